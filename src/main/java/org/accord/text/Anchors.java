package org.accord.text;

import java.util.Arrays;

/**
 * Aligns two lists of tokens so that the result reads well, and quickly.
 *
 * <p>From the surest to the weakest: the common beginning and end; whole lines that stand once in either text (patience: the heaviest
 * set in the same order); in the gaps between, tokens that stand once on either side; in the gaps of those, long runs around rare
 * tokens (the histogram difference of JGit, Shawn Pearce, 2010); and in what remains a shortest edit script ({@link CommonSubsequence}).
 * A gap is a range on an explicit stack, so nothing recurses. O((n+m) log(n+m)) on texts that people write; always limited by
 * {@link Steps}: a gap for which they do not suffice stays unaligned, and counts as given up.
 */
final class Anchors {

    static final int UNMATCHED = -1;

    /** Gaps with fewer tokens on both sides than this go to the shortest edit script at once. */
    private static final int SMALL = 160;

    /** Gaps with fewer tokens than this are not searched for lines. */
    private static final int FEW_FOR_LINES = 400;

    /** Tokens that stand more often than this on a side are no anchors. */
    private static final int RARE = 8;

    /** What the shortest edit script of one gap may cost: gaps under 600 tokens are always solved. */
    private static final long GAP_STEPS = 200_000;

    private static final long GAP_STEPS_PER_TOKEN = 64;

    final int[] left;
    final int[] right;
    private final int[] matches;
    private final Steps steps;
    private final LineAnchors lines;
    private final int[] onLeft;
    private final int[] onRight;
    private final int[] place;
    private final CommonSubsequence shortest;
    private int[] compactLeft = new int[SMALL];
    private int[] compactRight = new int[SMALL];
    private int[] leftPlaces = new int[SMALL];
    private int[] rightPlaces = new int[SMALL];
    private int[] stack = new int[64];
    private int stacked;
    private long givenUp;

    /**
     * @param left and right tokens as numbers from 0 to before {@code kinds}
     * @param endsLine for each number whether a line ends there
     */
    Anchors(int[] left, int[] right, int kinds, boolean[] endsLine) {
        this.left = left;
        this.right = right;
        this.matches = new int[left.length];
        Arrays.fill(matches, UNMATCHED);
        this.steps = Steps.forTokens((long) left.length + right.length);
        this.lines = new LineAnchors(this, endsLine);
        this.onLeft = new int[kinds];
        this.onRight = new int[kinds];
        this.place = new int[kinds];
        this.shortest = new CommonSubsequence((i, j) -> matches[leftPlaces[i]] = rightPlaces[j]);
    }

    /** For each token on the left its match on the right, or -1; the matches ascend. */
    int[] search() {
        push(0, left.length, 0, right.length);
        while (stacked > 0) {
            stacked -= 4;
            solve(stack[stacked], stack[stacked + 1], stack[stacked + 2], stack[stacked + 3]);
        }
        return matches;
    }

    /** How many tokens lie in gaps that were given up (of the longer side of each). */
    long givenUp() {
        return givenUp;
    }

    void match(int leftPlace, int rightPlace) {
        matches[leftPlace] = rightPlace;
    }

    void take(long work) {
        steps.take(work);
    }

    /** Leaves a range for later. */
    void push(int leftFrom, int leftTo, int rightFrom, int rightTo) {
        if (leftFrom == leftTo || rightFrom == rightTo) {
            return;
        }
        if (stacked == stack.length) {
            stack = Arrays.copyOf(stack, stacked * 2);
        }
        stack[stacked++] = leftFrom;
        stack[stacked++] = leftTo;
        stack[stacked++] = rightFrom;
        stack[stacked++] = rightTo;
    }

    private void solve(int leftFrom, int leftTo, int rightFrom, int rightTo) {
        int start = leftFrom;
        int otherStart = rightFrom;
        int end = leftTo;
        int otherEnd = rightTo;
        while (start < end && otherStart < otherEnd && left[start] == right[otherStart]) {
            matches[start++] = otherStart++;
        }
        while (start < end && otherStart < otherEnd && left[end - 1] == right[otherEnd - 1]) {
            matches[--end] = --otherEnd;
        }
        int size = end - start + otherEnd - otherStart;
        steps.take((long) leftTo - leftFrom + rightTo - rightFrom);
        if (start == end || otherStart == otherEnd) {
            return;
        }
        if (steps.spent()) {
            givenUp += Math.max(end - start, otherEnd - otherStart);
            return;
        }
        if (size >= FEW_FOR_LINES && lines.split(start, end, otherStart, otherEnd)) {
            return;
        }
        ready(Math.max(end - start, otherEnd - otherStart));
        count(start, end, otherStart, otherEnd);
        boolean split = size >= SMALL
                && (splitAtUnique(start, end, otherStart, otherEnd)
                        || (size >= FEW_FOR_LINES && splitAtRare(start, end, otherStart, otherEnd)));
        if (!split) {
            compact(start, end, otherStart, otherEnd);
        }
        clear(start, end, otherStart, otherEnd);
    }

    /** Makes the arrays for one gap long enough. */
    private void ready(int size) {
        if (size > leftPlaces.length) {
            int capacity = Math.max(size, 2 * leftPlaces.length);
            leftPlaces = new int[capacity];
            rightPlaces = new int[capacity];
            compactLeft = new int[capacity];
            compactRight = new int[capacity];
        }
    }

    private void count(int start, int end, int otherStart, int otherEnd) {
        for (int i = start; i < end; i++) {
            onLeft[left[i]]++;
        }
        for (int j = otherStart; j < otherEnd; j++) {
            onRight[right[j]]++;
            place[right[j]] = j;
        }
    }

    private void clear(int start, int end, int otherStart, int otherEnd) {
        for (int i = start; i < end; i++) {
            onLeft[left[i]] = 0;
        }
        for (int j = otherStart; j < otherEnd; j++) {
            onRight[right[j]] = 0;
        }
    }

    private boolean splitAtUnique(int start, int end, int otherStart, int otherEnd) {
        int[] leftUnique = leftPlaces;
        int[] rightUnique = rightPlaces;
        int count = 0;
        for (int i = start; i < end; i++) {
            int kind = left[i];
            if (onLeft[kind] == 1 && onRight[kind] == 1) {
                leftUnique[count] = i;
                rightUnique[count++] = place[kind];
            }
        }
        if (count == 0) {
            return false;
        }
        int[] picked = Increasing.longest(rightUnique, count);
        int from = start;
        int otherFrom = otherStart;
        for (int i : picked) {
            match(leftUnique[i], rightUnique[i]);
            push(from, leftUnique[i], otherFrom, rightUnique[i]);
            from = leftUnique[i] + 1;
            otherFrom = rightUnique[i] + 1;
        }
        push(from, end, otherFrom, otherEnd);
        return true;
    }

    /** Splits at the longest common run around one of the rarest tokens. */
    private boolean splitAtRare(int start, int end, int otherStart, int otherEnd) {
        int rarest = RARE + 1;
        for (int i = start; i < end; i++) {
            int kind = left[i];
            if (onRight[kind] > 0) {
                rarest = Math.min(rarest, Math.max(onLeft[kind], onRight[kind]));
            }
        }
        if (rarest > RARE) {
            return false;
        }
        int[] next = rightPlaces;
        for (int j = otherEnd - 1; j >= otherStart; j--) {
            int kind = right[j];
            if (onLeft[kind] > 0 && Math.max(onLeft[kind], onRight[kind]) == rarest) {
                next[j - otherStart] = place[kind] == j ? UNMATCHED : place[kind];
                place[kind] = j;
            }
        }
        int longest = 0;
        int runStart = 0;
        int otherRunStart = 0;
        for (int i = start; i < end; i++) {
            int kind = left[i];
            if (onRight[kind] == 0 || Math.max(onLeft[kind], onRight[kind]) != rarest) {
                continue;
            }
            for (int j = place[kind]; j != UNMATCHED; j = next[j - otherStart]) {
                int back = 0;
                while (i - back > start && j - back > otherStart && left[i - back - 1] == right[j - back - 1]) {
                    back++;
                }
                int on = 1;
                while (i + on < end && j + on < otherEnd && left[i + on] == right[j + on]) {
                    on++;
                }
                steps.take(back + on);
                if (back + on > longest) {
                    longest = back + on;
                    runStart = i - back;
                    otherRunStart = j - back;
                }
            }
            if (steps.spent()) {
                break;
            }
        }
        for (int k = 0; k < longest; k++) {
            match(runStart + k, otherRunStart + k);
        }
        push(start, runStart, otherStart, otherRunStart);
        push(runStart + longest, end, otherRunStart + longest, otherEnd);
        return true;
    }

    /** Tokens that the other side lacks are left out, which changes no result and saves most of the work. */
    private void compact(int start, int end, int otherStart, int otherEnd) {
        int count = 0;
        for (int i = start; i < end; i++) {
            if (onRight[left[i]] > 0) {
                compactLeft[count] = left[i];
                leftPlaces[count++] = i;
            }
        }
        int otherCount = 0;
        for (int j = otherStart; j < otherEnd; j++) {
            if (onLeft[right[j]] > 0) {
                compactRight[otherCount] = right[j];
                rightPlaces[otherCount++] = j;
            }
        }
        givenUp += shortest.search(
                compactLeft,
                count,
                compactRight,
                otherCount,
                steps,
                GAP_STEPS + GAP_STEPS_PER_TOKEN * (count + (long) otherCount));
    }
}
