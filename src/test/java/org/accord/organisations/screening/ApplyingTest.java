package org.accord.organisations.screening;

import static org.accord.fixtures.Refusals.assertNotFound;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.accord.fixtures.Refusals.assertStale;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.accord.fixtures.Shore.VISITOR;
import static org.accord.organisations.screening.Applicants.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.accord.fixtures.Database;
import org.accord.fixtures.ServiceTest;
import org.accord.fixtures.Shore;
import org.accord.fixtures.TestClock;
import org.accord.kernel.Actor;
import org.accord.organisations.Listing;
import org.accord.organisations.OrganisationKind;
import org.accord.organisations.Organisations;
import org.accord.organisations.Scale;
import org.accord.people.Outbox;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ServiceTest
@RecordApplicationEvents
class ApplyingTest {

    private final Applying applying;
    private final Applicants applicants;
    private final Organisations organisations;
    private final Outbox outbox;
    private final Database database;
    private final TestClock clock;
    private final Shore shore;

    ApplyingTest(
            @Autowired Applying applying,
            @Autowired Organisations organisations,
            @Autowired Outbox outbox,
            @Autowired Database database,
            @Autowired TestClock clock,
            @Autowired ApplicationContext house) {
        this.applying = applying;
        this.organisations = organisations;
        this.outbox = outbox;
        this.database = database;
        this.clock = clock;
        this.applicants = Applicants.in(house);
        this.shore = Shore.in(house);
    }

    @Test
    @DisplayName("ELI-6: an application is a draft until its contact opens the link, then it is submitted")
    void anApplicationIsSubmittedByTheLinkInTheLetter(@Autowired ApplicationEvents events) {
        NewApplication form = form("  River   Keepers ", OrganisationKind.GRASSROOTS, Listing.PUBLIC);
        ApplicationId id = applicants.send(form);
        assertThat(applicants.state(id)).isEqualTo(ApplicationState.DRAFT);
        Outbox.Page letter = letter(form, "please confirm");
        String secret = letter.text().replaceAll("(?s).*/join/status#([\\w-]+).*", "$1");

        applying.confirm(VISITOR, secret);
        StatusPage page = applying.status(VISITOR, secret);
        assertThat(page.name()).isEqualTo("River Keepers");
        assertThat(page.steps())
                .extracting(Step::state)
                .containsExactly(ApplicationState.DRAFT, ApplicationState.SUBMITTED);
        assertThat(page.commentsUntil()).isNotNull();
        assertThat(page.mayWithdraw().isGranted()).isTrue();
        assertThat(page.mayAnswer().isGranted()).isFalse();
        assertThat(events.stream(ApplicationMoved.class)).singleElement().satisfies(event -> {
            assertThat(event.actor()).isEqualTo(VISITOR);
            assertThat(event.particulars()).containsEntry("to", "SUBMITTED").hasSize(1);
        });
        applying.confirm(VISITOR, secret);
        assertThat(applicants.version(id)).as("a link opened twice").isEqualTo(2);
    }

    @Test
    @DisplayName("MAIL-01, SESS-10: the first letter holds no word that somebody typed; the secret is in no query")
    void theFirstLetterHoldsNoWordThatSomebodyTyped() {
        NewApplication form = form("Buy now at evil.example", OrganisationKind.NGO, Listing.PUBLIC);
        applicants.send(form);
        Outbox.Page letter = letter(form, "please confirm");
        assertThat(letter.text())
                .doesNotContain("evil", "Koel")
                .contains("/join/status#")
                .doesNotContain("?token");
        assertThat(letter.subject()).doesNotContain("evil");
    }

    @ParameterizedTest
    @DisplayName("MAIL-01: a hostile name is text in every letter")
    @ValueSource(strings = {"<b>x</b> {0} ${7*7}", "x\r\nBcc: all@example.org", "=?utf-8?Q?x?="})
    void aHostileNameIsTextInALetter(String name) {
        NewApplication form = form(name, OrganisationKind.NGO, Listing.MEMBERS);
        applicants.submit(form);
        Outbox.Page letter = letter(form, "with the screening team");
        assertThat(letter.text()).contains(name.replace("\r\n", " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "pt"})
    void lettersAreInTheLanguageOfTheApplicant(String language) {
        NewApplication form = form("Cercle", OrganisationKind.NGO, Tie.NONE, Listing.MEMBERS, language, List.of());
        applicants.submit(form);
        Outbox.Page letter = letter(
                form,
                switch (language) {
                    case "fr" -> "chez l’équipe";
                    case "es" -> "con el equipo";
                    case "pt" -> "com a equipa";
                    default -> "with the screening team";
                });
        assertThat(letter.text()).contains("Cercle", "Koel");
    }

    @Test
    @DisplayName("PRI-3: the contact stands nowhere in the clear")
    void theContactStandsNowhereInTheClear() {
        applicants.submit("River Keepers");
        for (String row : database.superuser()
                .fetch("select a::text || encode(contact, 'escape') from organisations.application a")
                .getValues(0, String.class)) {
            assertThat(row).contains("River Keepers").doesNotContain("koel", "Koel");
        }
    }

    @Test
    @DisplayName("ENUM-03: links are kept as hashes only, and a wrong one finds nothing")
    void linksAreKeptAsHashesOnly() {
        ApplicationId id = applicants.submit("River Keepers");
        String secret = applicants.link(id);
        String stored = database.superuser()
                .fetch("select encode(secret_hash, 'escape') from organisations.application_link")
                .getValues(0, String.class)
                .toString();
        assertThat(stored).doesNotContain(secret);
        assertThat(secret).hasSizeGreaterThanOrEqualTo(43);
        for (String wrong : List.of("", "x", secret + "x", UUID.randomUUID().toString())) {
            assertNotFound(() -> applying.status(VISITOR, wrong));
            assertNotFound(() -> applying.confirm(VISITOR, wrong));
            assertNotFound(() -> applying.withdraw(VISITOR, wrong, 1));
            assertNotFound(() -> applying.answer(VISITOR, wrong, 1, "x"));
            assertNotFound(() -> applying.appeal(VISITOR, wrong, 1, "x"));
            assertNotFound(() -> applying.inviteAgain(VISITOR, wrong));
            assertNotFound(() -> applying.watched(VISITOR, wrong));
        }
    }

    @Test
    void aFormSentTwiceIsOneApplicationAndOneLetter() {
        Applying.Opened opened =
                new Applying.Opened(ApplicationId.next(), clock.instant().minusSeconds(60));
        NewApplication form = form("River Keepers", OrganisationKind.NGO, Listing.MEMBERS);
        for (int time = 0; time < 30; time++) {
            applying.apply(VISITOR, opened, form, "", "192.0.2.1");
        }
        assertThat(count("application")).isEqualTo(1);
        assertThat(count("application_link")).isEqualTo(1);
    }

    @Test
    @DisplayName("RATE-03: from one client and to one address there are only so many, and nothing is stored beyond")
    void thereAreOnlySoManyFromOneClient() {
        NewApplication form = form("River Keepers", OrganisationKind.NGO, Listing.MEMBERS);
        for (int time = 0; time < 5; time++) {
            send(form, "192.0.2.7");
        }
        assertRefused("RATE-03", "organisations.join.refused.too-many-letters", () -> send(form, "192.0.2.7"));
        for (int time = 0; time < 14; time++) {
            send(form("River", OrganisationKind.NGO, Listing.MEMBERS), "192.0.2.7");
        }
        assertRefused(
                "RATE-03",
                "organisations.join.refused.too-many",
                () -> send(form("River", OrganisationKind.NGO, Listing.MEMBERS), "192.0.2.7"));
        send(form("River", OrganisationKind.NGO, Listing.MEMBERS), "192.0.2.8");
        clock.advance(Duration.ofMinutes(61));
        send(form("River", OrganisationKind.NGO, Listing.MEMBERS), "192.0.2.7");
        assertThat(count("application")).isEqualTo(21);
    }

    @Test
    @DisplayName("RATE-03: what fills in the unseen field or takes no time is told so, and nothing is stored")
    void aMachineIsToldSo() {
        NewApplication form = form("River Keepers", OrganisationKind.NGO, Listing.MEMBERS);
        Applying.Opened now = applying.open(VISITOR);
        assertRefused("RATE-03", "organisations.join.refused.quick", () -> applying.apply(VISITOR, now, form, "", "c"));
        Applying.Opened before = new Applying.Opened(ApplicationId.next(), Instant.EPOCH);
        assertRefused(
                "RATE-03", "organisations.join.refused.trap", () -> applying.apply(VISITOR, before, form, "x", "c"));
        assertThat(count("application")).isZero();
    }

    @Test
    @DisplayName("ELI-5: an application needs an organisation’s name and somebody who answers for it")
    void anApplicationNeedsANameAndAContact() {
        assertRefused(
                "ELI-5",
                "organisations.join.refused.no-name",
                () -> applicants.send(form("  ", OrganisationKind.NGO, Listing.PUBLIC)));
        assertRefused(
                "ELI-5",
                "organisations.join.refused.no-contact",
                () -> applicants.send(with("River", " ", "koel@example.org", EnumSet.allOf(Declaration.class))));
        assertRefused(
                "PRI-2",
                "people.refused.address",
                () -> applicants.send(with("River", "Koel", "no address", EnumSet.allOf(Declaration.class))));
    }

    @ParameterizedTest
    @DisplayName("ELI-1: without every one of the declarations there is no application")
    @EnumSource(Declaration.class)
    void everyDeclarationIsNeeded(Declaration missing) {
        assertRefused(
                "ELI-1",
                "organisations.join.refused.declarations",
                () -> applicants.send(
                        with("River", "Koel", "koel@example.org", EnumSet.complementOf(EnumSet.of(missing)))));
    }

    @Test
    @DisplayName("ELI-4: nothing asks for a registration: not the form, not the tables, not the reasons")
    void nothingAsksForARegistration() {
        assertThat(Arrays.stream(NewApplication.class.getRecordComponents()).map(part -> part.getName()))
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("regist"));
        assertThat(Arrays.stream(RefusalReason.values()).map(Enum::name)).noneMatch(name -> name.contains("REGIST"));
        assertThat(database.superuser()
                        .fetch(
                                "select column_name from information_schema.columns where table_schema = 'organisations'")
                        .getValues(0, String.class))
                .noneMatch(name -> name.contains("regist"));
    }

    @ParameterizedTest
    @DisplayName("ELI-1: what calls itself a party, a church or a company is told so, and refused with its reason")
    @EnumSource(names = {"POLITICAL_PARTY", "CHURCH", "COMMERCIAL_COMPANY"})
    void whatCannotJoinIsRefusedAtOnce(OrganisationKind kind) {
        assertThat(applying.mayJoin(VISITOR, kind).isGranted()).isFalse();
        NewApplication form = form("Whoever", kind, Listing.PUBLIC);
        ApplicationId id = applicants.submit(form);
        StatusPage page = applying.status(VISITOR, applicants.link(id));
        assertThat(page.state()).isEqualTo(ApplicationState.REFUSED);
        assertThat(page.steps().getLast().reason()).isEqualTo(ApplicationPolicy.excluded(kind));
        assertThat(page.mayAppeal().isGranted()).isTrue();
        assertThat(page.commentsUntil()).isNull();
        assertThat(letter(form, "was refused").text()).contains("The reason:");
    }

    @ParameterizedTest
    @DisplayName("ELI-10: a boundary case is asked, never decided by itself")
    @EnumSource(Tie.class)
    void aBoundaryCaseIsAsked(Tie tie) {
        OrganisationKind kind = tie == Tie.NONE ? OrganisationKind.COOPERATIVE : OrganisationKind.UNION;
        ApplicationId id = applicants.submit(form("Bakery", kind, tie, Listing.MEMBERS, "fr", List.of()));
        String secret = applicants.link(id);
        StatusPage page = applying.status(VISITOR, secret);
        assertThat(page.state()).isEqualTo(ApplicationState.NEEDS_INFO);
        assertThat(page.steps().getLast().words()).contains("Qui y décide");
        applying.answer(VISITOR, secret, page.version(), "All of us decide.\r\nNobody draws a profit.");
        assertThat(applying.status(VISITOR, secret).steps().getLast())
                .satisfies(step -> assertThat(step.words()).isEqualTo("All of us decide.\nNobody draws a profit."));
        assertThat(applicants.state(id)).isEqualTo(ApplicationState.IN_REVIEW);
        assertStale(() -> applying.answer(VISITOR, secret, page.version(), "Again."));
        assertRefused(
                "ELI-6",
                "organisations.join.refused.no-question",
                () -> applying.answer(VISITOR, secret, applicants.version(id), "Again."));
    }

    @Test
    void anApplicantWithdrawsOnce() {
        ApplicationId id = applicants.submit("River Keepers");
        String secret = applicants.link(id);
        assertStale(() -> applying.withdraw(VISITOR, secret, 1));
        applying.withdraw(VISITOR, secret, 2);
        assertThat(applicants.state(id)).isEqualTo(ApplicationState.WITHDRAWN);
        assertRefused("ELI-6", "organisations.join.refused.ended", () -> applying.withdraw(VISITOR, secret, 3));
    }

    @Test
    @DisplayName("ELI-8: a refusal can be appealed for 30 days, and not a moment longer")
    void aRefusalCanBeAppealedForThirtyDays() {
        clock.stopAt(clock.instant());
        ApplicationId id = applicants.submit(form("Church", OrganisationKind.CHURCH, Listing.PUBLIC));
        String secret = applicants.link(id);
        int version = applicants.version(id);
        clock.stopAt(clock.instant().plus(Duration.ofDays(30)).plusMillis(1));
        assertRefused(
                "ELI-8",
                "organisations.join.refused.appeal-late",
                () -> applying.appeal(VISITOR, secret, version, "We are believers."));
        clock.stopAt(clock.instant().minusMillis(1));
        applying.appeal(VISITOR, secret, version, "We are believers.");
        assertThat(applicants.state(id)).isEqualTo(ApplicationState.APPEALED);
        assertRefused(
                "ELI-6",
                "organisations.join.refused.not-refused",
                () -> applying.appeal(VISITOR, secret, version + 1, "Again."));
    }

    @ParameterizedTest
    @DisplayName("XSS-01: characters that nobody sees or that turn the line are refused by name")
    @ValueSource(strings = {"River\u200bKeepers", "River\u202eKeepers", "\u2066River", "Ri\u00adver", "River\u2060"})
    void charactersThatNobodySeesAreRefused(String name) {
        assertRefused(
                "PLAIN-1",
                "kernel.refused.text-character",
                () -> applicants.send(form(name, OrganisationKind.NGO, Listing.PUBLIC)));
        assertRefused(
                "PLAIN-1",
                "kernel.refused.text-character",
                () -> applicants.send(with("River", name, "koel@example.org", EnumSet.allOf(Declaration.class))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"جنبش سبز می‌شویم", "නිදහස් ක්‍රියා", "Община Черно море", "川の守り人", "ชุมชนริมน้ำ", "𞤆𞤵𞤤𞤢𞤪"})
    void namesOfEveryScriptAreNames(String name) {
        ApplicationId id = applicants.submit(form(name, OrganisationKind.NGO, Listing.PUBLIC));
        assertThat(applying.status(VISITOR, applicants.link(id)).name()).isEqualTo(name);
    }

    @Test
    void aNameMayHaveTwoHundredCharactersAndNotOneMore() {
        applicants.send(form("𞤆".repeat(200), OrganisationKind.NGO, Listing.PUBLIC));
        assertRefused(
                "PLAIN-1",
                "kernel.refused.text-long",
                () -> applicants.send(form("𞤆".repeat(201), OrganisationKind.NGO, Listing.PUBLIC)));
    }

    @Test
    @DisplayName("ELI-12, AUTHZ-16: applying gives nobody a right, and admits nobody")
    void applyingGivesNobodyARight() {
        applicants.submit("River Keepers");
        assertThat(organisations.admitted(PLATFORM)).isEmpty();
        assertThat(count("mandate")).isZero();
    }

    private Outbox.Page letter(NewApplication form, String subject) {
        Actor administrator = shore.administrator("Owl");
        return await().until(
                        () -> outbox.letters(administrator).stream()
                                .filter(row -> row.to().equals(form.address())
                                        && row.subject().contains(subject))
                                .findFirst()
                                .map(row -> outbox.letter(administrator, row.id()))
                                .orElse(null),
                        found -> found != null);
    }

    private void send(NewApplication form, String client) {
        applying.apply(
                VISITOR,
                new Applying.Opened(ApplicationId.next(), clock.instant().minusSeconds(60)),
                form,
                "",
                client);
    }

    private int count(String table) {
        return database.superuser().fetchCount(DSL.table(DSL.name("organisations", table)));
    }

    private static NewApplication with(String name, String contact, String address, Set<Declaration> declarations) {
        return new NewApplication(
                name,
                OrganisationKind.NGO,
                Tie.NONE,
                Scale.LOCAL,
                "Asia",
                "",
                "en",
                Listing.MEMBERS,
                declarations,
                contact,
                address,
                List.of(),
                List.of(),
                "");
    }
}
