package org.accord.organisations;

import static org.accord.db.organisations.Tables.ORGANISATION;
import static org.accord.fixtures.Refusals.assertNotFound;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.accord.fixtures.Shore.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

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
        organisations.suspend(PLATFORM, id);
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
        assertRefused("ELI-7", "organisations.refused.screening", () -> organisations.suspend(administrator, id));
        assertRefused("ELI-6", "organisations.refused.not-suspended", () -> organisations.readmit(PLATFORM, id));
        organisations.suspend(PLATFORM, id);
        assertRefused("ELI-6", "organisations.refused.not-admitted", () -> organisations.suspend(PLATFORM, id));
        assertRefused("ELI-7", "organisations.refused.screening", () -> organisations.readmit(administrator, id));
        assertNotFound(() -> organisations.suspend(PLATFORM, OrganisationId.next()));
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
                        () -> organisations.suspend(PLATFORM, id)))
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

        organisations.suspend(PLATFORM, open);
        assertThat(names(delegate, false, members)).containsExactly("an organisation from Africa");
    }

    @Test
    @DisplayName("ELI-11: the list of members names whom it may and counts all")
    void theListOfMembersNamesWhomItMayAndCountsAll() {
        shore.organisation("Zebra Coast", "Africa", Listing.PUBLIC);
        OrganisationId mine = shore.organisation("amber Coast", "Asia", Listing.UNLISTED);
        shore.organisation("Hidden Coast", "Africa", Listing.UNLISTED);
        organisations.suspend(PLATFORM, shore.organisation("Gone Coast"));
        Actor.Person own = shore.delegate("Wren", mine, Power.DRAFT);

        assertThat(organisations.members(own))
                .extracting(row -> row.label().text(Locale.ENGLISH), MemberRow::mine, MemberRow::kind)
                .containsExactly(
                        tuple("amber Coast", true, OrganisationKind.GRASSROOTS),
                        tuple("Zebra Coast", false, OrganisationKind.GRASSROOTS),
                        tuple("an organisation from Africa", false, null));
        assertThat(organisations.members(VISITOR))
                .extracting(row -> row.label().name())
                .containsExactly("Zebra Coast", null, null);
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
