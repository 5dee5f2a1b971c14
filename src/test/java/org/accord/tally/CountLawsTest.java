package org.accord.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.accord.tally.Rule.Consensus;
import org.accord.tally.Rule.Majority;
import org.accord.tally.Rule.Supermajority;
import org.accord.tally.Rule.Supermajority.Base;

/** What holds for every decision, whoever votes how. */
class CountLawsTest {

    /** A decision that could have been taken: the first of the roll have cast. */
    record Decision(Rule rule, Quorum quorum, int entitled, List<Choice> choices) {

        Result count() {
            return Count.under(rule, quorum, Ballots.roll(entitled), Ballots.of(choices));
        }

        Decision and(Choice choice) {
            var more = new ArrayList<>(choices);
            more.add(choice);
            return new Decision(rule, quorum, Math.max(entitled, more.size()), more);
        }

        Decision instead(Choice from, Choice to) {
            var others = new ArrayList<>(choices);
            others.set(others.indexOf(from), to);
            return new Decision(rule, quorum, entitled, others);
        }
    }

    @Provide
    Arbitrary<Decision> decisions() {
        Arbitrary<Rule> consensus = Arbitraries.integers().between(0, 1).map(Consensus::new);
        Arbitrary<Rule> majority = Arbitraries.just(new Majority());
        Arbitrary<Rule> share = Arbitraries.integers()
                .between(1, 100)
                .flatMap(denominator -> Combinators.combine(
                                Arbitraries.integers().between(1, denominator), Arbitraries.of(Base.class))
                        .as((numerator, base) -> new Supermajority(numerator, denominator, base)));
        Arbitrary<Quorum> quorums = Combinators.combine(
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(1, 8))
                .as(Quorum::new);
        return Combinators.combine(Arbitraries.oneOf(consensus, majority, share), quorums)
                .flatAs((rule, quorum) -> Combinators.combine(
                                Arbitraries.of(rule.choices()).list().ofMaxSize(30),
                                Arbitraries.integers().between(0, 10))
                        .as((choices, silent) -> new Decision(rule, quorum, choices.size() + silent, choices)));
    }

    @Property
    void theOrderOfTheBallotsDoesNotMatter(@ForAll("decisions") Decision decision, @ForAll long seed) {
        var ballots = new ArrayList<>(Ballots.of(decision.choices()));
        Collections.shuffle(ballots, new Random(seed));

        assertThat(Count.under(decision.rule(), decision.quorum(), Ballots.roll(decision.entitled()), ballots))
                .isEqualTo(decision.count());
    }

    @Property
    void theFiguresAddUpToTheBallots(@ForAll("decisions") Decision decision) {
        Result result = decision.count();

        assertThat(result.figures().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(decision.choices().size())
                .isEqualTo(result.present());
        assertThat(result.figures().keySet())
                .containsExactlyElementsOf(decision.rule().choices());
    }

    @Property(maxDiscardRatio = 50)
    void oneMoreInFavourKeepsWhatIsAdoptedAdopted(@ForAll("decisions") Decision decision) {
        Assume.that(decision.count().outcome() == Outcome.ADOPTED);
        Choice favour = decision.rule() instanceof Consensus ? Choice.SUPPORT : Choice.YES;

        assertThat(decision.and(favour).count().outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @Property(maxDiscardRatio = 50)
    void whoTurnsFromNoToYesHarmsNothing(@ForAll("decisions") Decision decision) {
        Assume.that(decision.choices().contains(Choice.NO));
        Assume.that(decision.count().outcome() == Outcome.ADOPTED);

        assertThat(decision.instead(Choice.NO, Choice.YES).count().outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @Property
    void oneBlockMoreThanToleratedBlocksWhoeverElseSupports(
            @ForAll @IntRange(min = 0, max = 1) int tolerated, @ForAll @IntRange(min = 5, max = 200) int support) {
        var choices = new ArrayList<>(Collections.nCopies(support, Choice.SUPPORT));
        choices.addAll(Collections.nCopies(tolerated + 1, Choice.BLOCK));

        assertThat(new Decision(new Consensus(tolerated), Quorum.USUAL, choices.size(), choices)
                        .count()
                        .outcome())
                .isEqualTo(Outcome.BLOCKED);
    }

    @Property
    void exactlyAQuarterMayStandAsideAndNotOneMore(@ForAll @IntRange(min = 2, max = 60) int quarter) {
        Quorum any = new Quorum(0, 1);
        var choices = new ArrayList<>(Collections.nCopies(quarter, Choice.STAND_ASIDE));
        choices.addAll(Collections.nCopies(3 * quarter, Choice.SUPPORT));
        var decision = new Decision(new Consensus(0), any, choices.size(), choices);

        assertThat(decision.count().outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(decision.instead(Choice.SUPPORT, Choice.STAND_ASIDE).count().outcome())
                .isEqualTo(Outcome.NOT_ADOPTED);
    }

    @Property
    void exactlyHalfMustBackItAndNotOneLess(
            @ForAll @IntRange(min = 3, max = 100) int half, @ForAll @IntRange(min = 1, max = 3) int outright) {
        var choices = new ArrayList<>(Collections.nCopies(half, Choice.ABSTAIN));
        choices.addAll(Collections.nCopies(outright, Choice.SUPPORT));
        choices.addAll(Collections.nCopies(half - outright, Choice.RESERVATION));
        var decision = new Decision(new Consensus(0), Quorum.USUAL, choices.size(), choices);

        assertThat(decision.count().outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(decision.and(Choice.ABSTAIN).count().outcome()).isEqualTo(Outcome.NOT_ADOPTED);
    }

    @Property(maxDiscardRatio = 50)
    void aShareIsReachedExactlyWhereTheExactFractionIs(@ForAll("decisions") Decision decision) {
        Assume.that(decision.rule() instanceof Supermajority);
        var rule = (Supermajority) decision.rule();
        Result result = decision.count();
        Assume.that(result.outcome() != Outcome.NO_QUORUM);
        Map<Choice, Integer> said = result.figures();
        int yes = said.getOrDefault(Choice.YES, 0);
        int base = switch (rule.base()) {
            case YES_NO -> yes + said.getOrDefault(Choice.NO, 0);
            case CAST, PRESENT -> decision.choices().size();
            case ENTITLED -> decision.entitled();
        };
        boolean reached = BigInteger.valueOf(yes)
                        .multiply(BigInteger.valueOf(rule.denominator()))
                        .compareTo(BigInteger.valueOf(rule.numerator()).multiply(BigInteger.valueOf(base)))
                >= 0;

        assertThat(result.outcome() == Outcome.ADOPTED).isEqualTo(reached && yes > 0);
    }

    /** DEC-4: at the number needed there is an outcome, at one fewer there is none, whatever the rule. */
    @Property(maxDiscardRatio = 50)
    void theQuorumIsMetExactlyWithTheNumberNeeded(
            @ForAll("decisions") Decision decision, @ForAll @IntRange(min = 8, max = 300) int entitled) {
        int needed = decision.quorum().needed(entitled);
        Choice any = decision.rule().choices().iterator().next();
        var enough = new Decision(decision.rule(), decision.quorum(), entitled, Collections.nCopies(needed, any));
        var tooFew = new Decision(decision.rule(), decision.quorum(), entitled, Collections.nCopies(needed - 1, any));

        assertThat(100L * needed)
                .isGreaterThanOrEqualTo((long) decision.quorum().percent() * entitled);
        assertThat(enough.count().outcome()).isNotEqualTo(Outcome.NO_QUORUM);
        assertThat(tooFew.count().outcome()).isEqualTo(Outcome.NO_QUORUM);
    }
}
