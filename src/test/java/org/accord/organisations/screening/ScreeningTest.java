package org.accord.organisations.screening;

import static org.accord.fixtures.Refusals.assertNotFound;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.accord.fixtures.Refusals.assertStale;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.accord.fixtures.Shore.VISITOR;
import static org.accord.organisations.screening.Applicants.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.accord.fixtures.Database;
import org.accord.fixtures.Race;
import org.accord.fixtures.ServiceTest;
import org.accord.fixtures.Shore;
import org.accord.fixtures.TestClock;
import org.accord.kernel.Actor;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Stale;
import org.accord.organisations.Listing;
import org.accord.organisations.OrganisationAdmitted;
import org.accord.organisations.OrganisationKind;
import org.accord.organisations.Organisations;
import org.accord.organisations.Power;
import org.accord.organisations.Scale;
import org.accord.people.NewPerson;
import org.accord.people.People;
import org.accord.people.Role;
import org.accord.people.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ServiceTest
@RecordApplicationEvents
class ScreeningTest {

    private final Screening screening;
    private final Applying applying;
    private final Organisations organisations;
    private final Roles roles;
    private final Database database;
    private final TestClock clock;
    private final Applicants applicants;
    private final Shore shore;

    private Actor.Person kite;
    private Actor.Person finch;
    private Actor.Person raven;
    private ApplicationId river;

    ScreeningTest(
            @Autowired Screening screening,
            @Autowired Applying applying,
            @Autowired Organisations organisations,
            @Autowired Roles roles,
            @Autowired Database database,
            @Autowired TestClock clock,
            @Autowired ApplicationContext house) {
        this.screening = screening;
        this.applying = applying;
        this.organisations = organisations;
        this.roles = roles;
        this.database = database;
        this.clock = clock;
        this.applicants = Applicants.in(house);
        this.shore = Shore.in(house);
    }

    @BeforeEach
    void arrive() {
        kite = applicants.screener("Kite");
        finch = applicants.screener("Finch");
        raven = applicants.screener("Raven");
        river = applicants.submit("River Keepers");
        screening.take(kite, river, 2);
    }

    @Test
    @DisplayName("ELI-7: two reviewers who agree make a member")
    void twoReviewersWhoAgreeMakeAMember(@Autowired ApplicationEvents events) {
        assertThat(screening.admit(kite, river, 3)).isEqualTo(Heard.NEEDS_SECOND);
        assertThat(organisations.admitted(PLATFORM)).isEmpty();
        assertThat(screening.admit(finch, river, 3)).isEqualTo(Heard.DECIDED);
        Set<OrganisationId> members = organisations.admitted(PLATFORM);
        assertThat(members).hasSize(1);
        assertThat(organisations.labels(PLATFORM, members, false).values())
                .extracting(label -> label.text(Locale.ENGLISH))
                .containsExactly("River Keepers");
        assertThat(applicants.state(river)).isEqualTo(ApplicationState.ADMITTED);
        assertThat(events.stream(OrganisationAdmitted.class)).hasSize(1);
        assertThat(events.stream(VerdictGiven.class))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.particulars())
                        .as("the record does not tell the second what the first said")
                        .isEmpty());
    }

    @Test
    @DisplayName(
            "ELI-7: a reviewer whose own address the application names as its contact is barred, and it waits for others")
    void aReviewerWhoIsTheContactIsBarred(@Autowired People people) {
        NewApplication form = form("Mangrove Circle", OrganisationKind.COMMUNITY, Listing.MEMBERS);
        Actor.Person koel = new Actor.Person(
                people.register(
                        PLATFORM, new NewPerson("Koel", "en", form.address().toUpperCase(Locale.ROOT), false)),
                false);
        roles.name(PLATFORM, koel.id(), Role.SCREENER);
        ApplicationId id = applicants.submit(form);
        assertRefused("ELI-7", "organisations.screening.refused.partial", () -> screening.take(koel, id, 2));
        screening.take(kite, id, 2);
        assertRefused("ELI-7", "organisations.screening.refused.partial", () -> screening.admit(koel, id, 3));
        assertThat(screening.page(koel, id).mayRefuse().isGranted()).isFalse();
        assertThat(screening.queue(koel, null).rows())
                .filteredOn(row -> row.id().equals(id))
                .extracting(QueuePage.Row::mine)
                .containsExactly(false);
        assertThat(screening.queue(finch, null).rows())
                .filteredOn(row -> row.id().equals(id))
                .extracting(QueuePage.Row::mine)
                .containsExactly(true);
    }

    @Test
    @DisplayName("PRI-3, ELI-7: a contact that cannot be read breaks nothing but the verdict on its own application")
    void aBrokenSealIsOneApplicationsAlone(@Autowired ContactRows contacts) {
        ApplicationId broken = applicants.submit("Mangrove Circle");
        String link = applicants.link(broken);
        applicants.breakSeal(broken);
        assertThat(screening.queue(kite, null).rows())
                .filteredOn(row -> row.id().equals(broken))
                .allMatch(row -> row.unreadable() && !row.mine())
                .hasSize(1);
        assertThat(screening.queue(kite, null).rows())
                .filteredOn(row -> row.id().equals(river))
                .allMatch(row -> row.mine() && !row.unreadable())
                .hasSize(1);
        ScreeningPage page = screening.page(kite, broken);
        assertThat(page.unreadable()).isTrue();
        assertRefused(
                "ELI-7",
                "organisations.screening.refused.unreadable",
                () -> screening.take(kite, broken, page.version()));
        assertThat(applying.status(VISITOR, link).name()).isEqualTo("Mangrove Circle");
        applying.withdraw(VISITOR, link, page.version());
        assertThat(applicants.state(broken)).isEqualTo(ApplicationState.WITHDRAWN);
        assertThat(contacts.sealAnew(PLATFORM)).isZero();
    }

    @Test
    @DisplayName("ELI-7: nobody decides alone")
    void nobodyDecidesAlone() {
        screening.admit(kite, river, 3);
        assertRefused("ELI-7", "organisations.screening.refused.given", () -> screening.admit(kite, river, 3));
        assertRefused(
                "ELI-7",
                "organisations.screening.refused.given",
                () -> screening.refuse(kite, river, 3, RefusalReason.CHURCH, ""));
        assertThat(applicants.state(river)).isEqualTo(ApplicationState.IN_REVIEW);
    }

    @Test
    @DisplayName("ELI-7: where two disagree a third decides")
    void whereTwoDisagreeAThirdDecides() {
        screening.admit(kite, river, 3);
        assertThat(screening.refuse(finch, river, 3, RefusalReason.DUPLICATE, "You are Delta Commons."))
                .isEqualTo(Heard.NEEDS_THIRD);
        assertThat(screening.refuse(raven, river, 3, RefusalReason.DUPLICATE, "The same as Delta Commons."))
                .isEqualTo(Heard.DECIDED);
        StatusPage page = applying.status(VISITOR, applicants.link(river));
        assertThat(page.state()).isEqualTo(ApplicationState.REFUSED);
        assertThat(page.steps().getLast()).satisfies(step -> {
            assertThat(step.reason()).isEqualTo(RefusalReason.DUPLICATE);
            assertThat(step.words()).isEqualTo("The same as Delta Commons.");
            assertThat(step.reviewer()).as("the applicant learns no reviewer").isNull();
        });
    }

    @Test
    @DisplayName("ELI-7: a reviewer does not see another’s verdict before giving their own")
    void aVerdictIsGivenBlind() {
        screening.refuse(kite, river, 3, RefusalReason.CHURCH, "A church.");
        assertThat(screening.page(finch, river).verdicts()).isEmpty();
        assertThat(screening.page(finch, river).given()).isEqualTo(1);
        assertThat(screening.page(kite, river).verdicts()).hasSize(1);
        screening.admit(finch, river, 3);
        assertThat(screening.page(finch, river).verdicts())
                .extracting(ScreeningPage.Verdict::reviewer)
                .containsExactly("Kite", "Finch");
        assertThat(screening.page(raven, river).verdicts()).isEmpty();
    }

    @Test
    @DisplayName("ELI-7: who acts for a recommender does not judge, take up or ask")
    void whoActsForARecommenderIsBarred() {
        OrganisationId delta = shore.organisation("Delta Commons");
        shore.mandate(raven, delta, Power.SPEAK);
        ApplicationId id = applicants.submit(form(
                "Delta Youth", OrganisationKind.GRASSROOTS, Tie.NONE, Listing.MEMBERS, "en", List.of("delta commons")));
        String partial = "organisations.screening.refused.partial";
        assertRefused("ELI-7", partial, () -> screening.take(raven, id, 2));
        screening.take(kite, id, 2);
        assertRefused("ELI-7", partial, () -> screening.ask(raven, id, 3, "Why?"));
        assertRefused("ELI-7", partial, () -> screening.admit(raven, id, 3));
        assertRefused("ELI-7", partial, () -> screening.refuse(raven, id, 3, RefusalReason.CHURCH, ""));
        assertThat(screening.queue(raven, null).rows())
                .filteredOn(row -> row.id().equals(id))
                .allSatisfy(row -> assertThat(row.mine()).isFalse());
        assertThat(screening.page(raven, id).members())
                .containsExactly(new ScreeningPage.Member(Relation.RECOMMENDS, "Delta Commons", true));
    }

    @Test
    @DisplayName("ELI-7, AUTHZ-03: only screeners see or do anything, and only while they hold the office")
    void onlyScreenersSeeOrDoAnything() {
        roles.release(PLATFORM, raven.id(), Role.SCREENER);
        for (Actor actor : List.of(VISITOR, PLATFORM, shore.person("Heron"), shore.administrator("Owl"), raven)) {
            String refused = "organisations.screening.refused.not-screener";
            assertThat(screening.isScreener(actor)).isFalse();
            assertRefused("ELI-7", refused, () -> screening.queue(actor, null));
            assertRefused("ELI-7", refused, () -> screening.page(actor, river));
            assertRefused("ELI-7", refused, () -> screening.take(actor, river, 3));
            assertRefused("ELI-7", refused, () -> screening.ask(actor, river, 3, "Why?"));
            assertRefused("ELI-7", refused, () -> screening.resume(actor, river, 3));
            assertRefused("ELI-7", refused, () -> screening.admit(actor, river, 3));
            assertRefused("ELI-7", refused, () -> screening.refuse(actor, river, 3, RefusalReason.CHURCH, ""));
            assertRefused("ELI-7", refused, () -> screening.note(actor, river, "x"));
            assertRefused("ELI-7", refused, () -> screening.page(actor, ApplicationId.next()));
        }
    }

    @Test
    void aDraftIsNotThereYet() {
        ApplicationId draft = applicants.send(form("Draft", OrganisationKind.NGO, Listing.PUBLIC));
        assertNotFound(() -> screening.page(kite, draft));
        assertNotFound(() -> screening.take(kite, draft, 1));
        assertNotFound(() -> screening.note(kite, draft, "x"));
        assertNotFound(() -> screening.page(kite, ApplicationId.next()));
        assertThat(screening.queue(kite, null).rows())
                .extracting(QueuePage.Row::name)
                .containsExactly("River Keepers");
    }

    @ParameterizedTest
    @DisplayName("ELI-1: nobody admits a party, a church or a company, on appeal neither")
    @EnumSource(names = {"POLITICAL_PARTY", "CHURCH", "COMMERCIAL_COMPANY"})
    void nobodyAdmitsWhatCannotBeAMember(OrganisationKind kind) {
        ApplicationId id = applicants.submit(form("Whoever", kind, Listing.MEMBERS));
        applying.appeal(VISITOR, applicants.link(id), 4, "But we are good.");
        assertRefused("ELI-1", "organisations.refused.kind", () -> screening.admit(kite, id, 5));
        RefusalReason reason = Objects.requireNonNull(ApplicationPolicy.excluded(kind));
        screening.refuse(kite, id, 5, reason, "");
        assertThat(screening.refuse(finch, id, 5, reason, "")).isEqualTo(Heard.DECIDED);
        assertThat(applicants.state(id)).isEqualTo(ApplicationState.REFUSED_FINALLY);
    }

    @Test
    @DisplayName("ELI-2, ELI-3: a group of believers is admitted like any other, at any scale")
    void aGroupOfBelieversIsAdmitted() {
        for (Scale scale : Scale.values()) {
            NewApplication form = form("Circle " + scale, OrganisationKind.RELIGIOUS_GROUP, Listing.MEMBERS);
            ApplicationId id = applicants.submit(new NewApplication(
                    form.name(),
                    form.kind(),
                    form.tie(),
                    scale,
                    form.region(),
                    form.languages(),
                    form.language(),
                    form.listing(),
                    form.declarations(),
                    form.contact(),
                    form.address(),
                    List.of(),
                    List.of(),
                    ""));
            admit(id);
            assertThat(applicants.state(id)).isEqualTo(ApplicationState.ADMITTED);
        }
    }

    @Test
    @DisplayName("ELI-8: a refusal names its reason, and explains one that does not speak for itself")
    void aRefusalNamesItsReason() {
        assertRefused(
                "ELI-8",
                "organisations.screening.refused.no-reason",
                () -> screening.refuse(kite, river, 3, null, "No."));
        for (RefusalReason reason : RefusalReason.values()) {
            if (!reason.speaksForItself()) {
                assertRefused(
                        "ELI-8",
                        "organisations.screening.refused.no-words",
                        () -> screening.refuse(kite, river, 3, reason, " \n "));
            }
        }
        assertRefused(
                "PLAIN-1",
                "kernel.refused.text-long",
                () -> screening.refuse(kite, river, 3, RefusalReason.CHURCH, "x".repeat(2001)));
    }

    @Test
    @DisplayName("ELI-8: an appeal is heard by people who did not decide")
    void anAppealIsHeardByOthers() {
        screening.refuse(kite, river, 3, RefusalReason.CONDUCT, "Threats.");
        screening.refuse(finch, river, 3, RefusalReason.CONDUCT, "Threats.");
        applying.appeal(VISITOR, applicants.link(river), 4, "That was somebody else.");
        assertRefused("ELI-8", "organisations.screening.refused.decided-before", () -> screening.admit(kite, river, 5));
        assertRefused(
                "ELI-8",
                "organisations.screening.refused.decided-before",
                () -> screening.refuse(finch, river, 5, RefusalReason.CHURCH, ""));
        screening.admit(raven, river, 5);
        assertThat(screening.admit(applicants.screener("Wagtail"), river, 5)).isEqualTo(Heard.DECIDED);
        assertThat(applicants.state(river)).isEqualTo(ApplicationState.ADMITTED);
    }

    @Test
    void aQuestionIsAskedAndAfterTheAnswerTheReviewersBeginAnew() {
        screening.admit(finch, river, 3);
        screening.ask(kite, river, 3, "Who decides?");
        assertRefused("ELI-6", "organisations.screening.refused.not-in-review", () -> screening.admit(kite, river, 4));
        applying.answer(VISITOR, applicants.link(river), 4, "All of us.");
        assertThat(screening.page(finch, river).given()).isZero();
        screening.admit(kite, river, 5);
        assertThat(screening.admit(finch, river, 5)).isEqualTo(Heard.DECIDED);
    }

    @Test
    void aReviewerGoesOnWithoutAnAnswer() {
        assertRefused("ELI-6", "organisations.screening.refused.not-asked", () -> screening.resume(kite, river, 3));
        screening.ask(kite, river, 3, "Who decides?");
        screening.resume(finch, river, 4);
        assertThat(applicants.state(river)).isEqualTo(ApplicationState.IN_REVIEW);
    }

    @Test
    void whoSawAnotherStateIsToldSo() {
        assertStale(() -> screening.take(finch, river, 2));
        assertRefused("ELI-6", "organisations.screening.refused.taken", () -> screening.take(finch, river, 3));
        screening.ask(kite, river, 3, "Who decides?");
        assertStale(() -> screening.ask(finch, river, 3, "And how?"));
        assertStale(() -> screening.resume(finch, river, 3));
        assertStale(() -> screening.admit(finch, river, 3));
        assertStale(() -> screening.refuse(finch, river, 3, RefusalReason.CHURCH, ""));
    }

    @Test
    void ofTwoReviewersAtOnceNothingIsDoneTwice() {
        assertThat(Race.lost(
                        database,
                        other -> other.execute(
                                "update organisations.application set state = 'WITHDRAWN', version = 4 where application_id = ?",
                                river.value()),
                        () -> screening.ask(finch, river, 3, "Who decides?")))
                .isInstanceOf(Stale.class);
        assertThat(applicants.version(river)).isEqualTo(4);
    }

    @Test
    @DisplayName(
            "ELI-9: a public application is not admitted before members have had their say; a refusal need not wait")
    void aPublicApplicationWaitsForTheMembers() {
        ApplicationId id = applicants.submit(form("Open Shore", OrganisationKind.NGO, Listing.PUBLIC));
        screening.take(kite, id, 2);
        assertRefused("ELI-9", "organisations.screening.refused.window", () -> screening.admit(kite, id, 3));
        assertThat(screening.page(kite, id).mayRefuse().isGranted()).isTrue();
        clock.advance(Duration.ofDays(7).plusSeconds(1));
        admitTaken(id);
        assertThat(applicants.state(id)).isEqualTo(ApplicationState.ADMITTED);
    }

    @Test
    @DisplayName("ELI-8: what is a member already is not admitted twice, and the second verdict is not stored")
    void whatIsAMemberAlreadyIsNotAdmittedTwice() {
        shore.organisation("river keepers");
        screening.admit(kite, river, 3);
        assertRefused("ELI-8", "organisations.refused.duplicate", () -> screening.admit(finch, river, 3));
        assertThat(screening.page(finch, river).given()).isEqualTo(1);
        assertThat(screening.page(finch, river).mayRefuse().isGranted()).isTrue();
    }

    @Test
    void whatIsCalledAlikeIsShown() {
        shore.organisation("River Keepers of Asia", "Asia", Listing.UNLISTED);
        shore.organisation("Зелёная река");
        shore.organisation("Mountain Choir");
        applicants.submit("The River Keeper");
        ApplicationId cyrillic = applicants.submit("Зеленая река");
        assertThat(screening.page(kite, river).alike())
                .extracting(Resemblance::name)
                .containsExactlyInAnyOrder("River Keepers of Asia", "The River Keeper");
        assertThat(screening.page(kite, cyrillic).alike())
                .extracting(Resemblance::name)
                .containsExactly("Зелёная река");
    }

    @Test
    void theQueueHasTheOldestFirstAndSaysWhatWaitsForWhom() {
        ApplicationId later = applicants.submit("Later");
        screening.admit(kite, river, 3);
        assertThat(screening.queue(kite, null).rows())
                .extracting(QueuePage.Row::id, QueuePage.Row::mine, QueuePage.Row::verdicts)
                .containsExactly(tuple(river, false, 1), tuple(later, true, 0));
        assertThat(screening.queue(finch, null).rows())
                .extracting(QueuePage.Row::mine)
                .containsExactly(true, true);
        assertThat(screening.queue(finch, null).next()).isNull();
        screening.admit(finch, river, 3);
        assertThat(screening.queue(finch, null).rows())
                .extracting(QueuePage.Row::id)
                .containsExactly(later);
    }

    @Test
    void theQueueGoesOnWhereAPageEnds() {
        for (int more = 0; more < Screening.LINES; more++) {
            applicants.submit("Circle " + more);
        }
        QueuePage first = screening.queue(kite, null);
        assertThat(first.rows()).hasSize(Screening.LINES);
        QueuePage second = screening.queue(kite, first.next());
        assertThat(second.rows()).extracting(QueuePage.Row::name).containsExactly("Circle " + (Screening.LINES - 1));
        assertThat(second.next()).isNull();
    }

    @Test
    void reviewersWriteToEachOther() {
        screening.note(kite, river, " I know them. ");
        assertThat(screening.page(finch, river).notes())
                .extracting(ScreeningPage.Note::reviewer, ScreeningPage.Note::text)
                .containsExactly(tuple("Kite", "I know them."));
        assertRefused("PLAIN-1", "kernel.refused.text-empty", () -> screening.note(kite, river, " "));
    }

    private void admit(ApplicationId id) {
        screening.take(kite, id, 2);
        admitTaken(id);
    }

    private void admitTaken(ApplicationId id) {
        screening.admit(kite, id, 3);
        screening.admit(finch, id, 3);
    }
}
