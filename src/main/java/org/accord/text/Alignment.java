package org.accord.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which tokens of two texts are the same.
 *
 * <p>Words, marks and line ends are aligned by a longest common subsequence; any other blank then stands for the same if a token beside
 * it does, so that blanks alone never hold two rewritten passages together. Tokens which the other side lacks are put aside before the
 * search: that changes no result and saves most of the work. Last, an insertion or deletion that could as well stand a little further
 * on ({@code the [big ]big house}) is slid to where a sentence or a word begins.
 */
final class Alignment {

    private static final int UNMATCHED = -1;

    private final Words base;
    private final Words changed;
    private final int[] left;
    private final int[] right;
    private final int kinds;
    private final int[] matches;
    private final boolean[] taken;

    private Alignment(Words base, Words changed) {
        this.base = base;
        this.changed = changed;
        Map<String, Integer> seen = new HashMap<>();
        this.left = interned(base, seen);
        this.right = interned(changed, seen);
        this.kinds = seen.size();
        this.matches = new int[left.length];
        this.taken = new boolean[right.length];
        Arrays.fill(matches, UNMATCHED);
    }

    static Comparison of(Words base, Words changed) {
        return new Alignment(base, changed).compare();
    }

    private Comparison compare() {
        int shorter = Math.min(left.length, right.length);
        int start = 0;
        while (start < shorter && left[start] == right[start]) {
            match(start, start);
            start++;
        }
        int tail = 0;
        while (tail < shorter - start && left[left.length - 1 - tail] == right[right.length - 1 - tail]) {
            tail++;
            match(left.length - tail, right.length - tail);
        }
        Hunk middle = new Hunk(start, left.length - tail, start, right.length - tail);
        boolean found = matchWords(middle);
        if (found) {
            matchBlanks(middle);
        }
        return new Comparison(base, changed, found ? slid(unmatched()) : List.of(middle), !found);
    }

    private boolean matchWords(Hunk middle) {
        boolean[] onLeft = kinds(left, middle.baseStart(), middle.baseEnd());
        boolean[] onRight = kinds(right, middle.changedStart(), middle.changedEnd());
        int[] leftPlaces = places(base, left, middle.baseStart(), middle.baseEnd(), onRight);
        int[] rightPlaces = places(changed, right, middle.changedStart(), middle.changedEnd(), onLeft);
        CommonSubsequence common = new CommonSubsequence(
                Arrays.stream(leftPlaces).map(place -> left[place]).toArray(),
                Arrays.stream(rightPlaces).map(place -> right[place]).toArray());
        if (!common.found()) {
            return false;
        }
        for (int i = 0; i < leftPlaces.length; i++) {
            if (common.match(i) >= 0) {
                match(leftPlaces[i], rightPlaces[common.match(i)]);
            }
        }
        return true;
    }

    private void matchBlanks(Hunk middle) {
        for (int i = Math.max(1, middle.baseStart()); i < middle.baseEnd(); i++) {
            if (matches[i - 1] != UNMATCHED) {
                matchBlank(i, matches[i - 1] + 1);
            }
        }
        for (int i = Math.min(left.length - 1, middle.baseEnd()) - 1; i >= middle.baseStart(); i--) {
            if (matches[i + 1] != UNMATCHED) {
                matchBlank(i, matches[i + 1] - 1);
            }
        }
    }

    private void matchBlank(int place, int other) {
        if (matches[place] == UNMATCHED
                && base.blank(place)
                && other >= 0
                && other < right.length
                && !taken[other]
                && left[place] == right[other]) {
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
            if (i < left.length && matches[i] == j) {
                i++;
                j++;
                continue;
            }
            int baseStart = i;
            int changedStart = j;
            while (i < left.length && matches[i] == UNMATCHED) {
                i++;
            }
            j = i < left.length ? matches[i] : right.length;
            hunks.add(new Hunk(baseStart, i, changedStart, j));
        }
        return hunks;
    }

    /** Slides what only inserts or only deletes to its best place; what so comes to touch its neighbour becomes one with it. */
    private List<Hunk> slid(List<Hunk> hunks) {
        List<Hunk> slid = new ArrayList<>();
        for (int i = 0; i < hunks.size(); i++) {
            Hunk hunk = hunks.get(i);
            int room = hunk.baseStart() - (slid.isEmpty() ? 0 : slid.getLast().baseEnd());
            int roomAfter = (i + 1 < hunks.size() ? hunks.get(i + 1).baseStart() : left.length) - hunk.baseEnd();
            if (hunk.onlyInserts()) {
                hunk = hunk.slid(slide(changed, right, hunk.changedStart(), hunk.changedEnd(), room, roomAfter));
            } else if (hunk.onlyDeletes()) {
                hunk = hunk.slid(slide(base, left, hunk.baseStart(), hunk.baseEnd(), room, roomAfter));
            }
            boolean touches = !slid.isEmpty()
                    && slid.getLast().baseEnd() == hunk.baseStart()
                    && slid.getLast().changedEnd() == hunk.changedStart();
            slid.add(touches ? slid.removeLast().to(hunk) : hunk);
        }
        return slid;
    }

    private static int slide(Words words, int[] tokens, int start, int end, int room, int roomAfter) {
        int least = 0;
        while (-least < room && tokens[start - 1 + least] == tokens[end - 1 + least]) {
            least--;
        }
        int most = 0;
        while (most < roomAfter && tokens[start + most] == tokens[end + most]) {
            most++;
        }
        int best = least;
        for (int by = least; by <= most; by++) {
            int worth = worth(words, start + by) + worth(words, end + by);
            if (worth >= worth(words, start + best) + worth(words, end + best)) {
                best = by;
            }
        }
        return best;
    }

    /** How good a place between two tokens is for a cut: line ends over sentence ends over word starts. */
    private static int worth(Words words, int place) {
        if (place == 0 || place == words.size() || words.lineEnds(place - 1, place)) {
            return 5;
        }
        if (!words.blank(place - 1)) {
            return words.blank(place) ? 1 : 0;
        }
        return place >= 2 && endsSentence(words.text(place - 2, place - 1)) ? 4 : 2;
    }

    private static boolean endsSentence(String token) {
        return token.length() == 1 && ".!?;؟।။።".indexOf(token.charAt(0)) >= 0;
    }

    private static int[] interned(Words words, Map<String, Integer> seen) {
        int[] ids = new int[words.size()];
        for (int token = 0; token < ids.length; token++) {
            Integer fresh = seen.size();
            Integer known = seen.putIfAbsent(words.text(token, token + 1), fresh);
            ids[token] = known == null ? fresh : known;
        }
        return ids;
    }

    private boolean[] kinds(int[] tokens, int from, int to) {
        boolean[] there = new boolean[kinds];
        for (int token = from; token < to; token++) {
            there[tokens[token]] = true;
        }
        return there;
    }

    private static int[] places(Words words, int[] tokens, int from, int to, boolean[] onOtherSide) {
        int[] places = new int[to - from];
        int count = 0;
        for (int token = from; token < to; token++) {
            if (holds(words, token) && onOtherSide[tokens[token]]) {
                places[count++] = token;
            }
        }
        return Arrays.copyOf(places, count);
    }

    /** Whether a token may hold two texts together by itself: words, marks and line ends. */
    private static boolean holds(Words words, int token) {
        return !words.blank(token) || words.lineEnds(token, token + 1);
    }
}
