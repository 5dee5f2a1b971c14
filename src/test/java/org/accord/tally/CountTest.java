package org.accord.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.accord.tally.Rule.Consensus;
import org.accord.tally.Rule.Majority;
import org.accord.tally.Rule.Supermajority;
import org.accord.tally.Rule.Supermajority.Base;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of domain rules, then each step by itself. Ballots are written as {@code S6 R1 SA1 A1}. */
class CountTest {

    @DisplayName("DEC-4 and the formulas: the outcome of each vector, of twelve entitled")
    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource({
        "CONSENSUS 0,        S6 R1 SA1 A1,    ADOPTED",
        "CONSENSUS 0,        S6 SA2,          ADOPTED",
        "CONSENSUS 0,        S5 SA3,          NOT_ADOPTED",
        "CONSENSUS 0,        S11 B1,          BLOCKED",
        "CONSENSUS 1,        S11 B1,          ADOPTED",
        "CONSENSUS 1,        S10 B2,          BLOCKED",
        "CONSENSUS 0,        R5,              NOT_ADOPTED",
        "CONSENSUS 0,        S2 A4,           NOT_ADOPTED",
        "CONSENSUS 0,        S3 A3,           ADOPTED",
        "CONSENSUS 0,        S1 R2 A3,        ADOPTED",
        "CONSENSUS 0,        S5,              ADOPTED",
        "CONSENSUS 0,        S4,              NO_QUORUM",
        "CONSENSUS 0,        B4,              NO_QUORUM",
        "CONSENSUS 1,        S3 SA1 B1 A3,    NOT_ADOPTED",
        "CONSENSUS 1,        B1 A11,          NOT_ADOPTED",
        "CONSENSUS 0,        '',              NO_QUORUM",
        "MAJORITY,           Y4 N4 A3,        REJECTED",
        "MAJORITY,           Y5 N4 A3,        ADOPTED",
        "MAJORITY,           N1 A4,           REJECTED",
        "MAJORITY,           Y1 A4,           ADOPTED",
        "MAJORITY,           A5,              REJECTED",
        "MAJORITY,           Y4,              NO_QUORUM",
        "SUPER 2/3 YES_NO,   Y6 N3 A3,        ADOPTED",
        "SUPER 2/3 YES_NO,   Y5 N3 A3,        REJECTED",
        "SUPER 2/3 YES_NO,   A6,              REJECTED",
        "SUPER 2/3 CAST,     Y6 N3 A3,        REJECTED",
        "SUPER 2/3 CAST,     Y8 N2 A2,        ADOPTED",
        "SUPER 2/3 PRESENT,  Y6 N3 A3,        REJECTED",
        "SUPER 2/3 PRESENT,  Y6 A3,           ADOPTED",
        "SUPER 2/3 ENTITLED, Y8,              ADOPTED",
        "SUPER 2/3 ENTITLED, Y7,              REJECTED",
        "SUPER 9/10 CAST,    Y9 N1,           ADOPTED",
        "SUPER 9/10 CAST,    Y8 N1,           REJECTED",
        "SUPER 1/1 CAST,     Y5,              ADOPTED",
        "SUPER 1/1 CAST,     Y5 A1,           REJECTED",
        "SUPER 2/3 CAST,     Y4,              NO_QUORUM",
    })
    void theOutcomeIsTheOneOfTheTable(String rule, String ballots, Outcome outcome) {
        Result result = Ballots.count(rule, 12, ballots);

        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.entitled()).isEqualTo(12);
        assertThat(result.because().getLast().key()).isEqualTo("tally.because.outcome." + outcome);
        assertThat(result.because().getLast().holds()).isEqualTo(outcome == Outcome.ADOPTED);
        assertThat(result.because().stream().allMatch(Line::holds)).isEqualTo(outcome == Outcome.ADOPTED);
    }

    @Test
    @DisplayName("A consensus explains each of its steps with the numbers")
    void aConsensusExplainsEachOfItsSteps() {
        assertThat(Ballots.count("CONSENSUS 0", 12, "S6 R1 SA1 A1").because())
                .containsExactly(
                        new Line("tally.because.quorum", List.of(9, 12, 5, 33, 5), true),
                        new Line("tally.because.blocks", List.of(0, 0), true),
                        new Line("tally.because.stand-asides", List.of(1, 4, 9), true),
                        new Line("tally.because.backing", List.of(6, 1, 14, 9), true),
                        new Line("tally.because.support", List.of(6), true),
                        new Line("tally.because.outcome.ADOPTED", List.of(), true));
    }

    @Test
    void aToleratedBlockIsRecordedAsDissent() {
        assertThat(Ballots.count("CONSENSUS 1", 12, "S11 B1").because())
                .contains(new Line("tally.because.dissent", List.of(1), true));
        assertThat(Ballots.count("CONSENSUS 1", 12, "S11 R1").because())
                .extracting(Line::key)
                .doesNotContain("tally.because.dissent");
    }

    @Test
    void aBlockEndsTheCountAndSoDoesAMissedQuorum() {
        assertThat(Ballots.count("CONSENSUS 0", 12, "S11 B1").because())
                .extracting(Line::key)
                .containsExactly(
                        "tally.because.quorum", "tally.because.blocks.failed", "tally.because.outcome.BLOCKED");
        assertThat(Ballots.count("MAJORITY", 12, "Y4").because())
                .containsExactly(
                        new Line("tally.because.quorum.failed", List.of(4, 12, 5, 33, 5), false),
                        new Line("tally.because.outcome.NO_QUORUM", List.of(), false));
    }

    @Test
    void aSupermajorityShowsBothProductsAndItsBase() {
        assertThat(Ballots.count("SUPER 2/3 CAST", 12, "Y6 N3 A3").because())
                .containsExactly(
                        new Line("tally.because.quorum", List.of(12, 12, 5, 33, 5), true),
                        new Line("tally.because.base.CAST", List.of(12), true),
                        new Line("tally.because.supermajority.failed", List.of(3, 6, 18, 2, 12, 24), false),
                        new Line("tally.because.yes", List.of(6), true),
                        new Line("tally.because.outcome.REJECTED", List.of(), false));
    }

    @Test
    void everyChoiceOfTheRuleHasItsFigureInOrderAlsoAtZero() {
        assertThat(Ballots.count("CONSENSUS 0", 12, "A1 S4").figures().entrySet())
                .extracting(Object::toString)
                .containsExactly("SUPPORT=4", "RESERVATION=0", "STAND_ASIDE=0", "BLOCK=0", "ABSTAIN=1");
        assertThat(Ballots.count("MAJORITY", 12, "N5").figures().entrySet())
                .extracting(Object::toString)
                .containsExactly("YES=0", "NO=5", "ABSTAIN=0");
    }

    @Test
    @DisplayName("DEC-4: the quorum is the share rounded up, and never less than the minimum")
    void theQuorumIsTheShareRoundedUp() {
        assertThat(Quorum.USUAL.needed(0)).isEqualTo(5);
        assertThat(Quorum.USUAL.needed(12)).isEqualTo(5);
        assertThat(Quorum.USUAL.needed(15)).isEqualTo(5);
        assertThat(Quorum.USUAL.needed(16)).isEqualTo(6);
        assertThat(Quorum.USUAL.needed(100)).isEqualTo(33);
        assertThat(Quorum.USUAL.needed(101)).isEqualTo(34);
        assertThat(new Quorum(100, 1).needed(Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
        assertThat(new Quorum(0, 1).needed(Integer.MAX_VALUE)).isEqualTo(1);
    }

    @Test
    @DisplayName("VOTE-05: a ballot of a stranger, a second ballot and a foreign choice are refused")
    void ballotsThatCannotBeAreRefused() {
        var roll = Ballots.roll(6);
        var voter = Ballots.voter(0);
        var yes = new Ballot(voter, Choice.YES);
        var rule = new Majority();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Count.under(rule, Quorum.USUAL, roll, List.of(new Ballot(Ballots.voter(7), Choice.YES))))
                .withMessageContaining("not on the roll");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Count.under(rule, Quorum.USUAL, roll, List.of(yes, yes)))
                .withMessageContaining("two ballots");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Count.under(rule, Quorum.USUAL, roll, List.of(new Ballot(voter, Choice.BLOCK))))
                .withMessageContaining("no choice");
    }

    @Test
    void rulesThatCannotBeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Consensus(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Consensus(2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Supermajority(0, 3, Base.CAST));
        assertThatIllegalArgumentException().isThrownBy(() -> new Supermajority(4, 3, Base.CAST));
        assertThatIllegalArgumentException().isThrownBy(() -> new Supermajority(1, 101, Base.CAST));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quorum(-1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quorum(101, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quorum(33, 0));
    }
}
