package org.accord.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into tokens. The cuts are the word boundaries of Unicode (UAX #29, as ICU draws them in its root locale, with its
 * dictionaries for Chinese, Japanese, Thai, Khmer, Lao and Burmese), less those inside a grapheme cluster, less those between blanks.
 *
 * <p>Lines that hold only characters {@link WordClasses} is sure of are cut by hand, several times as fast; any other line is cut by
 * ICU. A line end is always a cut, so both ways meet there, and a line cut by hand has the same cuts as by ICU. O(length).
 */
final class WordCuts {

    /** A token of blanks. */
    static final byte BLANK = 1;

    /** A token with a line end. */
    static final byte LINE_END = 2;

    /** A token that is compared in its {@linkplain Folding folded} form. */
    static final byte FOLDED = 4;

    private static final int PRIME = 31;

    private final String text;
    private final char[] units;
    private @Nullable Icu icu;

    int size;
    int[] starts;
    int[] hashes;
    int[] solids;
    int[] words;
    int[] letters;
    byte[] flags;

    WordCuts(String text) {
        this.text = text;
        this.units = text.toCharArray();
        int expected = units.length / 3 + 16;
        starts = new int[expected];
        hashes = new int[expected];
        solids = new int[expected];
        words = new int[expected];
        letters = new int[expected];
        flags = new byte[expected];
    }

    /** Cuts by hand where that is sure. */
    WordCuts fast() {
        int at = 0;
        while (at < units.length) {
            int before = size;
            boolean open = before > 0 && (flags[before - 1] & BLANK) != 0;
            int hash = open ? hashes[before - 1] : 0;
            byte flag = open ? flags[before - 1] : 0;
            int end = line(at);
            if (end < 0) {
                size = before;
                if (open) {
                    hashes[before - 1] = hash;
                    flags[before - 1] = flag;
                }
                end = lineEnd(at);
                icu().cut(at, end);
            }
            at = end;
        }
        return this;
    }

    /** Cuts all by ICU. */
    WordCuts sure() {
        icu().cut(0, units.length);
        return this;
    }

    /** Made only for a text that needs it. */
    private Icu icu() {
        Icu ready = icu == null ? new Icu() : icu;
        icu = ready;
        return ready;
    }

    private int lineEnd(int from) {
        int at = text.indexOf('\n', from);
        return at < 0 ? units.length : at + 1;
    }

    /** Cuts one line by hand; returns where the next begins, or -1 if a character is met whose cuts are unsure. */
    private int line(int from) {
        char[] text = units;
        int at = from;
        while (at < text.length) {
            int start = at;
            char unit = text[at++];
            int entry = WordClasses.of(unit);
            int kind = entry & WordClasses.CLASS;
            if (kind == WordClasses.BLANK) {
                at = blanks(start);
                if (text[at - 1] == '\n') {
                    return at;
                }
                continue;
            }
            if (kind == WordClasses.UNSURE) {
                return -1;
            }
            int hash = unit;
            int count = entry & WordClasses.COUNTS;
            int all = entry;
            if (kind <= WordClasses.JOINER && kind != WordClasses.OTHER) {
                int last = kind;
                while (at < text.length) {
                    unit = text[at];
                    entry = WordClasses.of(unit);
                    kind = entry & WordClasses.CLASS;
                    if (kind == WordClasses.LETTER || kind == WordClasses.DIGIT || kind == WordClasses.JOINER) {
                        last = kind;
                    } else if (kind == WordClasses.UNSURE) {
                        return -1;
                    } else if (!joins(last, kind, at + 1)) {
                        break;
                    }
                    hash = hash * PRIME + unit;
                    count += entry & WordClasses.COUNTS;
                    all |= entry;
                    at++;
                }
            }
            add(start, hash, (all & WordClasses.WORD) == 0 ? 0 : 1, count / WordClasses.COUNTS);
        }
        return at;
    }

    /** UAX #29, WB6 to WB12: whether a mark after a letter or digit joins it to one more of the same after the mark. */
    private boolean joins(int before, int mark, int after) {
        if (after >= units.length) {
            return false;
        }
        boolean possible = before == WordClasses.LETTER
                ? mark == WordClasses.MID_LETTER || mark == WordClasses.MID_BOTH
                : before == WordClasses.DIGIT && (mark == WordClasses.MID_NUMBER || mark == WordClasses.MID_BOTH);
        return possible && (WordClasses.of(units[after]) & WordClasses.CLASS) == before;
    }

    /** Takes a run of blanks, up to the end of the line; returns where it ends. */
    private int blanks(int from) {
        int at = from;
        int hash = size > 0 && (flags[size - 1] & BLANK) != 0 ? hashes[size - 1] : 0;
        byte flag = BLANK;
        while (at < units.length) {
            char unit = units[at];
            int entry = WordClasses.of(unit);
            if ((entry & WordClasses.CLASS) != WordClasses.BLANK) {
                break;
            }
            at++;
            if ((entry & WordClasses.NO_BREAK) != 0) {
                flag |= FOLDED;
                unit = ' ';
            }
            hash = hash * PRIME + unit;
            if (unit == '\n') {
                flag |= LINE_END;
                break;
            }
        }
        addBlank(from, hash, flag);
        return at;
    }

    private void add(int start, int hash, int word, int count) {
        if (size + 1 >= starts.length) {
            grow();
        }
        int token = size++;
        starts[token] = start;
        starts[size] = units.length;
        hashes[token] = hash;
        flags[token] = 0;
        solids[size] = solids[token] + 1;
        words[size] = words[token] + word;
        letters[size] = letters[token] + count;
    }

    /** Adds a token of blanks, or makes the one before longer. */
    private void addBlank(int start, int hash, byte flag) {
        if (size > 0 && (flags[size - 1] & BLANK) != 0) {
            hashes[size - 1] = hash;
            flags[size - 1] |= flag;
            return;
        }
        add(start, hash, 0, 0);
        flags[size - 1] = flag;
        solids[size]--;
    }

    private void grow() {
        int capacity = starts.length * 2;
        starts = Arrays.copyOf(starts, capacity);
        hashes = Arrays.copyOf(hashes, capacity);
        solids = Arrays.copyOf(solids, capacity);
        words = Arrays.copyOf(words, capacity);
        letters = Arrays.copyOf(letters, capacity);
        flags = Arrays.copyOf(flags, capacity);
    }

    /** The way that is right for every script. */
    private final class Icu {

        private final BreakIterator boundaries = BreakIterator.getWordInstance(ULocale.ROOT);
        private final BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);

        void cut(int from, int to) {
            String part = text.substring(from, to);
            boundaries.setText(part);
            clusters.setText(part);
            int cluster = 0;
            int start = 0;
            for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
                while (cluster < end) {
                    cluster = clusters.next();
                }
                if (cluster == end) {
                    weigh(from + start, part.substring(start, end));
                    start = end;
                }
            }
        }

        private void weigh(int start, String token) {
            boolean blank = true;
            int word = 0;
            int count = 0;
            for (int i = 0; i < token.length(); ) {
                int point = token.codePointAt(i);
                i += Character.charCount(point);
                count += Character.isLetterOrDigit(point) ? 1 : 0;
                if (!WordClasses.isBlank(point)) {
                    blank = false;
                    word |= WordClasses.isMark(point) ? 0 : 1;
                }
            }
            String folded = Folding.of(token);
            int hash = blank && size > 0 && (flags[size - 1] & BLANK) != 0 ? hashes[size - 1] : 0;
            for (int i = 0; i < folded.length(); i++) {
                hash = hash * PRIME + folded.charAt(i);
            }
            byte fold = folded.equals(token) ? 0 : FOLDED;
            if (blank) {
                addBlank(start, hash, (byte) (BLANK | fold | (token.indexOf('\n') >= 0 ? LINE_END : 0)));
            } else {
                add(start, hash, word, count);
                flags[size - 1] = fold;
            }
        }
    }
}
