package org.accord.text;

import java.util.Arrays;

/** The lines that stand once on either side of a range, as anchors for {@link Anchors}. O(tokens + lines · log lines). */
final class LineAnchors {

    private final Anchors anchors;
    private final boolean[] endsLine;

    LineAnchors(Anchors anchors, boolean[] endsLine) {
        this.anchors = anchors;
        this.endsLine = endsLine;
    }

    /** The lines of one side: where each starts and what it hashes to. */
    private static final class Lines {

        private int[] starts = new int[16];
        private long[] hashes = new long[16];
        private int size;

        Lines(int[] tokens, int from, int to, boolean[] endsLine) {
            starts[0] = from;
            long hash = 0;
            for (int i = from; i < to; i++) {
                hash = (hash + tokens[i] + 1) * 0x9E3779B97F4A7C15L;
                hash ^= hash >>> 29;
                if (endsLine[tokens[i]] || i + 1 == to) {
                    if (size + 1 == starts.length) {
                        starts = Arrays.copyOf(starts, starts.length * 2);
                        hashes = Arrays.copyOf(hashes, hashes.length * 2);
                    }
                    hashes[size++] = hash;
                    starts[size] = i + 1;
                    hash = 0;
                }
            }
        }

        int length(int line) {
            return starts[line + 1] - starts[line];
        }
    }

    /** Matches the lines that it finds and leaves the gaps to the anchors; false if it finds none. */
    boolean split(int start, int end, int otherStart, int otherEnd) {
        anchors.take((long) end - start + otherEnd - otherStart);
        Lines lines = new Lines(anchors.left, start, end, endsLine);
        Lines others = new Lines(anchors.right, otherStart, otherEnd, endsLine);
        int[] pairs = pairs(lines, others);
        int[] leftLines = new int[lines.size];
        int[] rightLines = new int[lines.size];
        int[] weights = new int[lines.size];
        int count = 0;
        for (int line = 0; line < lines.size; line++) {
            if (pairs[line] >= 0 && equal(lines, line, others, pairs[line])) {
                leftLines[count] = line;
                rightLines[count] = pairs[line];
                weights[count++] = lines.length(line);
            }
        }
        if (count == 0) {
            return false;
        }
        int from = start;
        int otherFrom = otherStart;
        for (int i : Increasing.heaviest(rightLines, weights, /* size= */ count, /* bound= */ others.size)) {
            int at = lines.starts[leftLines[i]];
            int other = others.starts[rightLines[i]];
            for (int k = 0; k < weights[i]; k++) {
                anchors.match(at + k, other + k);
            }
            anchors.push(from, at, otherFrom, other);
            from = at + weights[i];
            otherFrom = other + weights[i];
        }
        anchors.push(from, end, otherFrom, otherEnd);
        return true;
    }

    private boolean equal(Lines lines, int line, Lines others, int other) {
        return Arrays.equals(
                anchors.left,
                lines.starts[line],
                lines.starts[line + 1],
                anchors.right,
                others.starts[other],
                others.starts[other + 1]);
    }

    /** For each line the one with its hash on the other side, if both stand once; else -1. */
    private static int[] pairs(Lines lines, Lines others) {
        int capacity = Integer.highestOneBit(Math.max(8, lines.size)) * 4;
        int[] slots = new int[capacity];
        int[] counts = new int[lines.size];
        int[] otherCounts = new int[lines.size];
        int[] pairs = new int[lines.size];
        Arrays.fill(pairs, -1);
        for (int line = 0; line < lines.size; line++) {
            int slot = slot(slots, lines, lines.hashes[line]);
            if (slots[slot] == 0) {
                slots[slot] = line + 1;
            }
            counts[slots[slot] - 1]++;
        }
        for (int other = 0; other < others.size; other++) {
            int line = slots[slot(slots, lines, others.hashes[other])] - 1;
            if (line >= 0) {
                otherCounts[line]++;
                pairs[line] = other;
            }
        }
        for (int line = 0; line < lines.size; line++) {
            pairs[line] = counts[line] == 1 && otherCounts[line] == 1 ? pairs[line] : -1;
        }
        return pairs;
    }

    private static int slot(int[] slots, Lines lines, long hash) {
        int slot = (int) (hash >>> 32) & (slots.length - 1);
        while (slots[slot] != 0 && lines.hashes[slots[slot] - 1] != hash) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
