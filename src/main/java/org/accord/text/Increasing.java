package org.accord.text;

import java.util.Arrays;

/**
 * Picks from pairs (one thing on the left, one on the right) the most that stand in the same order on both sides: the step that
 * patience differences (Bram Cohen), the search for moved clauses and the numbers that stay share.
 */
final class Increasing {

    private Increasing() {}

    /**
     * A longest strictly increasing subsequence, by patience sorting (Michael L. Fredman, <em>On computing the length of longest
     * increasing subsequences</em>, 1975). O(n log n).
     *
     * @param values the first {@code size} count
     * @return the places of the values picked, ascending; of several longest always the same
     */
    static int[] longest(int[] values, int size) {
        int[] tails = new int[size];
        int[] before = new int[size];
        int length = 0;
        for (int i = 0; i < size; i++) {
            int low = 0;
            int high = length;
            if (length == 0 || values[tails[length - 1]] < values[i]) {
                low = length;
            } else {
                while (low < high) {
                    int middle = (low + high) >>> 1;
                    if (values[tails[middle]] < values[i]) {
                        low = middle + 1;
                    } else {
                        high = middle;
                    }
                }
            }
            before[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        return back(length == 0 ? -1 : tails[length - 1], before, length);
    }

    /**
     * The increasing subsequence of the greatest weight, by a Fenwick tree of prefix maxima. O(n log bound).
     *
     * @param values the first {@code size} count; from 0 to before {@code bound}
     * @param weights one for each value, above 0
     * @return the places of the values picked, ascending; of several heaviest always the same
     */
    static int[] heaviest(int[] values, int[] weights, int size, int bound) {
        long[] sums = new long[size];
        int[] before = new int[size];
        int[] best = new int[bound + 1];
        Arrays.fill(best, -1);
        int last = -1;
        int longest = 0;
        int[] lengths = new int[size];
        for (int i = 0; i < size; i++) {
            int under = -1;
            for (int node = values[i]; node > 0; node &= node - 1) {
                under = heavier(under, best[node], sums);
            }
            before[i] = under;
            sums[i] = weights[i] + (under < 0 ? 0 : sums[under]);
            lengths[i] = 1 + (under < 0 ? 0 : lengths[under]);
            for (int node = values[i] + 1; node <= bound; node += node & -node) {
                best[node] = heavier(best[node], i, sums);
            }
            last = heavier(last, i, sums);
            longest = last == i ? lengths[i] : longest;
        }
        return back(last, before, longest);
    }

    private static int heavier(int one, int other, long[] sums) {
        return one < 0 || (other >= 0 && sums[other] > sums[one]) ? other : one;
    }

    private static int[] back(int last, int[] before, int length) {
        int[] picked = new int[length];
        int at = last;
        for (int i = length - 1; i >= 0; i--) {
            picked[i] = at;
            at = before[at];
        }
        return picked;
    }
}
