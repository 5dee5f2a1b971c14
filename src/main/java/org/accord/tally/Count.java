package org.accord.tally;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts ballots under a rule and says each step of it. Pure: the same ballots in any order give the same result. */
public final class Count {

    private final Map<Choice, Integer> figures;
    private final int entitled;
    private final int cast;
    private final Because because = new Because();

    private Count(Map<Choice, Integer> figures, int entitled, int cast) {
        this.figures = figures;
        this.entitled = entitled;
        this.cast = cast;
    }

    /**
     * The result of these ballots. Whoever cast one was present; a quorum that is missed leaves no outcome (DEC-4).
     *
     * @throws IllegalArgumentException for a ballot of somebody who is not on the roll, a second ballot of one voter, or
     *     a choice that the rule does not offer
     */
    public static Result under(Rule rule, Quorum quorum, Roll roll, List<Ballot> ballots) {
        var count = new Count(figures(rule, roll, ballots), roll.entitled().size(), ballots.size());
        Outcome outcome = count.reaches(quorum) ? count.outcome(rule) : Outcome.NO_QUORUM;
        return new Result(outcome, count.figures, count.entitled, count.cast, count.because.endingWith(outcome));
    }

    private static Map<Choice, Integer> figures(Rule rule, Roll roll, List<Ballot> ballots) {
        var figures = new EnumMap<Choice, Integer>(Choice.class);
        rule.choices().forEach(choice -> figures.put(choice, 0));
        Set<Voter> heard = new HashSet<>();
        for (Ballot ballot : ballots) {
            if (!roll.entitled().contains(ballot.voter())) {
                throw new IllegalArgumentException("not on the roll: " + ballot.voter());
            }
            if (!heard.add(ballot.voter())) {
                throw new IllegalArgumentException("two ballots of " + ballot.voter());
            }
            if (!rule.choices().contains(ballot.choice())) {
                throw new IllegalArgumentException(ballot.choice() + " is no choice under " + rule);
            }
            figures.merge(ballot.choice(), 1, Integer::sum);
        }
        return figures;
    }

    private boolean reaches(Quorum quorum) {
        int needed = quorum.needed(entitled);
        return because.test(
                "tally.because.quorum", cast >= needed, cast, entitled, needed, quorum.percent(), quorum.minimum());
    }

    private Outcome outcome(Rule rule) {
        return switch (rule) {
            case Rule.Consensus consensus -> consensus(consensus.blocksTolerated());
            case Rule.Majority _ -> majority();
            case Rule.Supermajority share -> supermajority(share);
        };
    }

    private Outcome consensus(int tolerated) {
        int support = of(Choice.SUPPORT);
        int reservations = of(Choice.RESERVATION);
        int aside = of(Choice.STAND_ASIDE);
        int blocks = of(Choice.BLOCK);
        if (!because.test("tally.because.blocks", blocks <= tolerated, blocks, tolerated)) {
            return Outcome.BLOCKED;
        }
        if (blocks > 0) {
            because.note("tally.because.dissent", blocks);
        }
        long asideTimes4 = 4L * aside;
        long backingTimes2 = 2L * (support + reservations);
        boolean fewAside = because.test("tally.because.stand-asides", asideTimes4 <= cast, aside, asideTimes4, cast);
        boolean backed = because.test(
                "tally.because.backing", backingTimes2 >= cast, support, reservations, backingTimes2, cast);
        boolean supported = because.test("tally.because.support", support >= 1, support);
        return fewAside && backed && supported ? Outcome.ADOPTED : Outcome.NOT_ADOPTED;
    }

    private Outcome majority() {
        int yes = of(Choice.YES);
        int no = of(Choice.NO);
        return because.test("tally.because.majority", yes > no, yes, no) ? Outcome.ADOPTED : Outcome.REJECTED;
    }

    private Outcome supermajority(Rule.Supermajority share) {
        int yes = of(Choice.YES);
        int no = of(Choice.NO);
        int base = switch (share.base()) {
            case YES_NO -> because.base("tally.because.base.YES_NO", yes + no);
            case CAST -> because.base("tally.because.base.CAST", cast);
            case PRESENT -> because.base("tally.because.base.PRESENT", cast);
            case ENTITLED -> because.base("tally.because.base.ENTITLED", entitled);
        };
        long reached = (long) share.denominator() * yes;
        long asked = (long) share.numerator() * base;
        boolean enough = because.test(
                "tally.because.supermajority",
                reached >= asked,
                share.denominator(),
                yes,
                reached,
                share.numerator(),
                base,
                asked);
        boolean wanted = because.test("tally.because.yes", yes >= 1, yes);
        return enough && wanted ? Outcome.ADOPTED : Outcome.REJECTED;
    }

    /** Zero for what the rule does not offer. */
    private int of(Choice choice) {
        return figures.getOrDefault(choice, 0);
    }
}
