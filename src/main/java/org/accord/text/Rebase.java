package org.accord.text;

import java.util.List;

/**
 * A pending amendment, carried over to a newer text of its clause: a three-way merge by words (PRO-6). It is made in silence only where
 * at least one unchanged word stands between what the two sides change differently; the same change on both sides is no trouble.
 */
public sealed interface Rebase {

    /**
     * Carries a proposal over. Takes as long as two comparisons by {@link Diff}.
     *
     * @param base the text that the proposal was written for
     * @param current the text that stands now
     * @param proposed the text that the proposal asks for
     */
    static Rebase onto(String base, String current, String proposed) {
        TextMerge sides = TextMerge.of(base, current, proposed);
        List<TextMerge.Meeting> meetings = sides.meetings();
        if (meetings.isEmpty()) {
            String merged = sides.text();
            return merged.equals(current) ? new Absorbed() : new Clean(merged);
        }
        return new NeedsRewrite(
                base, current, proposed, meetings.stream().map(sides::collision).toList());
    }

    /** What the proposal now asks for: the current text with the proposal's changes. */
    record Clean(String text) implements Rebase {}

    /** All that the proposal asks for is in the current text (so too if it asks for nothing). */
    record Absorbed() implements Rebase {}

    /** People must write it anew. */
    record NeedsRewrite(String base, String current, String proposed, List<Collision> collisions) implements Rebase {

        public NeedsRewrite {
            collisions = List.copyOf(collisions);
        }
    }

    /**
     * A place where both sides change the text.
     *
     * @param start where it starts in the base, in UTF-16 units
     * @param end where it ends there, not included
     * @param base what the base has in this place
     * @param current what the current text has instead
     * @param proposed what the proposal has instead
     */
    record Collision(int start, int end, String base, String current, String proposed) {}
}
