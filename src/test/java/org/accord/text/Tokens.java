package org.accord.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two texts cut and numbered before a measurement, so that every engine compares the same tokens: words, marks and line ends as
 * numbers. Public for the benchmarks, which lie in another package.
 */
public final class Tokens {

    /** Changed ranges of {@link #left} and {@link #right}, ascending. */
    public record Edit(int leftStart, int leftEnd, int rightStart, int rightEnd) {}

    private final Words base;
    private final Words changed;
    private final Interned interned;
    private final int[] left;
    private final int[] right;

    public Tokens(String base, String changed) {
        this.base = Words.of(base);
        this.changed = Words.of(changed);
        this.interned = Interned.of(this.base, this.changed);
        this.left = holding(this.base, interned.base);
        this.right = holding(this.changed, interned.changed);
    }

    public int[] left() {
        return left;
    }

    public int[] right() {
        return right;
    }

    /** From numbered tokens to readable changes. */
    public Object compared() {
        return Alignment.of(base, changed, interned).groups();
    }

    /** From two raw texts to readable changes. */
    public static Object compared(String base, String changed) {
        return Comparison.of(base, changed).groups();
    }

    public boolean tooDifferent() {
        return Alignment.of(base, changed, interned).tooDifferent();
    }

    /** What {@link #compared()} finds, in the places of {@link #left} and {@link #right}. */
    public List<Edit> edits() {
        int[] before = holdingBefore(base);
        int[] otherBefore = holdingBefore(changed);
        List<Edit> edits = new ArrayList<>();
        for (List<Hunk> group : Alignment.of(base, changed, interned).groups()) {
            Hunk hunk = group.getFirst().to(group.getLast());
            Edit edit = new Edit(
                    before[hunk.baseStart()],
                    before[hunk.baseEnd()],
                    otherBefore[hunk.changedStart()],
                    otherBefore[hunk.changedEnd()]);
            if (edit.leftStart < edit.leftEnd || edit.rightStart < edit.rightEnd) {
                edits.add(edit);
            }
        }
        return edits;
    }

    /** How many tokens the edits take out and put in. */
    public static long edited(List<Edit> edits) {
        return edits.stream()
                .mapToLong(edit -> edit.leftEnd - edit.leftStart + edit.rightEnd - edit.rightStart)
                .sum();
    }

    /** How many edits stand at most two unchanged words after the one before. */
    public long islands(List<Edit> edits) {
        int[] words = new int[left.length + 1];
        int at = 0;
        for (int token = 0; token < base.size(); token++) {
            if (base.holds(token)) {
                words[at + 1] = words[at] + base.wordsBefore(token + 1) - base.wordsBefore(token);
                at++;
            }
        }
        long islands = 0;
        for (int i = 1; i < edits.size(); i++) {
            if (words[edits.get(i).leftStart] - words[edits.get(i - 1).leftEnd] <= 2) {
                islands++;
            }
        }
        return islands;
    }

    private static int[] holding(Words words, int[] ids) {
        int[] holding = new int[ids.length];
        int count = 0;
        for (int token = 0; token < ids.length; token++) {
            if (words.holds(token)) {
                holding[count++] = ids[token];
            }
        }
        return Arrays.copyOf(holding, count);
    }

    private static int[] holdingBefore(Words words) {
        int[] before = new int[words.size() + 1];
        for (int token = 0; token < words.size(); token++) {
            before[token + 1] = before[token] + (words.holds(token) ? 1 : 0);
        }
        return before;
    }
}
