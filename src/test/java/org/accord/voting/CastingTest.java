package org.accord.voting;

import static org.accord.db.voting.Tables.BALLOT;
import static org.accord.db.voting.Tables.CAST_BALLOT;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.accord.tally.Choice.ABSTAIN;
import static org.accord.tally.Choice.BLOCK;
import static org.accord.tally.Choice.NO;
import static org.accord.tally.Choice.RESERVATION;
import static org.accord.tally.Choice.STAND_ASIDE;
import static org.accord.tally.Choice.SUPPORT;
import static org.accord.tally.Choice.YES;
import static org.accord.voting.Poll.CONSENSUS;
import static org.accord.voting.Poll.MAJORITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.accord.assemblies.Participation;
import org.accord.fixtures.Database;
import org.accord.fixtures.ServiceTest;
import org.accord.fixtures.TestClock;
import org.accord.journal.Journal;
import org.accord.journal.Verdict;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.NotPermitted;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Permission;
import org.accord.kernel.Stale;
import org.accord.organisations.MandateId;
import org.accord.organisations.Mandates;
import org.accord.organisations.Organisations;
import org.accord.organisations.Power;
import org.accord.organisations.screening.RefusalReason;
import org.accord.tally.Choice;
import org.accord.tally.Result;
import org.accord.voting.DecisionPage.BallotRow;
import org.accord.voting.DecisionPage.Seat;
import org.accord.voting.Poll.Member;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Casting a ballot, alone and in a crowd. */
@ServiceTest
class CastingTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Mandates mandates;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Journal journal;

    @Autowired
    private Database database;

    @Autowired
    private TestClock clock;

    private Poll poll;

    @BeforeEach
    void gather() {
        poll = new Poll(house, 3);
    }

    @Test
    void aDelegateCastsForTheirOrganisation() {
        DecisionId id = poll.open(CONSENSUS);
        Instant at = Instant.parse("2030-03-08T14:00:00.123456Z");
        clock.stopAt(at);
        Member member = poll.member(0);
        Vote vote = new Vote(BLOCK, " It drowns us.\r\n", BlockCategory.PRINCIPLE, "None possible.");
        decisions.cast(member.delegate(), member.face(), id, vote);

        assertThat(poll.page(id).ballots()).singleElement().satisfies(ballot -> {
            assertThat(ballot.organisation().id()).isEqualTo(member.organisation());
            assertThat(ballot.vote())
                    .isEqualTo(new Vote(BLOCK, "It drowns us.", BlockCategory.PRINCIPLE, "None possible."));
            assertThat(ballot.turn()).isEqualTo(1);
            assertThat(ballot.at()).isEqualTo(at);
        });
    }

    @Test
    @DisplayName("VOTE-05, DEC-3: a ballot that was changed counts once, as it was last, and its history is kept")
    void aBallotThatWasChangedCountsOnce() {
        DecisionId id = poll.open(CONSENSUS);
        List<Choice> changes = List.of(SUPPORT, RESERVATION, STAND_ASIDE, ABSTAIN, SUPPORT, RESERVATION);
        for (Choice choice : changes) {
            poll.cast(id, 0, choice);
        }
        poll.cast(id, 1, SUPPORT);

        assertThat(poll.page(id).cast()).isEqualTo(2);
        assertThat(history(id, poll.member(0).organisation())).containsExactlyElementsOf(changes);
        Result result = decisions.close(poll.facilitator(), id);
        assertThat(result.figures()).containsEntry(RESERVATION, 1).containsEntry(SUPPORT, 1);
        assertThat(result.figures().values().stream().mapToInt(count -> count).sum())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("VOTE-05: another delegate of the same organisation changes its one ballot")
    void anotherDelegateChangesTheSameBallot() {
        DecisionId id = poll.open(MAJORITY);
        Actor.Person second = poll.shore().delegate("Second", poll.member(0).organisation(), Power.VOTE);
        poll.cast(id, 0, YES);
        decisions.cast(second, poll.member(0).face(), id, Vote.of(NO));
        assertThat(poll.page(id).ballots())
                .extracting(ballot -> ballot.vote().choice())
                .containsExactly(NO);
    }

    @Test
    @DisplayName("VOTE-02, DEC-3: after closing nothing counts, and the voter is told when it closed")
    void afterClosingTheVoterIsTold() {
        DecisionId id = poll.open(MAJORITY);
        Instant at = Instant.parse("2030-03-08T14:00:00Z");
        clock.stopAt(at);
        decisions.close(poll.facilitator(), id);
        clock.advance(Duration.ofSeconds(1));

        Permission expected = Permission.refused("DEC-3", "voting.refused.closed", at);
        assertThat(refusal(() -> poll.cast(id, 0, YES))).isEqualTo(expected);
        assertThat(decisions.page(poll.member(0).delegate(), id).seats())
                .extracting(Seat::mayCast)
                .containsExactly(expected);
        assertThat(poll.page(id).cast()).isZero();
    }

    @Test
    @DisplayName("ACT-1: an activist does not vote, with no face that they might take")
    void anActivistDoesNotVote() {
        DecisionId id = poll.open(MAJORITY);
        Actor.Person activist = poll.shore().participant("Heron", poll.assembly(), Participation.COMMENTS);
        assertRefused(
                "ACT-1",
                "voting.refused.only-organisations",
                () -> decisions.cast(activist, Face.own(), id, Vote.of(YES)));
        for (Actor other : List.of(activist, poll.facilitator(), new Actor.Visitor(), PLATFORM)) {
            assertRefused(
                    "MAN-1",
                    "voting.refused.no-mandate",
                    () -> decisions.cast(other, poll.member(0).face(), id, Vote.of(YES)));
        }
        assertThat(poll.page(id).cast()).isZero();
    }

    @Test
    @DisplayName("MAN-1: a mandate without VOTE casts nothing, whatever else it allows")
    void aMandateWithoutVoteCastsNothing() {
        DecisionId id = poll.open(MAJORITY);
        Actor.Person drafter = poll.shore()
                .delegate("Wren", poll.member(0).organisation(), Power.DRAFT, Power.SUBMIT, Power.COORDINATE);
        assertRefused(
                "MAN-1",
                "voting.refused.no-mandate",
                () -> decisions.cast(drafter, poll.member(0).face(), id, Vote.of(YES)));
        assertThat(decisions.page(drafter, id).mayVote()).isInstanceOf(Permission.Refused.class);
    }

    @Test
    @DisplayName("MAN-1, MAN-3: a mandate that is revoked casts no more; what it cast stays")
    void aRevokedMandateCastsNoMore() {
        DecisionId id = poll.open(MAJORITY);
        OrganisationId organisation = poll.member(0).organisation();
        Actor.Person second = poll.shore().person("Second");
        MandateId mandate = mandates.grant(PLATFORM, organisation, second.id(), Set.of(Power.VOTE), null);
        decisions.cast(second, Face.of(organisation), id, Vote.of(YES));
        mandates.revoke(PLATFORM, mandate);

        assertRefused(
                "MAN-1",
                "voting.refused.no-mandate",
                () -> decisions.cast(second, Face.of(organisation), id, Vote.of(NO)));
        assertThat(poll.page(id).ballots())
                .extracting(ballot -> ballot.vote().choice())
                .containsExactly(YES);
    }

    @Test
    @DisplayName("MAN-1: a mandate casts to its last instant, and not at its end")
    void aMandateCastsToItsLastInstant() {
        DecisionId id = poll.open(MAJORITY);
        OrganisationId organisation = poll.member(0).organisation();
        Actor.Person second = poll.shore().person("Second");
        Instant end = Instant.now().plus(Duration.ofHours(1));
        mandates.grant(PLATFORM, organisation, second.id(), Set.of(Power.VOTE), end);

        clock.stopAt(end.minus(Duration.ofNanos(1000)));
        decisions.cast(second, Face.of(organisation), id, Vote.of(YES));
        clock.stopAt(end);
        assertRefused(
                "MAN-1",
                "voting.refused.no-mandate",
                () -> decisions.cast(second, Face.of(organisation), id, Vote.of(NO)));
    }

    @Test
    @DisplayName("MAN-1: a suspended organisation casts nothing; its ballot stays; readmitted, it casts again")
    void aSuspendedOrganisationCastsNothing() {
        DecisionId id = poll.open(MAJORITY);
        poll.cast(id, 0, YES);
        organisations.suspend(PLATFORM, poll.member(0).organisation(), RefusalReason.CONDUCT);
        assertRefused("MAN-1", "voting.refused.no-mandate", () -> poll.cast(id, 0, NO));
        assertThat(poll.page(id).cast()).isEqualTo(1);
        organisations.readmit(PLATFORM, poll.member(0).organisation());
        poll.cast(id, 0, NO);
        assertThat(poll.page(id).ballots())
                .extracting(ballot -> ballot.vote().choice())
                .containsExactly(NO);
    }

    @Test
    @DisplayName(
            "MAN-4: who has cast for one organisation casts for no other, though the first ballot was changed by somebody else")
    void onePersonCastsForOneOrganisation() {
        DecisionId id = poll.open(MAJORITY);
        Actor.Person both = poll.member(0).delegate();
        poll.shore().mandate(both, poll.member(1).organisation(), Power.VOTE);
        assertThat(decisions.awaiting(both)).hasSize(1);
        poll.cast(id, 0, YES);
        Actor.Person second = poll.shore().delegate("Second", poll.member(0).organisation(), Power.VOTE);
        decisions.cast(second, poll.member(0).face(), id, Vote.of(NO));

        assertRefused(
                "MAN-4",
                "voting.refused.cast-for-another",
                () -> decisions.cast(both, poll.member(1).face(), id, Vote.of(YES)));
        // the screen says what the service does
        assertThat(decisions.page(both, id).seats())
                .extracting(Seat::organisation, seat -> seat.mayCast().isGranted())
                .containsExactlyInAnyOrder(
                        tuple(poll.member(0).organisation(), true),
                        tuple(poll.member(1).organisation(), false));
        assertThat(decisions.awaiting(both)).isEmpty();
        decisions.cast(both, poll.member(0).face(), id, Vote.of(YES));
        // in another decision they may
        decisions.cast(both, poll.member(1).face(), poll.open(MAJORITY), Vote.of(YES));
    }

    @Test
    @DisplayName("MAN-4: one person at several doors at once casts for one organisation")
    void onePersonAtSeveralDoorsCastsForOne() {
        Actor.Person person = poll.shore().person("Everywhere");
        List<Member> members = poll.members();
        members.forEach(member -> poll.shore().mandate(person, member.organisation(), Power.VOTE));
        DecisionId id = poll.open(MAJORITY);

        List<@Nullable Throwable> ends = Crowd.at(IntStream.range(0, 12)
                .<Runnable>mapToObj(
                        n -> () -> decisions.cast(person, members.get(n % 3).face(), id, Vote.of(YES)))
                .toList());

        List<BallotRow> ballots = poll.page(id).ballots();
        assertThat(ballots).hasSize(1);
        assertThat(ends)
                .allSatisfy(end -> assertThat(end)
                        .satisfiesAnyOf(
                                none -> assertThat(none).isNull(),
                                stale -> assertThat(stale).isInstanceOf(Stale.class),
                                refused -> assertThat(refused).isInstanceOf(NotPermitted.class)));
        assertThat(ends.stream().filter(end -> end == null))
                .hasSize(4)
                .hasSize(ballots.getFirst().turn());
        assertThat(journal.verify(PLATFORM)).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    @DisplayName("VOTE-01: 32 ballots of one organisation at once are one ballot, and 32 turns of history")
    void manyBallotsOfOneOrganisationAreOne() {
        DecisionId id = poll.open(MAJORITY);
        List<@Nullable Throwable> ends = Crowd.at(IntStream.range(0, 32)
                .<Runnable>mapToObj(n -> () -> poll.cast(id, 0, n % 2 == 0 ? YES : NO))
                .toList());

        assertThat(ends).containsOnlyNulls();
        assertThat(database.owner().fetchCount(BALLOT, BALLOT.DECISION_ID.eq(id)))
                .isEqualTo(1);
        assertThat(history(id, poll.member(0).organisation())).hasSize(32);
        assertThat(poll.page(id).cast()).isEqualTo(1);
        assertThat(poll.page(id).ballots()).extracting(BallotRow::turn).containsExactly(32);
        Result result = decisions.close(poll.facilitator(), id);
        assertThat(result.figures().values().stream().mapToInt(count -> count).sum())
                .isEqualTo(1);
        assertThat(journal.verify(PLATFORM)).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    @DisplayName(
            "VOTE-02, VOTE-10: whoever casts while it closes is counted or told, and the count is of those who are counted")
    void whoeverCastsWhileItClosesIsCountedOrTold() {
        for (int n = 3; n < 16; n++) {
            poll.admit("Crowd " + n);
        }
        for (int round = 0; round < 4; round++) {
            DecisionId id = poll.open(MAJORITY);
            int late = round * 4;
            List<Runnable> acts = new ArrayList<>(IntStream.range(0, 16)
                    .<Runnable>mapToObj(n -> () -> poll.cast(id, n, YES))
                    .toList());
            acts.add(late, () -> decisions.close(poll.facilitator(), id));
            List<@Nullable Throwable> ends = new ArrayList<>(Crowd.at(acts));
            assertThat(ends.remove(late)).isNull();

            DecisionPage page = poll.page(id);
            int counted = (int) ends.stream().filter(end -> end == null).count();
            assertThat(page.cast()).isEqualTo(counted);
            assertThat(page.result())
                    .isNotNull()
                    .satisfies(result -> assertThat(result.figures()).containsEntry(YES, counted));
            Instant closed = Objects.requireNonNull(page.closedAt());
            assertThat(ends).allSatisfy(end -> {
                if (end != null) {
                    assertThat(end)
                            .isInstanceOfSatisfying(
                                    NotPermitted.class,
                                    told -> assertThat(told.refusal())
                                            .isEqualTo(Permission.refused("DEC-3", "voting.refused.closed", closed)));
                }
            });
        }
        assertThat(journal.verify(PLATFORM)).isInstanceOf(Verdict.Whole.class);
    }

    private List<Choice> history(DecisionId id, OrganisationId organisation) {
        return database.owner()
                .select(CAST_BALLOT.CHOICE)
                .from(CAST_BALLOT)
                .where(CAST_BALLOT.DECISION_ID.eq(id))
                .and(CAST_BALLOT.ORGANISATION_ID.eq(organisation))
                .orderBy(CAST_BALLOT.TURN)
                .fetch(CAST_BALLOT.CHOICE);
    }

    private static Permission refusal(Runnable act) {
        try {
            act.run();
            return Permission.granted();
        } catch (NotPermitted refused) {
            return refused.refusal();
        }
    }
}
