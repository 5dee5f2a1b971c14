package org.accord.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Slides insertions and deletions that could as well stand a little further on ({@code the [big ]big house}) to where a line, a
 * sentence or a word begins. O(tokens that they may slide over).
 */
final class Sliding {

    private final Words words;
    private final int[] tokens;
    private final boolean folds;

    private Sliding(Words words, int[] tokens, boolean folds) {
        this.words = words;
        this.tokens = tokens;
        this.folds = folds;
    }

    /** The hunks after sliding; what so comes to touch its neighbour becomes one with it. */
    static List<Hunk> slid(List<Hunk> hunks, Words base, int[] left, Words changed, int[] right, boolean folds) {
        Sliding deletions = new Sliding(base, left, folds);
        Sliding insertions = new Sliding(changed, right, folds);
        List<Hunk> slid = new ArrayList<>(hunks.size());
        for (int i = 0; i < hunks.size(); i++) {
            Hunk hunk = hunks.get(i);
            int room = hunk.baseStart() - (slid.isEmpty() ? 0 : slid.getLast().baseEnd());
            int roomAfter = (i + 1 < hunks.size() ? hunks.get(i + 1).baseStart() : left.length) - hunk.baseEnd();
            if (hunk.onlyInserts()) {
                hunk = hunk.slid(insertions.best(hunk.changedStart(), hunk.changedEnd(), room, roomAfter));
            } else if (hunk.onlyDeletes()) {
                hunk = hunk.slid(deletions.best(hunk.baseStart(), hunk.baseEnd(), room, roomAfter));
            }
            boolean touches = !slid.isEmpty()
                    && slid.getLast().baseEnd() == hunk.baseStart()
                    && slid.getLast().changedEnd() == hunk.changedStart();
            slid.add(touches ? slid.removeLast().to(hunk) : hunk);
        }
        return slid;
    }

    private int best(int start, int end, int room, int roomAfter) {
        int least = 0;
        while (-least < room && same(start - 1 + least, end - 1 + least)) {
            least--;
        }
        int most = 0;
        while (most < roomAfter && same(start + most, end + most)) {
            most++;
        }
        if (least == most) {
            return 0;
        }
        int best = least;
        int mostWorth = -1;
        for (int by = least; by <= most; by++) {
            int worth = worth(start + by) + worth(end + by);
            if (worth >= mostWorth) {
                best = by;
                mostWorth = worth;
            }
        }
        return best;
    }

    private boolean same(int token, int other) {
        return tokens[token] == tokens[other] && (!folds || words.identical(token, words, other));
    }

    /** How good a place between two tokens is for a cut: line ends over sentence ends over word starts. */
    private int worth(int place) {
        if (place == 0 || place == words.size() || words.endsLine(place - 1)) {
            return 5;
        }
        if (!words.blank(place - 1)) {
            return words.blank(place) ? 1 : 0;
        }
        return place >= 2 && endsSentence(place - 2) ? 4 : 2;
    }

    private boolean endsSentence(int token) {
        return words.at(token + 1) - words.at(token) == 1
                && ".!?;؟।။።".indexOf(words.text().charAt(words.at(token))) >= 0;
    }
}
