package org.accord.voting;

import static org.accord.organisations.Power.SUBMIT;
import static org.accord.organisations.Power.VOTE;
import static org.accord.voting.BlockCategory.PRINCIPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.accord.assemblies.AssemblyId;
import org.accord.assemblies.AssemblyKind;
import org.accord.assemblies.AssemblyStanding;
import org.accord.assemblies.Participation;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Permission;
import org.accord.kernel.PersonId;
import org.accord.organisations.FaceRow;
import org.accord.organisations.Power;
import org.accord.organisations.Standing;
import org.accord.tally.Choice;
import org.accord.tally.Rule;
import org.accord.tally.Rule.Supermajority.Base;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class VotingPolicyTest {

    private static final OrganisationId DELTA = OrganisationId.next();
    private static final OrganisationId REEF = OrganisationId.next();
    private static final Instant CLOSED = Instant.parse("2026-03-08T14:00:00Z");
    private static final Actor HERON = new Actor.Person(PersonId.next(), false);

    @ParameterizedTest(name = "{0}: {4}")
    @DisplayName("DEC-1, SES-4: who may open and close a decision")
    @MethodSource("runners")
    void whoMayRunADecision(
            String who,
            AssemblyStanding standing,
            Set<OrganisationId> held,
            Set<OrganisationId> interested,
            String expected) {
        assertThat(told(VotingPolicy.mayRun(standing, held, interested))).isEqualTo(expected);
    }

    static Stream<Arguments> runners() {
        return Stream.of(
                arguments("a facilitator here", here(true), Set.of(), Set.of(DELTA), "yes"),
                arguments("a facilitator of another member", here(true), Set.of(REEF), Set.of(DELTA), "yes"),
                arguments(
                        "a facilitator of the sponsor",
                        here(true),
                        Set.of(REEF, DELTA),
                        Set.of(DELTA),
                        "DEC-1 own-matter"),
                arguments("a participant", here(false), Set.of(), Set.of(), "DEC-1 facilitators-run"),
                arguments("the sponsor itself", here(false), Set.of(DELTA), Set.of(DELTA), "DEC-1 facilitators-run"),
                arguments("a facilitator of a group", inGroup(true), Set.of(), Set.of(), "SES-4 groups-do-not-decide"),
                arguments("a participant of a group", inGroup(false), Set.of(), Set.of(), "DEC-1 facilitators-run"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @DisplayName("ACT-1, MAN-1: who may vote, and behind which face")
    @MethodSource("voters")
    void whoMayVote(String who, Standing standing, String expected) {
        assertThat(told(VotingPolicy.mayVote(standing))).isEqualTo(expected);
    }

    static Stream<Arguments> voters() {
        return Stream.of(
                arguments("an activist", standing(Face.own(), false), "ACT-1 only-organisations"),
                arguments("a delegate as themselves", standing(Face.own(), true, VOTE), "ACT-1 only-organisations"),
                arguments("a delegate", standing(Face.of(DELTA), true, VOTE), "yes"),
                arguments("a delegate who only drafts", standing(Face.of(DELTA), true, SUBMIT), "MAN-1 no-mandate"),
                arguments("nobody’s delegate", standing(Face.of(DELTA), false), "MAN-1 no-mandate"),
                arguments("a delegate of a suspended one", standing(Face.of(DELTA), false, VOTE), "MAN-1 no-mandate"));
    }

    @ParameterizedTest(name = "closed {0}, on the roll {1}, cast for another {2}: {3}")
    @DisplayName("DEC-2, DEC-3, MAN-4: when a ballot can be cast")
    @MethodSource("castings")
    void whenABallotCanBeCast(@Nullable Instant closed, boolean elector, boolean another, String expected) {
        assertThat(told(VotingPolicy.mayCast(closed, elector, another))).isEqualTo(expected);
    }

    static Stream<Arguments> castings() {
        return Stream.of(
                arguments(null, true, false, "yes"),
                arguments(null, false, false, "DEC-2 not-on-the-roll"),
                arguments(null, true, true, "MAN-4 cast-for-another"),
                arguments(CLOSED, true, false, "DEC-3 closed"),
                arguments(CLOSED, false, true, "DEC-3 closed"));
    }

    @Test
    @DisplayName("VOTE-02: whoever comes too late is told when it closed")
    void whoeverComesTooLateIsToldWhen() {
        assertThat(VotingPolicy.mayClose(CLOSED))
                .isEqualTo(Permission.refused("DEC-3", "voting.refused.closed", CLOSED));
        assertThat(VotingPolicy.mayClose(null).isGranted()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Choice.class)
    @DisplayName("DEC-2: a rule takes its own choices, and no other")
    void aRuleTakesItsOwnChoices(Choice choice) {
        Vote vote = new Vote(choice, "Because.", PRINCIPLE, "None possible.");
        boolean ofConsensus = choice != Choice.YES && choice != Choice.NO;
        boolean ofMajority = List.of(Choice.YES, Choice.NO, Choice.ABSTAIN).contains(choice);
        assertThat(VotingPolicy.isValid(new Rule.Consensus(1), vote).isGranted())
                .isEqualTo(ofConsensus);
        assertThat(VotingPolicy.isValid(new Rule.Majority(), vote).isGranted()).isEqualTo(ofMajority);
        assertThat(VotingPolicy.isValid(new Rule.Supermajority(2, 3, Base.CAST), vote)
                        .isGranted())
                .isEqualTo(ofMajority);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("CON-1, CON-2, PLAIN-1: what a ballot must say, and in which words")
    @MethodSource("ballots")
    void whatABallotMustSay(Vote vote, String expected) {
        assertThat(told(VotingPolicy.isValid(new Rule.Consensus(0), vote))).isEqualTo(expected);
    }

    static Stream<Arguments> ballots() {
        String longest = "x".repeat(VotingPolicy.LONGEST_REASON);
        return Stream.of(
                arguments(new Vote(Choice.BLOCK, "It drowns us.", PRINCIPLE, "None possible."), "yes"),
                arguments(new Vote(Choice.BLOCK, longest, PRINCIPLE, longest), "yes"),
                arguments(Vote.of(Choice.BLOCK), "CON-1 block-needs-reason"),
                arguments(new Vote(Choice.BLOCK, " \n ", PRINCIPLE, "None."), "CON-1 block-needs-reason"),
                arguments(new Vote(Choice.BLOCK, "It drowns us.", null, "None."), "CON-1 block-needs-reason"),
                arguments(new Vote(Choice.BLOCK, "It drowns us.", PRINCIPLE, ""), "CON-1 block-needs-reason"),
                arguments(new Vote(Choice.BLOCK, longest + "x", PRINCIPLE, "None."), "CON-1 reason-too-long"),
                arguments(new Vote(Choice.BLOCK, "No.", PRINCIPLE, longest + "x"), "CON-1 reason-too-long"),
                arguments(new Vote(Choice.BLOCK, "No.", PRINCIPLE, "a\0b"), "PLAIN-1 text-character"),
                arguments(new Vote(Choice.RESERVATION, "turned\u202eround", null, null), "PLAIN-1 text-character"),
                arguments(new Vote(Choice.RESERVATION, "\u200b", null, null), "PLAIN-1 text-empty"),
                arguments(Vote.of(Choice.RESERVATION), "yes"),
                arguments(Vote.of(Choice.STAND_ASIDE), "yes"));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @DisplayName("ACT-1: what somebody without a vote is told")
    @MethodSource("readers")
    void whatSomebodyWithoutAVoteIsTold(String who, Actor actor, List<FaceRow> faces, String expected) {
        assertThat(told(VotingPolicy.mayVoteAtAll(actor, faces))).isEqualTo(expected);
    }

    static Stream<Arguments> readers() {
        return Stream.of(
                arguments("a visitor", new Actor.Visitor(), List.of(), "ACT-1 only-organisations"),
                arguments("an activist", HERON, List.of(), "ACT-1 only-organisations"),
                arguments("one who only drafts", HERON, List.of(face(DELTA, SUBMIT)), "MAN-1 no-mandate"),
                arguments("a delegate", HERON, List.of(face(REEF, SUBMIT), face(DELTA, VOTE)), "yes"));
    }

    @Test
    @DisplayName("DEC-2: without anybody who could vote there is no decision")
    void withoutAnybodyThereIsNoDecision() {
        assertThat(told(VotingPolicy.mayOpenFor(0))).isEqualTo("DEC-2 no-electorate");
        assertThat(told(VotingPolicy.mayOpenFor(1))).isEqualTo("yes");
    }

    private static String told(Permission permission) {
        return switch (permission) {
            case Permission.Granted granted -> "yes";
            case Permission.Refused refused ->
                refused.rule() + " "
                        + refused.reason().substring(refused.reason().lastIndexOf('.') + 1);
        };
    }

    private static AssemblyStanding here(boolean facilitator) {
        return new AssemblyStanding(AssemblyId.next(), AssemblyKind.GLOBAL, facilitator, Participation.COMMENTS);
    }

    private static AssemblyStanding inGroup(boolean facilitator) {
        return new AssemblyStanding(AssemblyId.next(), AssemblyKind.WORKING_GROUP, facilitator, Participation.COMMENTS);
    }

    private static Standing standing(Face face, boolean admitted, Power... powers) {
        return new Standing(face, PersonId.next(), admitted, Set.of(powers));
    }

    private static FaceRow face(OrganisationId organisation, Power... powers) {
        return new FaceRow(organisation, "Some organisation", Set.of(powers));
    }
}
