package org.accord.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;

/**
 * What the hand-written tokeniser knows about the characters below U+2100: how UAX #29 cuts at them, and what they count for. Made
 * from ICU's own tables when the class is loaded, so that both ways to cut agree in every version of Unicode. A character is
 * {@link #UNSURE} if its cuts need more context than the tokeniser looks at: combining marks and joiners, Hebrew (its quotes), the
 * scripts that are cut by a dictionary, and whatever normalising would change.
 */
final class WordClasses {

    /** The first character beyond the table. */
    static final int LIMIT = 0x2100;

    /** The class of a character, in the low four bits of its entry. */
    static final int CLASS = 0xF;

    static final int OTHER = 0;
    static final int LETTER = 1;
    static final int DIGIT = 2;
    static final int JOINER = 3;
    static final int MID_LETTER = 4;
    static final int MID_NUMBER = 5;
    static final int MID_BOTH = 6;
    static final int BLANK = 7;
    static final int UNSURE = 8;

    /** The character is a letter or digit, and counts in lengths. */
    static final int COUNTS = 1 << 4;

    /** The character makes its token a word: it is no blank and no punctuation. */
    static final int WORD = 1 << 5;

    /** A blank that stands for a space in comparisons. */
    static final int NO_BREAK = 1 << 6;

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final byte[] ENTRIES = new byte[LIMIT];

    static {
        for (char unit = 0; unit < LIMIT; unit++) {
            ENTRIES[unit] = (byte) (kind(unit)
                    | (Character.isLetterOrDigit(unit) ? COUNTS : 0)
                    | (isBlank(unit) || isMark(unit) ? 0 : WORD)
                    | (isNoBreak(unit) ? NO_BREAK : 0));
        }
    }

    private WordClasses() {}

    /** Class and flags of a character. */
    static int of(char unit) {
        return unit < LIMIT ? ENTRIES[unit] : UNSURE;
    }

    static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    /** Whether a character is punctuation or invisible, and makes no word by itself. */
    static boolean isMark(int point) {
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

    static boolean isNoBreak(char unit) {
        return unit == '\u00A0' || unit == '\u2007' || unit == '\u202F';
    }

    private static int kind(char unit) {
        if (!isSure(unit)) {
            return UNSURE;
        }
        int wordBreak = UCharacter.getIntPropertyValue(unit, UProperty.WORD_BREAK);
        if (isBlank(unit)) {
            return wordBreak == UCharacter.WordBreak.EXTENDNUMLET ? UNSURE : BLANK;
        }
        return switch (wordBreak) {
            case UCharacter.WordBreak.ALETTER -> LETTER;
            case UCharacter.WordBreak.NUMERIC -> DIGIT;
            case UCharacter.WordBreak.EXTENDNUMLET -> JOINER;
            case UCharacter.WordBreak.MIDLETTER -> MID_LETTER;
            case UCharacter.WordBreak.MIDNUM -> MID_NUMBER;
            case UCharacter.WordBreak.MIDNUMLET, UCharacter.WordBreak.SINGLE_QUOTE -> MID_BOTH;
            case UCharacter.WordBreak.OTHER, UCharacter.WordBreak.NEWLINE, UCharacter.WordBreak.DOUBLE_QUOTE -> OTHER;
            default -> UNSURE;
        };
    }

    private static boolean isSure(char unit) {
        int cluster = UCharacter.getIntPropertyValue(unit, UProperty.GRAPHEME_CLUSTER_BREAK);
        boolean alone = cluster == UCharacter.GraphemeClusterBreak.OTHER
                || cluster == UCharacter.GraphemeClusterBreak.CONTROL
                || cluster == UCharacter.GraphemeClusterBreak.CR
                || cluster == UCharacter.GraphemeClusterBreak.LF;
        return alone
                && UCharacter.getIntPropertyValue(unit, UProperty.LINE_BREAK) != UCharacter.LineBreak.COMPLEX_CONTEXT
                && NFC.hasBoundaryBefore(unit)
                && NFC.isNormalized(String.valueOf(unit));
    }
}
