package org.accord.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What differs between two texts, exactly: hunks in ascending order with at least one equal token between them.
 *
 * @param tooDifferent whether the search was given up; then there is one hunk, from the first difference to the last
 */
record Comparison(Words base, Words changed, List<Hunk> hunks, boolean tooDifferent) {

    /** The longest unchanged run, in letters, that a group of hunks may swallow. */
    static final int LONGEST_SWALLOWED = 60;

    static Comparison of(String base, String changed) {
        return Alignment.of(Words.of(base), Words.of(changed));
    }

    /** What stands instead of a hunk's base range. */
    String replacement(Hunk hunk) {
        return changed.text(hunk.changedStart(), hunk.changedEnd());
    }

    /**
     * The hunks in groups that read as one change each. Two neighbours come together if no line ends between them, and what stands
     * between them is only blanks and marks, or else has at most {@value #LONGEST_SWALLOWED} letters and not more than the change on
     * either side (after the semantic clean-up of Neil Fraser's diff-match-patch, 2006). O(hunks).
     */
    List<List<Hunk>> groups() {
        List<Integer> firsts = new ArrayList<>();
        List<Hunk> spans = new ArrayList<>();
        for (int i = 0; i < hunks.size(); i++) {
            int first = i;
            Hunk span = hunks.get(i);
            while (!spans.isEmpty() && together(spans.getLast(), span)) {
                span = spans.removeLast().to(span);
                first = firsts.removeLast();
            }
            spans.add(span);
            firsts.add(first);
        }
        firsts.add(hunks.size());
        List<List<Hunk>> groups = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            groups.add(hunks.subList(firsts.get(i), firsts.get(i + 1)));
        }
        return groups;
    }

    private boolean together(Hunk before, Hunk after) {
        int from = before.baseEnd();
        int to = after.baseStart();
        if (base.lineEnds(from, to)) {
            return false;
        }
        if (base.wordsBefore(from) == base.wordsBefore(to)) {
            return true;
        }
        int between = base.letters(from, to);
        return between <= LONGEST_SWALLOWED && between <= letters(before) && between <= letters(after);
    }

    private int letters(Hunk hunk) {
        return Math.max(
                base.letters(hunk.baseStart(), hunk.baseEnd()),
                changed.letters(hunk.changedStart(), hunk.changedEnd()));
    }
}
