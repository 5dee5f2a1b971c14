package org.accord.tally;

import static org.accord.tally.Choice.ABSTAIN;
import static org.accord.tally.Choice.BLOCK;
import static org.accord.tally.Choice.NO;
import static org.accord.tally.Choice.RESERVATION;
import static org.accord.tally.Choice.STAND_ASIDE;
import static org.accord.tally.Choice.SUPPORT;
import static org.accord.tally.Choice.YES;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How ballots become an outcome. Whole numbers only, so that anybody can recount by hand. */
public sealed interface Rule {

    /** What a ballot may say under this rule, in the order in which it is offered. */
    Set<Choice> choices();

    /** The key of the sentence that explains the rule on the ballot. */
    String key();

    /** What that sentence names, in order. */
    List<Integer> figures();

    /**
     * Adopted where no more than the tolerated blocks stand, at most a quarter of the ballots stand aside, at least half
     * support with or without reservation, and somebody supports without.
     *
     * @param blocksTolerated 0, or 1 for “consensus minus one”
     */
    record Consensus(int blocksTolerated) implements Rule {

        private static final Set<Choice> CHOICES =
                Collections.unmodifiableSet(EnumSet.of(SUPPORT, RESERVATION, STAND_ASIDE, BLOCK, ABSTAIN));

        public Consensus {
            if (blocksTolerated < 0 || blocksTolerated > 1) {
                throw new IllegalArgumentException("a consensus tolerates no block or one, not " + blocksTolerated);
            }
        }

        @Override
        public Set<Choice> choices() {
            return CHOICES;
        }

        @Override
        public String key() {
            return "tally.rule.consensus";
        }

        @Override
        public List<Integer> figures() {
            return List.of(blocksTolerated);
        }
    }

    /** Adopted where more say yes than no; a tie rejects. */
    record Majority() implements Rule {

        private static final Set<Choice> CHOICES = Collections.unmodifiableSet(EnumSet.of(YES, NO, ABSTAIN));

        @Override
        public Set<Choice> choices() {
            return CHOICES;
        }

        @Override
        public String key() {
            return "tally.rule.majority";
        }

        @Override
        public List<Integer> figures() {
            return List.of();
        }
    }

    /**
     * Adopted where yes is at least that fraction of the base, and somebody says yes.
     *
     * @param numerator at least 1, at most the denominator
     * @param denominator at most 100
     */
    record Supermajority(int numerator, int denominator, Base base) implements Rule {

        /** Beyond this no fraction can be said in a sentence, and products would outgrow the figures of a line. */
        private static final int LARGEST_DENOMINATOR = 100;

        /** What the hundred percent of a supermajority are. */
        public enum Base {
            /** The ballots that say yes or no. */
            YES_NO,
            /** All ballots, abstentions among them. */
            CAST,
            /** Everybody who took part. */
            PRESENT,
            /** Everybody on the roll, whether they took part or not. */
            ENTITLED
        }

        public Supermajority {
            if (numerator < 1 || numerator > denominator || denominator > LARGEST_DENOMINATOR) {
                throw new IllegalArgumentException("no such share: " + numerator + "/" + denominator);
            }
        }

        @Override
        public Set<Choice> choices() {
            return Majority.CHOICES;
        }

        @Override
        public String key() {
            return switch (base) {
                case YES_NO -> "tally.rule.supermajority.YES_NO";
                case CAST -> "tally.rule.supermajority.CAST";
                case PRESENT -> "tally.rule.supermajority.PRESENT";
                case ENTITLED -> "tally.rule.supermajority.ENTITLED";
            };
        }

        @Override
        public List<Integer> figures() {
            return List.of(numerator, denominator);
        }
    }
}
