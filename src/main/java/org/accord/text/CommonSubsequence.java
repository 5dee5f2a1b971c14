package org.accord.text;

/**
 * A longest common subsequence of two short lists of tokens, by the linear-space algorithm of Eugene W. Myers, <em>An O(ND) Difference
 * Algorithm and Its Variations</em>, Algorithmica 1 (1986). O((n+m)·d) time, O(n+m) space, recursion no deeper than log₂ d.
 *
 * <p>The work is limited by {@link Steps}. What was found before they were spent stands; the rest counts as given up.
 */
final class CommonSubsequence {

    /** Takes what is found: places in the two lists, never the same twice, ascending on both sides if sorted by one. */
    interface Matches {
        void match(int left, int right);
    }

    private final Matches found;
    private int[] left = {};
    private int[] right = {};
    private int[] forward = {};
    private int[] backward = {};
    private int origin;
    private long steps;
    private int givenUp;
    private int splitLeft;
    private int splitRight;

    CommonSubsequence(Matches found) {
        this.found = found;
    }

    /**
     * Finds it for the first tokens of two arrays.
     *
     * @param limit how many of the steps this search may take
     * @return how many tokens lie in ranges that were given up (of the longer side of each)
     */
    int search(int[] leftTokens, int leftSize, int[] rightTokens, int rightSize, Steps budget, long limit) {
        left = leftTokens;
        right = rightTokens;
        origin = leftSize + rightSize + 1;
        if (forward.length < 2 * origin + 1) {
            forward = new int[2 * origin + 1];
            backward = new int[2 * origin + 1];
        }
        steps = Math.min(limit, budget.left());
        long before = steps;
        givenUp = 0;
        match(0, leftSize, 0, rightSize);
        budget.take(before - steps);
        return givenUp;
    }

    private void match(int leftFrom, int leftTo, int rightFrom, int rightTo) {
        int leftStart = leftFrom;
        int rightStart = rightFrom;
        int leftEnd = leftTo;
        int rightEnd = rightTo;
        while (leftStart < leftEnd && rightStart < rightEnd && left[leftStart] == right[rightStart]) {
            found.match(leftStart++, rightStart++);
            steps--;
        }
        while (leftStart < leftEnd && rightStart < rightEnd && left[leftEnd - 1] == right[rightEnd - 1]) {
            found.match(--leftEnd, --rightEnd);
            steps--;
        }
        if (leftStart == leftEnd || rightStart == rightEnd) {
            return;
        }
        if (!split(leftStart, leftEnd, rightStart, rightEnd)) {
            givenUp += Math.max(leftEnd - leftStart, rightEnd - rightStart);
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
            if (steps < 0) {
                return false;
            }
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
        return true;
    }
}
