package org.accord.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What differs between two texts, exactly: hunks in ascending order with at least one equal token between them.
 *
 * @param tooDifferent see {@link Difference}; then there is one hunk, from the first difference to the last
 */
record Comparison(Words base, Words changed, List<Hunk> hunks, boolean tooDifferent) {

    /** The longest unchanged run, in letters, that a group of hunks may swallow. */
    static final int LONGEST_SWALLOWED = 60;

    /** How many times the letters of a longer unchanged run both changes beside it must have to swallow it. */
    static final int DWARFED = 4;

    static Comparison of(String base, String changed) {
        return Alignment.of(Words.of(base), Words.of(changed));
    }

    /** The comparison the other way round. */
    Comparison turned() {
        return new Comparison(
                /* base= */ changed,
                /* changed= */ base,
                hunks.stream().map(Hunk::turned).toList(),
                tooDifferent);
    }

    /** What stands instead of a hunk's base range. */
    String replacement(Hunk hunk) {
        return changed.text(hunk.changedStart(), hunk.changedEnd());
    }

    /**
     * The hunks in groups that read as one change each (after the semantic clean-up of Neil Fraser's diff-match-patch, 2006). Two
     * neighbours come together if no line ends between them, and what stands between them is
     *
     * <ul>
     *   <li>only blanks and marks, or
     *   <li>an island: one or two words that together are not longer, in letters, than the longer of the two changes, or
     *   <li>more words, of which the shorter of the two changes has {@value #DWARFED} times the letters;
     * </ul>
     *
     * and has at most {@value #LONGEST_SWALLOWED} letters. The length of a change is that of its longer side. O(hunks).
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
        int between = base.letters(from, to);
        if (between > LONGEST_SWALLOWED || base.lineEnds(from, to)) {
            return false;
        }
        int one = letters(before);
        int other = letters(after);
        return switch (base.wordsBefore(to) - base.wordsBefore(from)) {
            case 0 -> true;
            case 1, 2 -> between <= Math.max(one, other);
            default -> between * DWARFED <= Math.min(one, other);
        };
    }

    private int letters(Hunk hunk) {
        return Math.max(
                base.letters(hunk.baseStart(), hunk.baseEnd()),
                changed.letters(hunk.changedStart(), hunk.changedEnd()));
    }
}
