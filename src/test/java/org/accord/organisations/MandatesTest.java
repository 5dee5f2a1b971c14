package org.accord.organisations;

import static org.accord.db.organisations.Tables.MANDATE;
import static org.accord.fixtures.Refusals.assertNotFound;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.accord.fixtures.Refusals.assertStale;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.accord.fixtures.Shore.VISITOR;
import static org.accord.organisations.Power.COORDINATE;
import static org.accord.organisations.Power.DRAFT;
import static org.accord.organisations.Power.SPEAK;
import static org.accord.organisations.Power.VOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.val;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.accord.fixtures.Database;
import org.accord.fixtures.Race;
import org.accord.fixtures.ServiceTest;
import org.accord.fixtures.Shore;
import org.accord.fixtures.TestClock;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.accord.kernel.Stale;
import org.accord.kernel.Thing;
import org.accord.organisations.screening.RefusalReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ServiceTest
@RecordApplicationEvents
class MandatesTest {

    private final Mandates mandates;
    private final Organisations organisations;
    private final Database database;
    private final TestClock clock;
    private final Shore shore;

    MandatesTest(
            @Autowired Mandates mandates,
            @Autowired Organisations organisations,
            @Autowired Database database,
            @Autowired TestClock clock,
            @Autowired ApplicationContext house) {
        this.mandates = mandates;
        this.organisations = organisations;
        this.database = database;
        this.clock = clock;
        this.shore = Shore.in(house);
    }

    @Test
    @DisplayName("MAN-3: who coordinates lets others act for the organisation")
    void aCoordinatorGrantsAMandate(@Autowired ApplicationEvents events) {
        OrganisationId delta = shore.organisation("Delta Commons");
        Actor.Person coordinator = shore.delegate("Wren", delta, COORDINATE);
        Actor.Person delegate = shore.person("Tern");

        MandateId id = mandates.grant(coordinator, delta, delegate.id(), Set.of(VOTE, DRAFT), null);

        assertThat(mandates.standing(delegate, Face.of(delta)).powers()).containsExactlyInAnyOrder(DRAFT, VOTE);
        assertThat(mandates.holders(delegate, delta)).extracting(MandateRow::id).contains(id);
        assertThat(events.stream(MandateGranted.class)
                        .filter(event -> event.mandate().equals(id)))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.face()).isEqualTo(Face.of(delta));
                    assertThat(event.particulars()).containsEntry("powers", "DRAFT VOTE");
                    assertThat(event.changed())
                            .containsExactlyInAnyOrder(
                                    new Thing("organisation", delta.value()),
                                    new Thing("person", delegate.id().value()));
                });
    }

    @Test
    @DisplayName("MAN-1: what decides what one may do is oneself and each organisation that one holds a mandate of")
    void whatDecidesWhatOneMayDo() {
        OrganisationId delta = shore.organisation("Delta Commons");
        OrganisationId red = shore.organisation("Red Costera");
        Actor.Person delegate = shore.delegate("Tern", delta, VOTE);
        shore.mandate(delegate, red, VOTE);
        shore.organisation("Highland Union");
        organisations.suspend(PLATFORM, red, RefusalReason.CONDUCT);

        assertThat(mandates.grounds(delegate))
                .containsExactlyInAnyOrder(
                        new Thing("person", delegate.id().value()),
                        new Thing("organisation", delta.value()),
                        new Thing("organisation", red.value()));
        Actor.Person heron = shore.person("Heron");
        assertThat(mandates.grounds(heron))
                .containsExactly(new Thing("person", heron.id().value()));
        assertThat(mandates.grounds(VISITOR)).isEmpty();
    }

    @Test
    @DisplayName("MAN-3: nobody else does, administrators included (AUD-2)")
    void nobodyElseGrantsAMandate() {
        OrganisationId delta = shore.organisation("Delta Commons");
        OrganisationId red = shore.organisation("Red Costera");
        PersonId somebody = shore.person("Heron").id();
        for (Actor actor : List.of(
                VISITOR,
                shore.person("Ibis"),
                shore.administrator("Rook"),
                shore.delegate("Tern", delta, DRAFT, VOTE),
                shore.delegate("Crane", red, COORDINATE))) {
            assertRefused(
                    "MAN-3",
                    "organisations.refused.not-coordinator",
                    () -> mandates.grant(actor, delta, somebody, Set.of(VOTE), null));
        }
        Actor.Person coordinator = shore.delegate("Wren", delta, COORDINATE);
        organisations.suspend(PLATFORM, delta, RefusalReason.CONDUCT);
        assertRefused(
                "MAN-1",
                "organisations.refused.not-admitted",
                () -> mandates.grant(coordinator, delta, somebody, Set.of(VOTE), null));
    }

    @Test
    void aMandateNeedsAPowerAPersonAnOrganisationAndAnEndThatIsStillToCome() {
        OrganisationId delta = shore.organisation("Delta Commons");
        PersonId somebody = shore.person("Heron").id();
        assertRefused(
                "MAN-1",
                "organisations.refused.no-powers",
                () -> mandates.grant(PLATFORM, delta, somebody, Set.of(), null));
        assertRefused(
                "MAN-1",
                "organisations.refused.ends-before-it-begins",
                () -> mandates.grant(PLATFORM, delta, somebody, Set.of(VOTE), Instant.EPOCH));
        assertNotFound(() -> mandates.grant(PLATFORM, delta, PersonId.next(), Set.of(VOTE), null));
        assertNotFound(() -> mandates.grant(PLATFORM, OrganisationId.next(), somebody, Set.of(VOTE), null));
    }

    @Test
    void aNewMandateReplacesTheOldOne() {
        OrganisationId delta = shore.organisation("Delta Commons");
        Actor.Person delegate = shore.delegate("Tern", delta, DRAFT, VOTE);
        mandates.grant(PLATFORM, delta, delegate.id(), Set.of(SPEAK), null);
        assertThat(mandates.standing(delegate, Face.of(delta)).powers()).containsExactly(SPEAK);
        assertThat(mandates.holders(delegate, delta)).hasSize(1);
    }

    @Test
    @DisplayName("MAN-3: a revocation takes effect at once")
    void aRevocationTakesEffectAtOnce(@Autowired ApplicationEvents events) {
        OrganisationId delta = shore.organisation("Delta Commons");
        Actor.Person coordinator = shore.delegate("Wren", delta, COORDINATE);
        Actor.Person delegate = shore.person("Tern");
        MandateId id = mandates.grant(coordinator, delta, delegate.id(), Set.of(VOTE), null);
        assertThat(mandates.standing(delegate, Face.of(delta)).may(VOTE)).isTrue();

        mandates.revoke(coordinator, id);

        assertThat(mandates.standing(delegate, Face.of(delta)).may(VOTE)).isFalse();
        assertThat(mayAct(delegate.id(), delta, VOTE)).isFalse();
        assertThat(events.stream(MandateRevoked.class)).hasSize(1);
        assertStale(() -> mandates.revoke(coordinator, id));
    }

    @Test
    @DisplayName("MAN-3: who does not coordinate revokes nothing; to outsiders there is no such mandate")
    void nobodyElseRevokesAMandate() {
        OrganisationId delta = shore.organisation("Delta Commons");
        shore.delegate("Wren", delta, COORDINATE);
        Actor.Person delegate = shore.delegate("Tern", delta, VOTE);
        MandateId id = mandates.grant(PLATFORM, delta, shore.person("Heron").id(), Set.of(VOTE), null);
        Actor.Person foreign = shore.delegate("Crane", shore.organisation("Red Costera"), COORDINATE);

        assertRefused("MAN-3", "organisations.refused.not-coordinator", () -> mandates.revoke(delegate, id));
        assertNotFound(() -> mandates.revoke(foreign, id));
        assertNotFound(() -> mandates.revoke(shore.administrator("Rook"), id));
        assertNotFound(() -> mandates.revoke(VISITOR, id));
        assertNotFound(() -> mandates.revoke(PLATFORM, MandateId.next()));
        assertNotFound(() -> mandates.holders(foreign, delta));
        assertNotFound(() -> mandates.holders(VISITOR, delta));
    }

    @Test
    @DisplayName("MAN-3: the last coordinator goes only when there is a successor")
    void theLastCoordinatorGoesOnlyWhenThereIsASuccessor() {
        OrganisationId delta = shore.organisation("Delta Commons");
        Actor.Person wren = shore.person("Wren");
        MandateId first = mandates.grant(PLATFORM, delta, wren.id(), Set.of(COORDINATE, VOTE), null);

        assertRefused("MAN-3", "organisations.refused.last-coordinator", () -> mandates.revoke(wren, first));
        assertRefused("MAN-3", "organisations.refused.last-coordinator", () -> mandates.revoke(PLATFORM, first));
        assertRefused(
                "MAN-3",
                "organisations.refused.last-coordinator",
                () -> mandates.grant(wren, delta, wren.id(), Set.of(VOTE), null));

        shore.mandate(shore.person("Tern"), delta, COORDINATE);
        mandates.revoke(wren, first);
        assertThat(mandates.standing(wren, Face.of(delta)).powers()).isEmpty();
    }

    @Test
    void whoRevokesLaterThanAnotherIsTold() {
        OrganisationId delta = shore.organisation("Delta Commons");
        MandateId id = mandates.grant(PLATFORM, delta, shore.person("Tern").id(), Set.of(VOTE), null);
        assertThat(Race.lost(
                        database,
                        other -> other.update(MANDATE)
                                .set(MANDATE.REVOKED_AT, Instant.now().truncatedTo(ChronoUnit.MICROS))
                                .where(MANDATE.MANDATE_ID.eq(id))
                                .execute(),
                        () -> mandates.revoke(PLATFORM, id)))
                .isInstanceOf(Stale.class);
    }

    @Test
    @DisplayName("MAN-2: somebody’s faces are the organisations that they may act for now, by name")
    void facesAreThoseInForceByName() {
        OrganisationId red = shore.organisation("Red Costera");
        OrganisationId delta = shore.organisation("Delta Commons");
        OrganisationId gone = shore.organisation("Gone Coast");
        Actor.Person delegate = shore.delegate("Tern", red, VOTE);
        shore.mandate(delegate, delta, DRAFT);
        shore.mandate(delegate, gone, DRAFT);
        organisations.suspend(PLATFORM, gone, RefusalReason.CONDUCT);

        assertThat(mandates.faces(delegate))
                .containsExactly(
                        new FaceRow(delta, "Delta Commons", Set.of(DRAFT)),
                        new FaceRow(red, "Red Costera", Set.of(VOTE)));
        assertThat(mandates.faces(VISITOR)).isEmpty();
        assertThat(mandates.faces(PLATFORM)).isEmpty();
    }

    @Test
    @DisplayName("MAN-1: a mandate that runs out is none")
    void aMandateThatRunsOutIsNone() {
        OrganisationId delta = shore.organisation("Delta Commons");
        Actor.Person delegate = shore.person("Tern");
        mandates.grant(
                PLATFORM, delta, delegate.id(), Set.of(VOTE), Instant.now().plus(Duration.ofHours(1)));
        assertThat(mandates.standing(delegate, Face.of(delta)).may(VOTE)).isTrue();
        clock.advance(Duration.ofHours(2));
        assertThat(mandates.standing(delegate, Face.of(delta)).may(VOTE)).isFalse();
        assertThat(mandates.faces(delegate)).isEmpty();
    }

    @Test
    @DisplayName("MAN-1: absent identity is never yes")
    void absentIdentityIsNeverYes() {
        OrganisationId delta = shore.organisation("Delta Commons");
        for (Actor actor : List.of(VISITOR, PLATFORM, shore.administrator("Rook"))) {
            for (Power power : Power.values()) {
                assertThat(mandates.standing(actor, Face.of(delta)).may(power)).isFalse();
                assertThat(mandates.standing(actor, Face.own()).may(power)).isFalse();
            }
        }
    }

    @Test
    @DisplayName("MAN-1: the service and the database say the same, in every case")
    void theServiceAndTheDatabaseSayTheSame() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Instant yesterday = now.minus(Duration.ofDays(1));
        Instant tomorrow = now.plus(Duration.ofDays(1));
        OrganisationId delta = shore.organisation("Delta Commons");
        OrganisationId other = shore.organisation("Red Costera");
        OrganisationId suspended = shore.organisation("Gone Coast");
        organisations.suspend(PLATFORM, suspended, RefusalReason.CONDUCT);
        List<Actor.Person> people = List.of(
                holding("in force", delta, yesterday, null, null),
                holding("ends later", delta, yesterday, tomorrow, null),
                holding("expired", delta, now.minus(Duration.ofDays(2)), yesterday, null),
                holding("not yet begun", delta, tomorrow, null, null),
                holding("revoked", delta, yesterday, null, now),
                holding("of a suspended one", suspended, yesterday, null, null),
                holding("of another one", other, yesterday, null, null),
                shore.person("of none"));

        int yes = 0;
        for (Actor.Person person : people) {
            for (OrganisationId organisation : List.of(delta, other, suspended, OrganisationId.next())) {
                Standing standing = mandates.standing(person, Face.of(organisation));
                for (Power power : Power.values()) {
                    assertThat(standing.may(power))
                            .as("%s: %s for %s", person, power, organisation)
                            .isEqualTo(mayAct(person.id(), organisation, power))
                            .isEqualTo(standing.permission(power).isGranted());
                    yes += standing.may(power) ? 1 : 0;
                }
            }
        }
        assertThat(yes).as("three mandates in force, with two powers each").isEqualTo(6);
    }

    @Test
    void theDatabaseKeepsWhatAMandateWas() {
        OrganisationId delta = shore.organisation("Delta Commons");
        MandateId id = mandates.grant(PLATFORM, delta, shore.person("Tern").id(), Set.of(VOTE), null);
        assertThatThrownBy(() -> database.owner()
                        .update(MANDATE)
                        .set(MANDATE.POWERS, new String[] {"VOTE", "SIGN"})
                        .where(MANDATE.MANDATE_ID.eq(id))
                        .execute())
                .hasMessageContaining("never rewritten");
        assertThatThrownBy(() -> database.owner()
                        .deleteFrom(MANDATE)
                        .where(MANDATE.MANDATE_ID.eq(id))
                        .execute())
                .hasMessageContaining("never rewritten");
    }

    private Actor.Person holding(
            String pseudonym,
            OrganisationId organisation,
            Instant from,
            @Nullable Instant until,
            @Nullable Instant revoked) {
        Actor.Person person = shore.person(pseudonym);
        database.owner()
                .insertInto(MANDATE)
                .set(MANDATE.MANDATE_ID, MandateId.next())
                .set(MANDATE.ORGANISATION_ID, organisation)
                .set(MANDATE.PERSON_ID, person.id())
                .set(MANDATE.POWERS, new String[] {"SPEAK", "VOTE"})
                .set(MANDATE.FROM_AT, from)
                .set(MANDATE.UNTIL_AT, until)
                .set(MANDATE.REVOKED_AT, revoked)
                .execute();
        return person;
    }

    private boolean mayAct(PersonId person, OrganisationId organisation, Power power) {
        return Boolean.TRUE.equals(database.owner()
                .fetchValue(
                        "select organisations.may_act({0}, {1}, {2})",
                        val(person.value()), val(organisation.value()), val(power.name())));
    }
}
