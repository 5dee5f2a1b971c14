package org.accord.text;

/**
 * How two changes of one text stand to each other, by the words of the base that they change (PRO-6, PRO-7). Only
 * {@link #OVERLAPPING} is a conflict; only {@link #SAME} and {@link #APART} let one be carried over to the other in silence.
 */
public enum Relation {
    /** Both say the same. */
    SAME,
    /** At least one unchanged word stands between whatever the two change differently; so too if one changes nothing. */
    APART,
    /** No unchanged word stands between them: neighbouring words, different insertions at one point, or one beside what is deleted. */
    TOUCHING,
    /**
     * Both change the same word, mark or blank, each otherwise; or one inserts inside what the other changes, or at the border of what it
     * puts in other words: two wordings then compete for one place.
     */
    OVERLAPPING;

    /**
     * Compares two texts that come from one base. Symmetric: the order of {@code one} and {@code other} does not matter. Takes as long
     * as two comparisons by {@link Diff}.
     */
    public static Relation between(String base, String one, String other) {
        if (one.equals(other)) {
            return SAME;
        }
        TextMerge sides = TextMerge.of(base, one, other);
        if (sides.anyHard()) {
            return OVERLAPPING;
        }
        return sides.meetings().isEmpty() ? APART : TOUCHING;
    }
}
