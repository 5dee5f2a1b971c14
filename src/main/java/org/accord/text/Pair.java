package org.accord.text;

/**
 * Two amendments to one base that meet, and how.
 *
 * @param one has the smaller id
 * @param kind the gravest way in which they meet
 */
public record Pair(AmendmentId one, AmendmentId other, Kind kind) {

    /** @throws IllegalArgumentException if they are not in order */
    public Pair {
        if (one.compareTo(other) >= 0) {
            throw new IllegalArgumentException(one + " does not come before " + other);
        }
    }

    /** How two amendments meet, the gravest first. */
    public enum Kind {
        /** One is a compromise for the other. */
        REPLACES,
        /** Operations that exclude each other: {@link Conflict.Structural}. */
        STRUCTURAL,
        /** Different words for one range: {@link Conflict.Hard}. */
        HARD,
        /** Insertions at one point of a clause or of the document: both can stand, and only their order is open. */
        ORDER,
        /** Changes that touch, or stand in one sentence. */
        SOFT,
        /** Both ask for the same somewhere, and support each other there. */
        SAME;

        /** Whether one falls when the other is adopted (PRO-7). */
        public boolean isConflict() {
            return this == REPLACES || this == STRUCTURAL || this == HARD;
        }
    }
}
