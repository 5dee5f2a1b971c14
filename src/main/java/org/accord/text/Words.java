package org.accord.text;

import java.util.Arrays;

/**
 * A text cut into tokens: words, single marks, and runs of blanks; together they are the text, to the character. {@link WordCuts}
 * tells where the cuts are.
 *
 * <p>A <em>word</em> here is a token with a letter, a digit or a sign such as % or €; a token of blanks or of punctuation is none.
 * Making it is O(length); every question is O(1) but where it says otherwise. A value: safe to share between threads.
 */
final class Words {

    private final String text;
    private final int size;
    private final int[] starts;
    private final int[] hashes;
    private final int[] solids;
    private final int[] words;
    private final int[] letters;
    private final byte[] flags;
    private final boolean folds;

    private Words(String text, WordCuts cuts) {
        this.text = text;
        this.size = cuts.size;
        this.starts = cuts.starts;
        this.hashes = cuts.hashes;
        this.solids = cuts.solids;
        this.words = cuts.words;
        this.letters = cuts.letters;
        this.flags = cuts.flags;
        boolean any = false;
        for (int token = 0; token < size && !any; token++) {
            any = (flags[token] & WordCuts.FOLDED) != 0;
        }
        this.folds = any;
    }

    static Words of(String text) {
        return new Words(text, new WordCuts(text).fast());
    }

    /** The same by ICU alone: slower, and what {@link #of} is tested against. */
    static Words ofIcu(String text) {
        return new Words(text, new WordCuts(text).sure());
    }

    /** How many tokens. */
    int size() {
        return size;
    }

    String text() {
        return text;
    }

    /** Where a token starts in the text (UTF-16); for {@code size()} the end of the text. */
    int at(int token) {
        return starts[token];
    }

    /** The text of the tokens from one to before another. O(its length). */
    String text(int from, int to) {
        return text.substring(starts[from], starts[to]);
    }

    boolean blank(int token) {
        return (flags[token] & WordCuts.BLANK) != 0;
    }

    /** Whether a line ends in a token; only a blank one can. */
    boolean endsLine(int token) {
        return (flags[token] & WordCuts.LINE_END) != 0;
    }

    /** Whether a token may hold two texts together by itself: words, marks and line ends. */
    boolean holds(int token) {
        return (flags[token] & (WordCuts.BLANK | WordCuts.LINE_END)) != WordCuts.BLANK;
    }

    /** How many words and marks stand before a token: all but blanks. */
    int solidBefore(int token) {
        return solids[token];
    }

    /** How many words stand before a token. */
    int wordsBefore(int token) {
        return words[token];
    }

    /** How many letters and digits the tokens from one to before another hold. */
    int letters(int from, int to) {
        return letters[to] - letters[from];
    }

    /** Whether a line ends between two tokens. O(tokens between). */
    boolean lineEnds(int from, int to) {
        for (int token = from; token < to; token++) {
            if (endsLine(token)) {
                return true;
            }
        }
        return false;
    }

    /** A hash of a token as it is compared. */
    int hash(int token) {
        return hashes[token];
    }

    /** Whether any token is compared in another form than it is written: see {@link Folding}. */
    boolean folds() {
        return folds;
    }

    /** Whether a token is compared equal to one of another text. O(its length). */
    boolean equal(int token, Words other, int otherToken) {
        if (((flags[token] | other.flags[otherToken]) & WordCuts.FOLDED) != 0) {
            return Folding.of(text(token, token + 1)).equals(Folding.of(other.text(otherToken, otherToken + 1)));
        }
        return identical(token, other, otherToken);
    }

    /** Whether a token is written as one of another text, to the character. O(its length). */
    boolean identical(int token, Words other, int otherToken) {
        int length = starts[token + 1] - starts[token];
        return length == other.starts[otherToken + 1] - other.starts[otherToken]
                && text.regionMatches(starts[token], other.text, other.starts[otherToken], length);
    }

    /** Where the tokens start, for tests. */
    int[] starts() {
        return Arrays.copyOf(starts, size + 1);
    }
}
