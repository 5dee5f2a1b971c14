package org.accord.text;

import java.util.Arrays;

/**
 * A longest common subsequence of two lists of tokens, by the linear-space algorithm of Eugene W. Myers, <em>An O(ND) Difference
 * Algorithm and Its Variations</em>, Algorithmica 1 (1986). O((n+m)·d) time, O(n+m) space, recursion no deeper than log₂ d.
 *
 * <p>Texts come from anybody, so the work is limited. The limit counts steps, not time: the same texts always give the same result.
 */
final class CommonSubsequence {

    /** How many steps along the edit graph one comparison may take: a tenth of a second or two. */
    static final int STEPS = 5_000_000;

    private static final int UNMATCHED = -1;

    private final int[] left;
    private final int[] right;
    private final int[] matches;
    private final int[] forward;
    private final int[] backward;
    private final int origin;
    private long steps = STEPS;
    private int splitLeft;
    private int splitRight;

    CommonSubsequence(int[] left, int[] right) {
        this.left = left;
        this.right = right;
        this.matches = new int[left.length];
        Arrays.fill(matches, UNMATCHED);
        this.origin = left.length + right.length + 1;
        this.forward = new int[2 * origin + 1];
        this.backward = new int[2 * origin + 1];
    }

    /** Finds it; false if the steps did not suffice, and then there is no result. */
    boolean found() {
        match(0, left.length, 0, right.length);
        return steps >= 0;
    }

    /** The place on the right of the token at a place on the left, or -1. */
    int match(int place) {
        return matches[place];
    }

    private void match(int leftFrom, int leftTo, int rightFrom, int rightTo) {
        int leftStart = leftFrom;
        int rightStart = rightFrom;
        int leftEnd = leftTo;
        int rightEnd = rightTo;
        while (leftStart < leftEnd && rightStart < rightEnd && left[leftStart] == right[rightStart]) {
            matches[leftStart++] = rightStart++;
            steps--;
        }
        while (leftStart < leftEnd && rightStart < rightEnd && left[leftEnd - 1] == right[rightEnd - 1]) {
            matches[--leftEnd] = --rightEnd;
            steps--;
        }
        if (leftStart == leftEnd || rightStart == rightEnd || !split(leftStart, leftEnd, rightStart, rightEnd)) {
            return;
        }
        int leftSplit = splitLeft;
        int rightSplit = splitRight;
        match(leftStart, leftSplit, rightStart, rightSplit);
        match(leftSplit, leftEnd, rightSplit, rightEnd);
    }

    /** Finds a point in the middle of a shortest path, searching from both ends; false if the steps are spent. */
    private boolean split(int leftStart, int leftEnd, int rightStart, int rightEnd) {
        int n = leftEnd - leftStart;
        int m = rightEnd - rightStart;
        int delta = n - m;
        boolean odd = (delta & 1) != 0;
        forward[origin + 1] = 0;
        backward[origin + 1] = 0;
        for (int d = 0; d <= (n + m + 1) / 2; d++) {
            int low = -(d - 2 * Math.max(0, d - m));
            int high = d - 2 * Math.max(0, d - n);
            for (int k = low; k <= high; k += 2) {
                int x = next(forward, d, k);
                int from = x;
                while (x < n && x - k < m && left[leftStart + x] == right[rightStart + x - k]) {
                    x++;
                }
                forward[origin + k] = x;
                steps -= x - from + 1;
                if (odd && Math.abs(delta - k) <= d - 1 && x + backward[origin + delta - k] >= n) {
                    return splitAt(leftStart + x, rightStart + x - k);
                }
            }
            for (int k = low; k <= high; k += 2) {
                int x = next(backward, d, k);
                int from = x;
                while (x < n && x - k < m && left[leftEnd - 1 - x] == right[rightEnd - 1 - x + k]) {
                    x++;
                }
                backward[origin + k] = x;
                steps -= x - from + 1;
                if (!odd && Math.abs(delta - k) <= d && x + forward[origin + delta - k] >= n) {
                    return splitAt(leftEnd - x, rightEnd - x + k);
                }
            }
            if (steps < 0) {
                return false;
            }
        }
        throw new AssertionError("Two paths from both ends always meet");
    }

    private int next(int[] furthest, int d, int k) {
        int above = furthest[origin + k + 1];
        int below = furthest[origin + k - 1];
        return k == -d || (k != d && below < above) ? above : below + 1;
    }

    private boolean splitAt(int leftPlace, int rightPlace) {
        splitLeft = leftPlace;
        splitRight = rightPlace;
        return steps >= 0;
    }
}
