package org.accord.tally;

/**
 * How many must take part for a decision to have an outcome at all (DEC-4).
 *
 * @param percent of the entitled, 0 to 100, rounded up
 * @param minimum never fewer than these, at least 1
 */
public record Quorum(int percent, int minimum) {

    /** A third of the entitled, and never fewer than five. */
    public static final Quorum USUAL = new Quorum(33, 5);

    public Quorum {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("a quorum is 0 to 100 percent, not " + percent);
        }
        if (minimum < 1) {
            throw new IllegalArgumentException("a quorum is at least one, not " + minimum);
        }
    }

    /** The number that must take part, of so many entitled. */
    public int needed(int entitled) {
        long share = ((long) entitled * percent + 99) / 100;
        return Math.max(minimum, Math.toIntExact(share));
    }
}
