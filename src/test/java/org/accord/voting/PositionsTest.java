package org.accord.voting;

import static org.accord.db.voting.Tables.BALLOT;
import static org.accord.db.voting.Tables.CASTER;
import static org.accord.db.voting.Tables.CAST_BALLOT;
import static org.accord.db.voting.Tables.POSITION;
import static org.accord.fixtures.Refusals.assertNotFound;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.accord.fixtures.Shore.VISITOR;
import static org.accord.voting.Poll.CONSENSUS;
import static org.accord.voting.Poll.MAJORITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.accord.fixtures.Broken;
import org.accord.fixtures.Database;
import org.accord.fixtures.ServiceTest;
import org.accord.journal.Journal;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.organisations.Binding;
import org.accord.organisations.Mandates;
import org.accord.organisations.Organisations;
import org.accord.organisations.Power;
import org.accord.organisations.Terms;
import org.accord.organisations.screening.RefusalReason;
import org.accord.tally.Choice;
import org.accord.tally.Rule;
import org.accord.voting.PositionPage.Departure;
import org.jspecify.annotations.Nullable;
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
class PositionsTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Positions positions;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Mandates mandates;

    @Autowired
    private Database database;

    private Poll poll;
    private DecisionId id;
    private UUID subject;
    private OrganisationId delta;
    private Face face;

    /** Coordinates Delta, and votes for nobody. */
    private Actor.Person wren;

    /** Votes for Delta, bound. */
    private Actor.Person ibis;

    @BeforeEach
    void gather() {
        poll = new Poll(house, 2);
        delta = poll.shore().organisation("Delta Commons");
        face = Face.of(delta);
        wren = poll.shore().delegate("Wren", delta, Power.COORDINATE);
        ibis = poll.shore().person("Ibis");
        bind(ibis, Binding.BOUND);
        id = poll.open(MAJORITY);
        subject = poll.page(id).subject();
    }

    private void bind(Actor.Person person, Binding binding) {
        mandates.grant(PLATFORM, delta, person.id(), new Terms(Set.of(Power.VOTE), binding, null));
    }

    @Test
    @DisplayName(
            "MAN-5, AUD-1: who coordinates records a position; a later one replaces it, and each is an event without words")
    void whoCoordinatesRecordsAPosition(@Autowired ApplicationEvents events, @Autowired Journal journal) {
        positions.take(wren, face, subject, Choice.YES, "  As we said in May. ");
        positions.take(wren, face, subject, Choice.NO, "");
        assertThat(page(ibis).position()).isNotNull().satisfies(position -> {
            assertThat(position.choice()).isEqualTo(Choice.NO);
            assertThat(position.words()).isNull();
            assertThat(position.turn()).isEqualTo(2);
        });
        assertThat(page(ibis).by()).isEqualTo("Wren");
        assertThat(page(ibis).mayTake().isGranted()).isFalse();
        assertThat(page(wren).mayTake().isGranted()).isTrue();
        assertThat(database.owner().fetchCount(POSITION)).as("history is kept").isEqualTo(2);
        assertThat(events.stream(PositionTaken.class)).hasSize(2).allSatisfy(event -> {
            assertThat(event.face()).isEqualTo(face);
            assertThat(event.particulars().keySet()).containsExactly("turn");
        });
        assertThat(journal.lastFor(PLATFORM, delta, 10)).extracting("action").contains("PositionTaken");
    }

    @Test
    void aPositionIsTakenBack() {
        assertNotFound(() -> positions.drop(wren, face, subject));
        positions.take(wren, face, subject, Choice.YES, "");
        positions.drop(wren, face, subject);
        assertThat(page(ibis).position()).isNull();
        assertNotFound(() -> positions.drop(wren, face, subject));
        decisions.cast(ibis, face, id, Vote.of(Choice.NO));
        assertThat(positions.of(wren, delta)).isEmpty();
        assertThat(page(wren).departures()).isEmpty();
    }

    @Test
    @DisplayName("MAN-5, ACT-1: nobody records it who does not coordinate, and no other words than plain ones")
    void nobodyElseRecordsIt() {
        Actor.Person administrator = poll.shore().administrator("Owl");
        for (Actor actor : List.of(ibis, poll.member(0).delegate(), poll.facilitator(), administrator, VISITOR)) {
            assertRefused(
                    "MAN-5",
                    "voting.refused.position-not-coordinator",
                    () -> positions.take(actor, face, subject, Choice.YES, ""));
            assertRefused(
                    "MAN-5", "voting.refused.position-not-coordinator", () -> positions.drop(actor, face, subject));
        }
        assertRefused(
                "ACT-1",
                "voting.refused.position-of-nobody",
                () -> positions.take(wren, Face.own(), subject, Choice.YES, ""));
        assertRefused(
                "MAN-5",
                "voting.refused.no-such-position",
                () -> positions.take(wren, face, subject, Choice.BLOCK, ""));
        assertRefused(
                "PLAIN-1",
                "kernel.refused.text-long",
                () -> positions.take(wren, face, subject, Choice.YES, "x".repeat(501)));
        positions.take(wren, face, subject, Choice.YES, "x".repeat(500));
        assertThat(inserted(ibis, 2, "YES")).isEqualTo("position_is_by_a_coordinator");
        assertThat(inserted(wren, 3, "YES")).isEqualTo("position_follows_the_last");
        assertThat(inserted(wren, 2, "YES")).isNull();
        assertThat(Broken.constraint(
                        database.owner(), role -> role.deleteFrom(POSITION).execute()))
                .isEqualTo("history_is_append_only");
    }

    @Test
    @DisplayName("MAN-1: a suspended organisation's people read its position and record none")
    void aSuspendedOrganisationsPeopleRead(@Autowired Organisations organisations) {
        positions.take(wren, face, subject, Choice.YES, "");
        organisations.suspend(PLATFORM, delta, RefusalReason.CONDUCT);
        assertThat(page(wren).position()).isNotNull();
        assertRefused(
                "MAN-1",
                "organisations.refused.not-admitted",
                () -> positions.take(wren, face, subject, Choice.NO, ""));
        assertThat(inserted(wren, 2, "NO")).isEqualTo("position_is_by_a_coordinator");
    }

    @Test
    @DisplayName("MAN-5: a bound ballot departs only by who says from what, and the departure stands with the ballot")
    void aBoundBallotDepartsOnlyKnowingly() {
        positions.take(wren, face, subject, Choice.YES, "");
        assertRefused("MAN-5", "voting.refused.departs", () -> decisions.cast(ibis, face, id, Vote.of(Choice.NO)));
        assertThat(poll.page(id).cast()).isZero();
        positions.take(wren, face, subject, Choice.ABSTAIN, "");
        assertRefused("MAN-5", "voting.refused.departs", () -> decisions.cast(ibis, face, id, Vote.of(Choice.NO), 1));
        decisions.cast(ibis, face, id, Vote.of(Choice.NO), 2);

        assertThat(page(wren).departures())
                .extracting(Departure::position, Departure::cast, Departure::by, Departure::counts)
                .containsExactly(tuple(Choice.ABSTAIN, Choice.NO, "Ibis", true));
        decisions.cast(ibis, face, id, Vote.of(Choice.ABSTAIN), 2);
        assertThat(page(wren).departures()).extracting(Departure::counts).containsExactly(false);
        assertThat(positions.of(wren, delta)).singleElement().isEqualTo(page(wren));
    }

    @Test
    @DisplayName("MAN-5: without a position, and by a free mandate, one votes as one finds right")
    void withoutAPositionOneIsFree() {
        decisions.cast(ibis, face, id, Vote.of(Choice.NO));
        positions.take(wren, face, subject, Choice.YES, "");
        bind(ibis, Binding.FREE);
        decisions.cast(ibis, face, id, Vote.of(Choice.NO));
        assertThat(page(wren).departures()).isEmpty();
    }

    @Test
    @DisplayName("MAN-5: a departure is shown to the organisation's own people and to nobody else, now and later")
    void aDepartureIsTheirOwn() {
        positions.take(wren, face, subject, Choice.YES, "Our secret.");
        decisions.cast(ibis, face, id, Vote.of(Choice.NO), 1);
        decisions.close(poll.facilitator(), id);
        Actor.Person administrator = poll.shore().administrator("Owl");
        for (Actor actor : List.of(poll.member(0).delegate(), poll.facilitator(), administrator, VISITOR)) {
            assertThat(positions.on(actor, subject))
                    .extracting(PositionPage::organisation, PositionPage::position)
                    .doesNotContain(tuple(delta, Choice.YES))
                    .allMatch(row -> !row.toList().contains(delta));
            assertNotFound(() -> positions.of(actor, delta));
            assertThat(decisions.page(actor, id).toString()).doesNotContain("secret", "depart", "position=Position");
        }
        poll.shore().delegate("Tern", delta, Power.DRAFT);
        Actor.Person tern = poll.shore().delegate("Stint", delta, Power.SPEAK);
        assertThat(page(tern).departures()).hasSize(1);
        mandates.revoke(
                PLATFORM,
                mandates.holders(PLATFORM, delta).stream()
                        .filter(held -> held.person().equals(tern.id()))
                        .findFirst()
                        .orElseThrow()
                        .id());
        assertThat(positions.on(tern, subject)).isEmpty();
    }

    @Test
    @DisplayName(
            "MAN-5: the database itself takes no bound ballot that hides its departure, and no other that claims one")
    void theDatabaseTakesNoHiddenDeparture() {
        positions.take(wren, face, subject, Choice.YES, "");
        assertThat(cast(ibis, Choice.NO, null)).isEqualTo("cast_ballot_says_where_it_departs");
        assertThat(cast(ibis, Choice.NO, 1)).isNull();
        assertThat(cast(ibis, Choice.YES, 1)).isEqualTo("cast_ballot_says_where_it_departs");
        assertThat(cast(ibis, Choice.YES, null)).isNull();
        bind(ibis, Binding.FREE);
        assertThat(cast(ibis, Choice.NO, 1)).isEqualTo("cast_ballot_says_where_it_departs");
        assertThat(cast(ibis, Choice.NO, null)).isNull();
    }

    @ParameterizedTest
    @DisplayName("MAN-5: service and database agree what departs, for each position, choice and rule")
    @EnumSource(
            mode = EnumSource.Mode.INCLUDE,
            names = {"YES", "NO", "STAND_ASIDE", "ABSTAIN"})
    void serviceAndDatabaseAgree(Choice stance) {
        for (Rule rule : List.of(MAJORITY, CONSENSUS)) {
            DecisionId decision = poll.open(rule);
            UUID matter = poll.page(decision).subject();
            positions.take(wren, face, matter, stance, "");
            Position position =
                    Objects.requireNonNull(positions.on(wren, matter).getFirst().position());
            for (Choice choice : rule.choices()) {
                boolean departs = position.isDepartedFromBy(choice, rule);
                Vote vote = choice == Choice.BLOCK
                        ? new Vote(choice, "It harms.", BlockCategory.HARM, "None")
                        : Vote.of(choice);
                if (departs) {
                    assertRefused("MAN-5", "voting.refused.departs", () -> decisions.cast(ibis, face, decision, vote));
                }
                // either way the database takes it, or this would be no refusal of ours
                decisions.cast(ibis, face, decision, vote, 1);
            }
        }
    }

    private PositionPage page(Actor actor) {
        return positions.on(actor, subject).getFirst();
    }

    private @Nullable String inserted(Actor.Person person, int turn, String choice) {
        return Broken.constraint(
                database.owner(),
                role -> role.insertInto(POSITION)
                        .set(POSITION.ORGANISATION_ID, delta)
                        .set(POSITION.SUBJECT, subject)
                        .set(POSITION.TURN, turn)
                        .set(POSITION.PERSON_ID, person.id())
                        .set(POSITION.CHOICE, Choice.valueOf(choice))
                        .set(POSITION.TAKEN_AT, Instant.now())
                        .execute());
    }

    private @Nullable String cast(Actor.Person person, Choice choice, @Nullable Integer departsFrom) {
        return Broken.constraint(database.owner(), role -> {
            role.insertInto(BALLOT)
                    .set(BALLOT.DECISION_ID, id)
                    .set(BALLOT.ORGANISATION_ID, delta)
                    .set(BALLOT.TURN, 1)
                    .execute();
            role.insertInto(CASTER)
                    .set(CASTER.DECISION_ID, id)
                    .set(CASTER.PERSON_ID, person.id())
                    .set(CASTER.ORGANISATION_ID, delta)
                    .execute();
            role.insertInto(CAST_BALLOT)
                    .set(CAST_BALLOT.DECISION_ID, id)
                    .set(CAST_BALLOT.ORGANISATION_ID, delta)
                    .set(CAST_BALLOT.TURN, 1)
                    .set(CAST_BALLOT.PERSON_ID, person.id())
                    .set(CAST_BALLOT.CHOICE, choice)
                    .set(CAST_BALLOT.DEPARTS_FROM, departsFrom)
                    .set(CAST_BALLOT.CAST_AT, Instant.now())
                    .execute();
        });
    }

    @Test
    @DisplayName(
            "GDPR-01: what somebody recorded and cast for their organisation is in the file of their data, with the words")
    void myDataHoldsPositionsAndBallots(@Autowired BallotHolding holding) {
        positions.take(wren, face, subject, Choice.NO, "As we said in May.");
        decisions.cast(
                poll.member(0).delegate(), poll.member(0).face(), id, new Vote(Choice.YES, "Gladly.", null, null));
        assertThat(holding.of(wren).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("what", "position")
                        .containsEntry("choice", "NO")
                        .containsEntry("words", "As we said in May.")
                        .containsEntry("for organisation", delta.toString()));
        assertThat(holding.of(poll.member(0).delegate()).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("what", "ballot")
                        .containsEntry("choice", "YES")
                        .containsEntry("words", "Gladly."));
        assertThat(holding.of(ibis).entries()).isEmpty();
    }
}
