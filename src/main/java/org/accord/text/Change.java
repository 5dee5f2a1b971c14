package org.accord.text;

import java.util.List;

/**
 * One change of a text.
 *
 * @param start where the replaced range of the base starts, in UTF-16 units
 * @param end where it ends, not included; {@code start == end} is an insertion
 * @param replacement what comes in its place; empty is a deletion
 */
public record Change(int start, int end, String replacement) {

    /** @throws IllegalArgumentException if the range is none */
    public Change {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No range: " + start + " to " + end);
        }
    }

    /**
     * The text with changes made. O(length).
     *
     * @param changes in ascending order, none overlapping
     * @throws IllegalArgumentException if they overlap or leave the text
     */
    public static String apply(String base, List<Change> changes) {
        StringBuilder text = new StringBuilder(base.length());
        int at = 0;
        for (Change change : changes) {
            if (change.start < at || change.end > base.length()) {
                throw new IllegalArgumentException("Not in order or not in the text: " + change);
            }
            text.append(base, at, change.start).append(change.replacement);
            at = change.end;
        }
        return text.append(base, at, base.length()).toString();
    }
}
