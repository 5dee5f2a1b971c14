package org.accord.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;

/**
 * A text cut into tokens: words, single marks, and runs of blanks; together they are the text, to the character.
 *
 * <p>The cuts are the word boundaries of Unicode (UAX #29, by ICU with its dictionaries for Chinese, Japanese, Thai, Khmer, Lao and
 * Burmese), less those that would fall inside a grapheme cluster. A <em>word</em> here is a token with a letter, a digit or a sign
 * such as % or €; a token of blanks or of punctuation is none. O(length).
 */
final class Words {

    private final String text;
    private final int[] starts;
    private final int[] solids;
    private final int[] words;
    private final int[] letters;
    private final boolean[] blanks;
    private final int size;

    private Words(String text, int[] starts, int size) {
        this.text = text;
        this.starts = starts;
        this.size = size;
        this.solids = new int[size + 1];
        this.words = new int[size + 1];
        this.letters = new int[size + 1];
        this.blanks = new boolean[size];
        for (int token = 0; token < size; token++) {
            weigh(token);
        }
    }

    static Words of(String text) {
        BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
        words.setText(text);
        Graphemes graphemes = new Graphemes(text);
        int[] starts = new int[Math.max(4, text.length() / 3)];
        int size = 0;
        boolean blankBefore = false;
        int start = 0;
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            if (!graphemes.boundary(end)) {
                continue;
            }
            boolean blank = isBlank(text, start, end);
            if (!(blank && blankBefore)) {
                if (size + 1 >= starts.length) {
                    starts = Arrays.copyOf(starts, starts.length * 2);
                }
                starts[size++] = start;
            }
            blankBefore = blank;
            start = end;
        }
        starts[size] = text.length();
        return new Words(text, starts, size);
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

    /** The text of the tokens from one to before another. */
    String text(int from, int to) {
        return text.substring(starts[from], starts[to]);
    }

    boolean blank(int token) {
        return blanks[token];
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

    /** Whether a line ends between two tokens. */
    boolean lineEnds(int from, int to) {
        return text.indexOf('\n', starts[from], starts[to]) >= 0;
    }

    private void weigh(int token) {
        boolean blank = true;
        int word = 0;
        int count = 0;
        for (int i = starts[token]; i < starts[token + 1]; ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isLetterOrDigit(point)) {
                count++;
            }
            if (!isBlank(point)) {
                blank = false;
                word |= isMark(point) ? 0 : 1;
            }
        }
        blanks[token] = blank;
        solids[token + 1] = solids[token] + (blank ? 0 : 1);
        words[token + 1] = words[token] + word;
        letters[token + 1] = letters[token] + count;
    }

    private static boolean isBlank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            default -> false;
        };
    }

    /** The boundaries of grapheme clusters, asked in ascending order; a text of Latin letters alone needs no iterator. */
    private static final class Graphemes {

        private final BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        private final boolean plain;
        private int at;

        Graphemes(String text) {
            plain = text.chars().allMatch(unit -> unit < 0x300 && unit != '\r');
            if (!plain) {
                clusters.setText(text);
            }
        }

        boolean boundary(int position) {
            while (!plain && at < position) {
                at = clusters.next();
            }
            return plain || at == position;
        }
    }
}
