package org.accord.organisations.membership;

import static org.accord.db.organisations.Tables.MEASURE;
import static org.accord.db.organisations.Tables.MEASURE_VOICE;
import static org.accord.db.organisations.Tables.ORGANISATION;
import static org.accord.fixtures.Refusals.assertNotFound;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.accord.fixtures.Refusals.assertStale;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.accord.fixtures.Shore.VISITOR;
import static org.accord.organisations.membership.MeasureStep.READMIT;
import static org.accord.organisations.membership.MeasureStep.REMOVE;
import static org.accord.organisations.membership.MeasureStep.SUSPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.accord.fixtures.Broken;
import org.accord.fixtures.Database;
import org.accord.fixtures.ServiceTest;
import org.accord.fixtures.Shore;
import org.accord.fixtures.TestClock;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.organisations.Listing;
import org.accord.organisations.Mandates;
import org.accord.organisations.NewOrganisation;
import org.accord.organisations.OrganisationKind;
import org.accord.organisations.OrganisationLeft;
import org.accord.organisations.OrganisationStatus;
import org.accord.organisations.OrganisationSuspended;
import org.accord.organisations.Organisations;
import org.accord.organisations.Power;
import org.accord.organisations.Scale;
import org.accord.organisations.screening.Applicants;
import org.accord.organisations.screening.RefusalReason;
import org.accord.people.NewPerson;
import org.accord.people.Outbox;
import org.accord.people.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ServiceTest
@RecordApplicationEvents
class MembershipTest {

    private static final String WHY = "You threatened a delegate.";

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Membership membership;

    @Autowired
    private MembersDesk desk;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Mandates mandates;

    @Autowired
    private People people;

    @Autowired
    private Database database;

    @Autowired
    private TestClock clock;

    private Shore shore;
    private OrganisationId delta;
    private String address = "";

    /** Coordinates Delta. */
    private Actor.Person wren;

    private Actor.Person kite;
    private Actor.Person finch;
    private Actor.Person raven;
    private Actor.Person heron;

    @BeforeEach
    void arrive() {
        shore = Shore.in(house);
        Applicants applicants = Applicants.in(house);
        delta = shore.organisation("Delta Commons");
        address = "wren-" + delta + "@example.org";
        wren = new Actor.Person(people.register(PLATFORM, new NewPerson("Wren", "fr", address, false)), false);
        shore.mandate(wren, delta, Power.COORDINATE);
        kite = applicants.screener("Kite");
        finch = applicants.screener("Finch");
        raven = applicants.screener("Raven");
        heron = applicants.screener("Heron");
    }

    private MeasureId taken(MeasureStep step) {
        MeasureId id = membership.propose(
                kite, delta, step, step == READMIT ? null : RefusalReason.CONDUCT, step == READMIT ? "" : WHY);
        assertThat(membership.say(finch, id, 1, true)).isEqualTo(MeasureState.TAKEN);
        return id;
    }

    private OrganisationStatus status() {
        return Objects.requireNonNull(database.owner()
                .select(ORGANISATION.STATUS)
                .from(ORGANISATION)
                .where(ORGANISATION.ORGANISATION_ID.eq(delta))
                .fetchOne(ORGANISATION.STATUS));
    }

    @Test
    @DisplayName(
            "ELI-7, ELI-8, MAN-1, AUD-1: two screeners who agree suspend; its people then only read, and are written to")
    void twoWhoAgreeSuspend(@Autowired ApplicationEvents events, @Autowired Outbox outbox) {
        MeasureId id = membership.propose(kite, delta, SUSPEND, RefusalReason.CONDUCT, WHY);
        assertThat(status()).isEqualTo(OrganisationStatus.ADMITTED);
        assertRefused("ELI-7", "organisations.screening.refused.given", () -> membership.say(kite, id, 1, true));
        membership.say(finch, id, 1, true);
        assertThat(status()).isEqualTo(OrganisationStatus.SUSPENDED);
        assertThat(mandates.standing(wren, Face.of(delta)).may(Power.COORDINATE))
                .isFalse();
        assertThat(events.stream(OrganisationSuspended.class))
                .extracting(OrganisationSuspended::reason)
                .containsExactly(RefusalReason.CONDUCT);
        assertThat(events.stream(MeasureMoved.class))
                .extracting(MeasureMoved::to)
                .containsExactly(MeasureState.PROPOSED, MeasureState.TAKEN);
        MembershipPage page = membership.of(wren, delta);
        assertThat(page.reason()).isEqualTo(RefusalReason.CONDUCT);
        assertThat(page.standing()).isNotNull().satisfies(standing -> {
            assertThat(standing.words()).isEqualTo(WHY);
            assertThat(standing.mayAppeal().isGranted()).isTrue();
        });
        Actor owl = shore.administrator("Owl");
        await().until(() -> outbox.letters(owl).stream()
                .filter(row -> row.to().equals(address))
                .anyMatch(row -> outbox.letter(owl, row.id()).text().contains(WHY)));
    }

    @Test
    @DisplayName("ELI-7: two who disagree drop it, and the member stays; a voice on an older page is stale")
    void twoWhoDisagreeDropIt() {
        MeasureId id = membership.propose(kite, delta, SUSPEND, RefusalReason.CONDUCT, WHY);
        assertStale(() -> membership.propose(finch, delta, SUSPEND, RefusalReason.CONDUCT, WHY));
        assertStale(() -> membership.say(finch, id, 7, false));
        assertThat(membership.say(finch, id, 1, false)).isEqualTo(MeasureState.PROPOSED);
        assertThat(membership.say(raven, id, 1, false)).isEqualTo(MeasureState.DROPPED);
        assertThat(status()).isEqualTo(OrganisationStatus.ADMITTED);
        assertStale(() -> membership.say(heron, id, 1, true));
        assertRefused("ELI-6", "organisations.measure.refused.over", () -> membership.say(heron, id, 2, true));
        assertNotFound(() -> membership.say(heron, MeasureId.next(), 1, true));
    }

    @Test
    @DisplayName(
            "ELI-7, AUTHZ-03, ELI-8: nobody but impartial screeners, with a reason and words; ELI-6: from where it stands")
    void nobodyElseAndNotWithoutReason() {
        for (Actor actor : List.of(VISITOR, wren, shore.administrator("Owl"), shore.person("Tern"))) {
            assertRefused("ELI-7", "organisations.screening.refused.not-screener", () -> desk.waiting(actor));
            assertRefused("ELI-7", "organisations.screening.refused.not-screener", () -> desk.called(actor, "Delta"));
            assertRefused(
                    "ELI-7",
                    "organisations.screening.refused.not-screener",
                    () -> membership.propose(actor, delta, SUSPEND, RefusalReason.CONDUCT, WHY));
        }
        shore.mandate(raven, delta, Power.SPEAK);
        assertRefused(
                "ELI-7",
                "organisations.measure.refused.partial",
                () -> membership.propose(raven, delta, SUSPEND, RefusalReason.CONDUCT, WHY));
        MeasureId id = membership.propose(kite, delta, SUSPEND, RefusalReason.CONDUCT, WHY);
        assertRefused("ELI-7", "organisations.measure.refused.partial", () -> membership.say(raven, id, 1, true));
        OrganisationId red = shore.organisation("Red Costera");
        assertRefused(
                "ELI-8",
                "organisations.measure.refused.no-reason",
                () -> membership.propose(kite, red, SUSPEND, null, WHY));
        assertRefused(
                "ELI-8",
                "organisations.measure.refused.no-words",
                () -> membership.propose(kite, red, REMOVE, RefusalReason.CONDUCT, "  "));
        assertRefused(
                "ELI-6", "organisations.refused.not-suspended", () -> membership.propose(kite, red, READMIT, null, ""));
        assertNotFound(() -> membership.propose(kite, OrganisationId.next(), SUSPEND, RefusalReason.CONDUCT, WHY));
    }

    @Test
    @DisplayName(
            "ELI-8: an appeal within 30 days, by who coordinates, is heard by people who did not decide, and may succeed")
    void anAppealIsHeardByOthers() {
        MeasureId id = taken(SUSPEND);
        Actor.Person tern = shore.person("Tern");
        assertNotFound(() -> membership.appeal(tern, id, 2, "No."));
        assertNotFound(() -> membership.of(tern, delta));
        assertStale(() -> membership.appeal(wren, id, 1, "It was not us."));
        membership.appeal(wren, id, 2, "It was not us.");
        assertRefused(
                "ELI-6", "organisations.measure.refused.no-appeal", () -> membership.appeal(wren, id, 3, "Again."));
        for (Actor decided : List.of(kite, finch)) {
            assertRefused(
                    "ELI-8",
                    "organisations.screening.refused.decided-before",
                    () -> membership.say(decided, id, 3, true));
        }
        assertThat(voice(id, kite)).isEqualTo("measure_voice_on_appeal_is_of_others");
        membership.say(raven, id, 3, false);
        assertThat(membership.say(heron, id, 3, false)).isEqualTo(MeasureState.OVERTURNED);
        assertThat(status()).isEqualTo(OrganisationStatus.ADMITTED);
    }

    @Test
    @DisplayName("ELI-8: after 30 days nothing is appealed any more, and a removal that nobody appealed takes effect")
    void aRemovalTakesEffectAfterTheAppeal() {
        MeasureId id = taken(REMOVE);
        assertThat(status()).isEqualTo(OrganisationStatus.SUSPENDED);
        membership.carryOut(PLATFORM);
        assertThat(status()).isEqualTo(OrganisationStatus.SUSPENDED);
        assertThat(moved(OrganisationStatus.REMOVED)).isEqualTo("organisation_is_removed_after_the_appeal");
        clock.stopAt(clock.instant().plus(Duration.ofDays(30)).plusSeconds(5));
        assertRefused(
                "ELI-8", "organisations.measure.refused.appeal-late", () -> membership.appeal(wren, id, 2, "Late."));
        assertRefused("ELI-7", "organisations.refused.screening", () -> membership.carryOut(kite));
        membership.carryOut(PLATFORM);
        assertThat(status()).isEqualTo(OrganisationStatus.REMOVED);
        for (OrganisationStatus to : Set.of(OrganisationStatus.ADMITTED, OrganisationStatus.SUSPENDED)) {
            assertThat(moved(to)).isEqualTo("organisation_moves_by_the_rules");
        }
        assertRefused(
                "ELI-6",
                "organisations.measure.refused.no-member",
                () -> membership.propose(kite, delta, REMOVE, RefusalReason.CONDUCT, WHY));
        mandates.resign(wren, delta); // who has gone needs nobody who coordinates (MAN-3)
    }

    @Test
    @DisplayName("ELI-8: a removal whose appeal is turned down takes effect at once")
    void aRemovalUpheldTakesEffect() {
        MeasureId id = taken(REMOVE);
        membership.appeal(wren, id, 2, "It was not us.");
        clock.stopAt(clock.instant().plus(Duration.ofDays(40)));
        membership.carryOut(PLATFORM);
        assertThat(status()).as("while it is heard").isEqualTo(OrganisationStatus.SUSPENDED);
        membership.say(raven, id, 3, true);
        assertThat(membership.say(heron, id, 3, true)).isEqualTo(MeasureState.UPHELD);
        assertThat(status()).isEqualTo(OrganisationStatus.REMOVED);
    }

    @Test
    @DisplayName("ELI-6, ELI-7: two screeners admit a suspended one again")
    void twoAdmitAgain() {
        taken(SUSPEND);
        taken(READMIT);
        assertThat(status()).isEqualTo(OrganisationStatus.ADMITTED);
        assertThat(mandates.standing(wren, Face.of(delta)).may(Power.COORDINATE))
                .isTrue();
        taken(SUSPEND);
        assertThat(status()).isEqualTo(OrganisationStatus.SUSPENDED);
    }

    @Test
    @DisplayName("ELI-6: who coordinates ends the membership, while suspended too; nobody else, and once")
    void anOrganisationLeaves(@Autowired ApplicationEvents events) {
        taken(REMOVE);
        Actor.Person tern = shore.delegate("Tern", delta, Power.VOTE);
        assertRefused("MAN-3", "organisations.refused.not-coordinator", () -> organisations.leave(tern, delta));
        for (Actor actor : List.of(VISITOR, kite, shore.administrator("Owl"))) {
            assertNotFound(() -> organisations.leave(actor, delta));
        }
        organisations.leave(wren, delta);
        assertThat(status()).isEqualTo(OrganisationStatus.LEFT);
        assertThat(events.stream(OrganisationLeft.class))
                .singleElement()
                .satisfies(event -> assertThat(event.face()).isEqualTo(Face.of(delta)));
        assertRefused("ELI-6", "organisations.measure.refused.no-member", () -> organisations.leave(wren, delta));
        clock.stopAt(clock.instant().plus(Duration.ofDays(40)));
        membership.carryOut(PLATFORM);
        assertThat(status()).as("nobody decides about who has gone").isEqualTo(OrganisationStatus.LEFT);
    }

    @Test
    @DisplayName(
            "ELI-1, ELI-8: the database refuses a status without its reason, other moves, and a measure that one alone decides")
    void theDatabaseHoldsTheLine() {
        assertThat(moved(OrganisationStatus.SUSPENDED)).isEqualTo("organisation_reason_is_given");
        assertThat(moved(OrganisationStatus.REMOVED)).isEqualTo("organisation_moves_by_the_rules");
        MeasureId id = membership.propose(kite, delta, SUSPEND, RefusalReason.CONDUCT, WHY);
        assertThat(Broken.constraint(
                        database.owner(),
                        role -> role.update(MEASURE)
                                .set(MEASURE.STATE, MeasureState.TAKEN)
                                .set(MEASURE.VERSION, 2)
                                .where(MEASURE.MEASURE_ID.eq(id))
                                .execute()))
                .isEqualTo("measure_is_decided_by_two");
        assertThat(voice(id, wren)).isEqualTo("measure_voice_is_of_a_screener");
        shore.mandate(raven, delta, Power.SPEAK);
        assertThat(voice(id, raven)).isEqualTo("measure_voice_is_of_somebody_impartial");
        for (OrganisationKind kind : List.of(
                OrganisationKind.POLITICAL_PARTY, OrganisationKind.CHURCH, OrganisationKind.COMMERCIAL_COMPANY)) {
            assertRefused(
                    "ELI-1",
                    "organisations.refused.kind",
                    () -> organisations.admit(
                            PLATFORM,
                            new NewOrganisation("Back door", kind, Scale.LOCAL, "Asia", "en", Listing.PUBLIC)));
        }
    }

    private @Nullable String moved(OrganisationStatus to) {
        return Broken.constraint(
                database.owner(),
                role -> role.update(ORGANISATION)
                        .set(ORGANISATION.STATUS, to)
                        .where(ORGANISATION.ORGANISATION_ID.eq(delta))
                        .execute());
    }

    private @Nullable String voice(MeasureId id, Actor.Person person) {
        return Broken.constraint(database.owner(), role -> {
            int sitting = Objects.requireNonNull(role.select(MEASURE.SITTING)
                    .from(MEASURE)
                    .where(MEASURE.MEASURE_ID.eq(id))
                    .fetchOne(MEASURE.SITTING));
            role.insertInto(MEASURE_VOICE)
                    .set(MEASURE_VOICE.MEASURE_ID, id)
                    .set(MEASURE_VOICE.SITTING, sitting)
                    .set(MEASURE_VOICE.PERSON_ID, person.id())
                    .set(MEASURE_VOICE.AGREES, true)
                    .set(MEASURE_VOICE.AT, Instant.now())
                    .execute();
        });
    }

    @Test
    @DisplayName("GDPR-01: what somebody proposed, said and appealed is in the file of their data")
    void myDataHoldsMeasures(@Autowired MeasureHolding holding) {
        MeasureId id = taken(SUSPEND);
        membership.appeal(wren, id, 2, "We were not heard.");
        assertThat(holding.of(kite).entries())
                .extracting(entry -> entry.get("what"), entry -> entry.get("words"))
                .containsExactlyInAnyOrder(tuple("proposed to suspend", WHY), tuple("yes", null));
        assertThat(holding.of(finch).entries())
                .extracting(entry -> entry.get("what"))
                .containsExactly("yes");
        assertThat(holding.of(wren).entries())
                .extracting(entry -> entry.get("words"))
                .containsExactly("We were not heard.");
        assertThat(holding.of(raven).entries()).isEmpty();
    }

    @Test
    @DisplayName(
            "ELI-6: screeners find members by the words of their names, the suspended ones first, and no page of more than fifty")
    void screenersFindMembers() {
        OrganisationId unlisted = shore.organisation("Delta Night Watch", "Asia", Listing.UNLISTED);
        shore.organisation("Red Coast");
        assertThat(desk.called(kite, "delt"))
                .extracting(MembersDesk.Candidate::id)
                .containsExactly(delta, unlisted);
        taken(SUSPEND);
        OrganisationId second = shore.organisation("Common Delta");
        assertThat(desk.called(kite, "delta"))
                .extracting(MembersDesk.Candidate::id, MembersDesk.Candidate::status)
                .containsExactlyInAnyOrder(
                        tuple(delta, OrganisationStatus.SUSPENDED),
                        tuple(second, OrganisationStatus.ADMITTED),
                        tuple(unlisted, OrganisationStatus.ADMITTED))
                .first()
                .isEqualTo(tuple(delta, OrganisationStatus.SUSPENDED));
        assertThat(desk.called(kite, "nobody")).isEmpty();
        for (int number = 0; number < MembersDesk.MOST; number++) {
            shore.organisation("Delta " + number);
        }
        assertThat(desk.called(kite, "")).hasSize(MembersDesk.MOST);
    }
}
