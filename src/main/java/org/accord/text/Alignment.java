package org.accord.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds which tokens of two texts are the same, and so where the texts differ.
 *
 * <p>Words, marks and line ends are aligned by {@link Anchors}; any other blank then stands for the same if a token beside it does, so
 * that blanks alone never hold two rewritten passages together. Tokens that compare equal but are written with other characters (a
 * no-break space for a space, a soft hyphen, another composition of an accent) hold the texts together like any, and yet are hunks:
 * applying all hunks to the base gives the changed text, to the character. Last, hunks are {@linkplain Sliding slid} to better places.
 *
 * <p>The search always starts from the text that is shorter (then first in order), so that comparing the other way round gives the same
 * hunks with their sides exchanged.
 */
final class Alignment {

    private static final int UNMATCHED = Anchors.UNMATCHED;

    private final Words base;
    private final Words changed;
    private final int[] left;
    private final int[] right;
    private final int[] matches;
    private final boolean[] taken;
    private final boolean folds;
    private final Interned tokens;

    private Alignment(Words base, Words changed, Interned tokens) {
        this.base = base;
        this.changed = changed;
        this.tokens = tokens;
        this.left = tokens.base;
        this.right = tokens.changed;
        this.folds = base.folds() || changed.folds();
        this.matches = new int[left.length];
        this.taken = new boolean[right.length];
    }

    /** Compares two texts. Time as {@link Anchors} tells. */
    static Comparison of(Words base, Words changed) {
        return of(base, changed, Interned.of(base, changed));
    }

    /** As {@link #of(Words, Words)}, for tokens that are numbered already. */
    static Comparison of(Words base, Words changed, Interned tokens) {
        boolean turned = turned(base, changed);
        Alignment alignment = turned
                ? new Alignment(/* base= */ changed, /* changed= */ base, tokens.turned())
                : new Alignment(base, changed, tokens);
        Comparison comparison = alignment.compare();
        return turned ? comparison.turned() : comparison;
    }

    private static boolean turned(Words base, Words changed) {
        return base.size() == changed.size() ? base.text().compareTo(changed.text()) > 0 : base.size() > changed.size();
    }

    private Comparison compare() {
        int shorter = Math.min(left.length, right.length);
        int start = 0;
        while (start < shorter && left[start] == right[start]) {
            start++;
        }
        int tail = 0;
        while (tail < shorter - start && left[left.length - 1 - tail] == right[right.length - 1 - tail]) {
            tail++;
        }
        Hunk middle = new Hunk(start, left.length - tail, start, right.length - tail);
        for (int i = 0; i < start; i++) {
            matches[i] = i;
        }
        Arrays.fill(matches, start, left.length - tail, UNMATCHED);
        for (int i = left.length - tail; i < left.length; i++) {
            matches[i] = i + right.length - left.length;
        }
        Arrays.fill(taken, 0, start, true);
        Arrays.fill(taken, right.length - tail, right.length, true);
        boolean readable = matchWords(middle);
        if (readable) {
            matchBlanks(middle);
        } else {
            Arrays.fill(matches, middle.baseStart(), middle.baseEnd(), UNMATCHED);
        }
        return new Comparison(base, changed, Sliding.slid(unmatched(), base, left, changed, right, folds), !readable);
    }

    /** Aligns all but simple blanks; false if so much had to be given up that the result cannot be read. */
    private boolean matchWords(Hunk middle) {
        int[] places = places(base, middle.baseStart(), middle.baseEnd());
        int[] otherPlaces = places(changed, middle.changedStart(), middle.changedEnd());
        Anchors anchors = new Anchors(kinds(left, places), kinds(right, otherPlaces), tokens.kinds, tokens.endsLine);
        int[] found = anchors.search();
        for (int i = 0; i < found.length; i++) {
            if (found[i] >= 0) {
                match(places[i], otherPlaces[found[i]]);
            }
        }
        return 2 * anchors.givenUp() <= Math.max(base.solidBefore(base.size()), changed.solidBefore(changed.size()));
    }

    private void matchBlanks(Hunk middle) {
        for (int i = Math.max(1, middle.baseStart()); i < middle.baseEnd(); i++) {
            if (matches[i] == UNMATCHED && matches[i - 1] != UNMATCHED) {
                matchBlank(i, matches[i - 1] + 1);
            }
        }
        for (int i = Math.min(left.length - 1, middle.baseEnd()) - 1; i >= middle.baseStart(); i--) {
            if (matches[i] == UNMATCHED && matches[i + 1] != UNMATCHED) {
                matchBlank(i, matches[i + 1] - 1);
            }
        }
    }

    private void matchBlank(int place, int other) {
        if (base.blank(place) && other >= 0 && other < right.length && !taken[other] && left[place] == right[other]) {
            match(place, other);
        }
    }

    private void match(int place, int other) {
        matches[place] = other;
        taken[other] = true;
    }

    private List<Hunk> unmatched() {
        List<Hunk> hunks = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < left.length || j < right.length) {
            if (i < left.length && matches[i] == j && same(i, j)) {
                i++;
                j++;
                continue;
            }
            int baseStart = i;
            int changedStart = j;
            while (i < left.length && (matches[i] == UNMATCHED || !same(i, matches[i]))) {
                i++;
            }
            j = i < left.length ? matches[i] : right.length;
            hunks.add(new Hunk(baseStart, i, changedStart, j));
        }
        return hunks;
    }

    private boolean same(int place, int other) {
        return !folds || base.identical(place, changed, other);
    }

    private static int[] places(Words words, int from, int to) {
        int[] places = new int[to - from];
        int count = 0;
        for (int token = from; token < to; token++) {
            if (words.holds(token)) {
                places[count++] = token;
            }
        }
        return Arrays.copyOf(places, count);
    }

    private static int[] kinds(int[] tokens, int[] places) {
        int[] kinds = new int[places.length];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = tokens[places[i]];
        }
        return kinds;
    }
}
