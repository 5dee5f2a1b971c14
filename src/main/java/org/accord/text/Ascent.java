package org.accord.text;

/**
 * What kept its order among things that were moved: a longest ascending subsequence, by patience sorting (Michael L. Fredman, <em>On
 * computing the length of longest increasing subsequences</em>, Discrete Mathematics 11, 1975). O(n log n).
 */
final class Ascent {

    private Ascent() {}

    /**
     * Where the members of a longest strictly ascending subsequence stand, in ascending order. Of several it is always the same one.
     *
     * @param values positive numbers; others are passed over
     */
    static int[] longest(int[] values) {
        int[] tops = new int[values.length];
        int[] before = new int[values.length];
        int length = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] <= 0) {
                continue;
            }
            int pile = pile(values, tops, length, values[i]);
            before[i] = pile == 0 ? -1 : tops[pile - 1];
            tops[pile] = i;
            length = Math.max(length, pile + 1);
        }
        int[] places = new int[length];
        for (int at = length == 0 ? -1 : tops[length - 1], i = length - 1; i >= 0; i--) {
            places[i] = at;
            at = before[at];
        }
        return places;
    }

    private static int pile(int[] values, int[] tops, int length, int value) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[tops[middle]] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
