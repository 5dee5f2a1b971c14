package org.accord.organisations;

import static org.accord.db.organisations.Tables.ORGANISATION;
import static org.accord.fixtures.Refusals.assertNotFound;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.accord.fixtures.Shore.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.accord.fixtures.Database;
import org.accord.fixtures.Race;
import org.accord.fixtures.ServiceTest;
import org.accord.fixtures.Shore;
import org.accord.kernel.Actor;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Stale;
import org.accord.kernel.Thing;
import org.accord.organisations.screening.RefusalReason;
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
class OrganisationsTest {

    private final Organisations organisations;
    private final Database database;
    private final Shore shore;

    OrganisationsTest(
            @Autowired Organisations organisations, @Autowired Database database, @Autowired ApplicationContext house) {
        this.organisations = organisations;
        this.database = database;
        this.shore = Shore.in(house);
    }

    @Test
    void thePlatformAdmitsAnOrganisationAndSaysSo(@Autowired ApplicationEvents events) {
        OrganisationId id = organisations.admit(PLATFORM, asking(" Delta   Commons ", OrganisationKind.GRASSROOTS));

        assertThat(organisations.admitted(VISITOR)).containsExactly(id);
        assertThat(nameFor(VISITOR, id, false)).isEqualTo("Delta Commons");
        assertThat(events.stream(OrganisationAdmitted.class)).singleElement().satisfies(event -> {
            assertThat(event.object()).isEqualTo(new Thing("organisation", id.value()));
            assertThat(event.particulars().toString()).doesNotContain("Delta");
        });
    }

    @ParameterizedTest
    @DisplayName("ELI-1: a party, a church and a company are never admitted, whoever asks")
    @EnumSource(names = {"POLITICAL_PARTY", "CHURCH", "COMMERCIAL_COMPANY"})
    void aPartyAChurchAndACompanyAreNeverAdmitted(OrganisationKind kind) {
        assertRefused(
                "ELI-1", "organisations.refused.kind", () -> organisations.admit(PLATFORM, asking("Whoever", kind)));
        OrganisationId id = shore.organisation("Delta Commons");
        assertThatThrownBy(() -> database.owner()
                        .update(ORGANISATION)
                        .set(ORGANISATION.KIND, kind)
                        .where(ORGANISATION.ORGANISATION_ID.eq(id))
                        .execute())
                .hasMessageContaining("organisation_is_no_party_church_or_company");
    }

    @ParameterizedTest
    @DisplayName("ELI-2, ELI-3: every other kind can be admitted, at any scale")
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"POLITICAL_PARTY", "CHURCH", "COMMERCIAL_COMPANY"})
    void everyOtherKindCanBeAdmitted(OrganisationKind kind) {
        for (Scale scale : Scale.values()) {
            organisations.admit(
                    PLATFORM, new NewOrganisation("Circle " + scale, kind, scale, "Asia", "en", Listing.PUBLIC));
        }
        assertThat(organisations.admitted(VISITOR)).hasSize(Scale.values().length);
    }

    @Test
    void nobodyAdmitsByThemselves() {
        for (Actor actor : List.of(VISITOR, shore.person("Heron"), shore.administrator("Rook"))) {
            assertRefused(
                    "ELI-7",
                    "organisations.refused.screening",
                    () -> organisations.admit(actor, asking("Delta Commons", OrganisationKind.NGO)));
        }
        assertThat(organisations.admitted(PLATFORM)).isEmpty();
    }

    @Test
    void twoCannotHaveTheSameName() {
        shore.organisation("Delta Commons");
        assertRefused(
                "ELI-8",
                "organisations.refused.duplicate",
                () -> organisations.admit(PLATFORM, asking("delta commons", OrganisationKind.NGO)));
    }

    @Test
    @DisplayName("XSS-01: a name that turns the line round is refused")
    void aNameThatTurnsTheLineRoundIsRefused() {
        assertRefused(
                "PLAIN-1",
                "kernel.refused.text-character",
                () -> organisations.admit(PLATFORM, asking("Delta\u202eCommons", OrganisationKind.NGO)));
    }

    @ParameterizedTest
    @DisplayName("SQL-01, XSS-01: a hostile name is a name")
    @ValueSource(strings = {"x'); select pg_sleep(30); --", "<img src=x onerror=alert(1)>", "${7*7} {0} %s"})
    void aHostileNameIsAName(String name) {
        OrganisationId id = shore.organisation(name);
        assertThat(nameFor(VISITOR, id, false)).isEqualTo(name);
        assertThat(organisations.labels(VISITOR, Set.of(id), false).get(id))
                .extracting(label -> label.text(Locale.FRENCH))
                .isEqualTo(name);
    }

    @Test
    void aSuspendedOrganisationIsNoMemberUntilItIsReadmitted(@Autowired ApplicationEvents events) {
        OrganisationId id = shore.organisation("Delta Commons");
        organisations.suspend(PLATFORM, id, RefusalReason.CONDUCT);
        assertThat(organisations.admitted(VISITOR)).isEmpty();
        organisations.readmit(PLATFORM, id);
        assertThat(organisations.admitted(VISITOR)).containsExactly(id);
        assertThat(events.stream(OrganisationSuspended.class)).hasSize(1);
        assertThat(events.stream(OrganisationReadmitted.class)).hasSize(1);
    }

    @Test
    @DisplayName("ELI-6: only a member is suspended, only a suspended one readmitted, and only by the platform")
    void noOtherMoveIsPossible() {
        OrganisationId id = shore.organisation("Delta Commons");
        Actor administrator = shore.administrator("Rook");
        assertRefused(
                "ELI-7",
                "organisations.refused.screening",
                () -> organisations.suspend(administrator, id, RefusalReason.CONDUCT));
        assertRefused("ELI-6", "organisations.refused.not-suspended", () -> organisations.readmit(PLATFORM, id));
        organisations.suspend(PLATFORM, id, RefusalReason.CONDUCT);
        assertRefused(
                "ELI-6",
                "organisations.refused.not-admitted",
                () -> organisations.suspend(PLATFORM, id, RefusalReason.CONDUCT));
        assertRefused("ELI-7", "organisations.refused.screening", () -> organisations.readmit(administrator, id));
        assertNotFound(() -> organisations.suspend(PLATFORM, OrganisationId.next(), RefusalReason.CONDUCT));
        assertNotFound(() -> organisations.readmit(PLATFORM, OrganisationId.next()));
    }

    @Test
    void whoSuspendsLaterThanAnotherIsTold() {
        OrganisationId id = shore.organisation("Delta Commons");
        assertThat(Race.lost(
                        database,
                        other -> other.update(ORGANISATION)
                                .set(ORGANISATION.STATUS, OrganisationStatus.LEFT)
                                .where(ORGANISATION.ORGANISATION_ID.eq(id))
                                .execute(),
                        () -> organisations.suspend(PLATFORM, id, RefusalReason.CONDUCT)))
                .isInstanceOf(Stale.class);
    }

    @Test
    @DisplayName("ELI-11: each viewer reads the names that the listing allows, else the region")
    void eachViewerReadsWhatTheListingAllows() {
        OrganisationId open = shore.organisation("Open Shore", "Asia", Listing.PUBLIC);
        OrganisationId members = shore.organisation("Members’ Shore", "Africa", Listing.MEMBERS);
        OrganisationId hidden = shore.organisation("Hidden Shore", "Europe", Listing.UNLISTED);
        Actor.Person activist = shore.person("Heron");
        Actor.Person delegate = shore.delegate("Tern", open, Power.SPEAK);
        Actor.Person own = shore.delegate("Wren", hidden, Power.SPEAK);

        assertThat(names(VISITOR, false, open, members, hidden))
                .containsExactly("Open Shore", "an organisation from Africa", "an organisation from Europe");
        assertThat(names(activist, false, open, members, hidden))
                .containsExactly("Open Shore", "an organisation from Africa", "an organisation from Europe");
        assertThat(names(delegate, false, open, members, hidden))
                .containsExactly("Open Shore", "Members’ Shore", "an organisation from Europe");
        assertThat(names(own, false, open, members, hidden))
                .containsExactly("Open Shore", "Members’ Shore", "Hidden Shore");
        assertThat(names(activist, true, open, members, hidden))
                .containsExactly("Open Shore", "Members’ Shore", "Hidden Shore");

        organisations.suspend(PLATFORM, open, RefusalReason.CONDUCT);
        assertThat(names(delegate, false, members)).containsExactly("an organisation from Africa");
    }

    @Test
    @DisplayName("ELI-11: the list of members names whom it may and counts all")
    void theListOfMembersNamesWhomItMayAndCountsAll() {
        shore.organisation("Zebra Coast", "Africa", Listing.PUBLIC);
        OrganisationId mine = shore.organisation("amber Coast", "Asia", Listing.UNLISTED);
        shore.organisation("Hidden Coast", "Africa", Listing.UNLISTED);
        organisations.suspend(PLATFORM, shore.organisation("Gone Coast"), RefusalReason.CONDUCT);
        Actor.Person own = shore.delegate("Wren", mine, Power.DRAFT);

        assertThat(organisations.members(own, "", null).rows())
                .extracting(row -> row.label().text(Locale.ENGLISH), MemberRow::mine, MemberRow::kind)
                .containsExactly(
                        tuple("amber Coast", true, OrganisationKind.GRASSROOTS),
                        tuple("Zebra Coast", false, OrganisationKind.GRASSROOTS));
        assertThat(organisations.unnamed(own, null).rows()).containsExactly(new RegionRow("Africa", 1));
        assertThat(namesOf(VISITOR, "")).containsExactly("Zebra Coast");
        assertThat(organisations.unnamed(VISITOR, null).rows())
                .containsExactly(new RegionRow("Africa", 1), new RegionRow("Asia", 1));
        assertThat(namesOf(PLATFORM, "")).containsExactly("amber Coast", "Hidden Coast", "Zebra Coast");
        assertThat(organisations.unnamed(PLATFORM, null).rows()).isEmpty();
        assertThat(organisations.count(VISITOR)).isEqualTo(3);
    }

    @Test
    @DisplayName(
            "ELI-11: whoever searches finds a name by the beginnings of its words, and none that they may not read")
    void whoeverSearchesFindsOnlyNamesThatTheyMayRead() {
        OrganisationId mine = shore.organisation("Común del Río", "Asia", Listing.UNLISTED);
        shore.organisation("Rio Común", "Asia", Listing.PUBLIC);
        shore.organisation("Союз-Река (Тихая)", "Asia", Listing.PUBLIC);
        shore.organisation("Común Quiet", "Africa", Listing.MEMBERS);
        shore.organisation("Común Hidden", "Africa", Listing.UNLISTED);
        organisations.suspend(PLATFORM, shore.organisation("Común Gone"), RefusalReason.CONDUCT);
        Actor.Person own = shore.delegate("Wren", mine, Power.DRAFT);

        assertThat(namesOf(VISITOR, "común")).containsExactly("Rio Común");
        assertThat(namesOf(own, " COMÚN ")).containsExactly("Común del Río", "Común Quiet", "Rio Común");
        assertThat(namesOf(own, "río com")).containsExactly("Común del Río");
        assertThat(namesOf(VISITOR, "тих река")).containsExactly("Союз-Река (Тихая)");
        assertThat(namesOf(VISITOR, "omún")).isEmpty();
        assertThat(namesOf(VISITOR, "' | ! & \\ :* (")).hasSize(2);
        assertThat(namesOf(VISITOR, "común' | 'hidden")).isEmpty();
        assertThat(namesOf(VISITOR, "x".repeat(5000))).isEmpty();
    }

    @Test
    @DisplayName(
            "ELI-11: names that are searched come in the order of the word that was found, each once, page by page")
    void namesThatAreSearchedComeInTheOrderOfTheirWords() {
        shore.organisation("Zebra Net");
        shore.organisation("All Networks");
        shore.organisation("Big Network Net");
        shore.organisation("Cold Netting Network");
        shore.organisation("Small Planet");
        assertThat(namesOf(VISITOR, "net"))
                .containsExactly("Big Network Net", "Zebra Net", "Cold Netting Network", "All Networks");
        assertThat(namesOf(VISITOR, "c network")).containsExactly("Cold Netting Network");

        for (int number = 0; number < Organisations.LINES; number++) {
            shore.organisation(String.format(Locale.ROOT, "Netball %02d", number));
        }
        MembersPage first = organisations.members(VISITOR, "net", null);
        MembersPage second = organisations.members(VISITOR, "net", first.next());
        assertThat(namesOf(first))
                .hasSize(Organisations.LINES)
                .startsWith("Big Network Net", "Zebra Net", "Netball 00");
        assertThat(namesOf(second)).containsExactly("Netball 48", "Netball 49", "Cold Netting Network", "All Networks");
        assertThat(second.next()).isNull();
    }

    @Test
    @DisplayName("ELI-11: a member that goes is found no more, and again when it comes back")
    void aMemberThatGoesIsFoundNoMore() {
        OrganisationId id = shore.organisation("Quiet Coast");
        organisations.suspend(PLATFORM, id, RefusalReason.CONDUCT);
        assertThat(namesOf(VISITOR, "quiet")).isEmpty();
        organisations.readmit(PLATFORM, id);
        assertThat(namesOf(VISITOR, "quiet")).containsExactly("Quiet Coast");
    }

    @Test
    void whatStandsBetweenWordsIsTheSameForWhoNamesAndForWhoSearches() {
        String signs = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~¡¿‘’‚“”„‹›«»·–—…।॥،؛؟、。「」『』（）！，：；？";
        signs.codePoints().forEach(sign -> {
            String between = Character.toString(sign);
            shore.organisation("left" + sign + between + "right");
            assertThat(namesOf(VISITOR, "right " + between + "left" + sign))
                    .as(between)
                    .hasSize(1);
        });
        assertThat(namesOf(VISITOR, "right")).hasSize(Organisations.LINES);
        assertThat(namesOf(VISITOR, signs)).hasSize(Organisations.LINES);
    }

    @Test
    @DisplayName("ELI-11: the pages of the list hold each readable name once, in order, whatever the mix of listings")
    void thePagesHoldEachReadableNameOnce() {
        OrganisationId mine = shore.organisation("Name 000", "Asia", Listing.UNLISTED);
        Actor.Person own = shore.delegate("Wren", mine, Power.DRAFT);
        for (int number = 1; number <= 2 * Organisations.LINES; number++) {
            Listing listing =
                    List.of(Listing.PUBLIC, Listing.MEMBERS, Listing.UNLISTED).get(number % 3);
            shore.organisation(String.format(Locale.ROOT, "Name %03d", number), "Region " + number, listing);
        }
        List<String> read = new ArrayList<>();
        MembersPage.Place next = null;
        do {
            MembersPage page = organisations.members(own, "name", next);
            page.rows().forEach(row -> read.add(String.valueOf(row.label().name())));
            next = page.next();
        } while (next != null);
        assertThat(read).hasSize(68).isSorted().doesNotHaveDuplicates().startsWith("Name 000", "Name 001", "Name 003");
        assertThat(organisations.unnamed(own, null).rows()).hasSize(33);
        assertThat(organisations.unnamed(VISITOR, null).rows()).hasSize(Organisations.LINES);
        String region =
                Objects.requireNonNull(organisations.unnamed(VISITOR, null).next());
        assertThat(organisations.unnamed(VISITOR, region).rows()).hasSize(18);
    }

    @Test
    @DisplayName("ELI-11: who comes, goes and comes back is counted, and what never came is not")
    void whoComesAndGoesIsCounted() {
        OrganisationId id = shore.organisation("Quiet Coast", "Asia", Listing.UNLISTED);
        assertThat(organisations.count(VISITOR)).isEqualTo(1);
        organisations.suspend(PLATFORM, id, RefusalReason.CONDUCT);
        assertThat(organisations.count(VISITOR)).isZero();
        assertThat(organisations.unnamed(VISITOR, null).rows()).isEmpty();
        organisations.readmit(PLATFORM, id);
        assertRefused("ELI-8", "organisations.refused.duplicate", () -> shore.organisation("quiet coast"));
        assertThat(organisations.count(VISITOR)).isEqualTo(1);
        assertThat(organisations.unnamed(VISITOR, null).rows()).containsExactly(new RegionRow("Asia", 1));
    }

    private List<String> namesOf(Actor actor, String search) {
        return namesOf(organisations.members(actor, search, null));
    }

    private static List<String> namesOf(MembersPage page) {
        return page.rows().stream()
                .map(row -> String.valueOf(row.label().name()))
                .toList();
    }

    private String nameFor(Actor actor, OrganisationId id, boolean facilitates) {
        return Objects.requireNonNull(
                        organisations.labels(actor, Set.of(id), facilitates).get(id))
                .text(Locale.ENGLISH);
    }

    private List<String> names(Actor actor, boolean facilitates, OrganisationId... ids) {
        return List.of(ids).stream().map(id -> nameFor(actor, id, facilitates)).toList();
    }

    private static NewOrganisation asking(String name, OrganisationKind kind) {
        return new NewOrganisation(name, kind, Scale.LOCAL, "Asia", "en", Listing.PUBLIC);
    }
}
