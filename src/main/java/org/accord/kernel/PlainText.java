package org.accord.kernel;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.text.Normalizer;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Words that people type and others read: names, purposes, comments. They are text and nothing else, so markup needs no
 * cleaning; but characters that hide, or that turn the order of what stands beside them, are refused by name.
 */
public final class PlainText {

    private static final Pattern BREAK = Pattern.compile("\\R");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\h]+");
    private static final Pattern BLANKS_BEFORE_BREAK = Pattern.compile("[ \\t]+\n");

    private static final int BRAILLE_BLANK = 0x2800;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** The canonical combining class of the signs that take a consonant's vowel away. */
    private static final int VIRAMA = 9;

    private PlainText() {}

    /** As one line: composed (NFC), each run of blanks and breaks one space, none at the ends. */
    public static String line(String typed) {
        return BLANKS.matcher(composed(typed)).replaceAll(" ").strip();
    }

    /** As several lines: composed (NFC), breaks as LF, no blanks at the ends of lines or of the whole. */
    public static String lines(String typed) {
        String broken = BREAK.matcher(composed(typed)).replaceAll("\n");
        return BLANKS_BEFORE_BREAK.matcher(broken).replaceAll("\n").strip();
    }

    /** Whether it says something, is no longer than that many characters, and holds no character that deceives. */
    public static Permission fits(String text, int most) {
        if (text.codePoints().noneMatch(PlainText::isVisible)) {
            return Permission.refused("PLAIN-1", "kernel.refused.text-empty");
        }
        return fitsOrEmpty(text, most);
    }

    /** As {@link #fits}, but it may also be empty. */
    public static Permission fitsOrEmpty(String text, int most) {
        if (text.codePointCount(0, text.length()) > most) {
            return Permission.refused("PLAIN-1", "kernel.refused.text-long", most);
        }
        OptionalInt deceiving = text.codePoints().filter(PlainText::deceives).findFirst();
        return deceiving.isPresent() ? refused(deceiving.getAsInt()) : Permission.granted();
    }

    /**
     * As {@link #fits}, for a name: no character either that cannot be seen, so that no two names look the same and are not.
     * The joiners stay where a script is written with them, as in Persian and in Sinhala (after RFC 5892, appendix A).
     */
    public static Permission fitsName(String name, int most) {
        Permission fits = fits(name, most);
        int[] characters = name.codePoints().toArray();
        for (int at = 0; at < characters.length && fits.isGranted(); at++) {
            if (hides(characters[at]) && !joins(characters, at)) {
                fits = refused(characters[at]);
            }
        }
        return fits;
    }

    private static boolean hides(int character) {
        return Character.getType(character) == Character.FORMAT
                || character == BRAILLE_BLANK
                || UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    private static boolean joins(int[] characters, int at) {
        boolean joiner = characters[at] == ZERO_WIDTH_JOINER || characters[at] == ZERO_WIDTH_NON_JOINER;
        if (!joiner || at == 0 || at == characters.length - 1) {
            return false;
        }
        return UCharacter.getCombiningClass(characters[at - 1]) == VIRAMA
                || (joinsCursively(characters[at - 1]) && joinsCursively(characters[at + 1]));
    }

    private static boolean joinsCursively(int character) {
        int joining = UCharacter.getIntPropertyValue(character, UProperty.JOINING_TYPE);
        return joining != UCharacter.JoiningType.NON_JOINING && joining != UCharacter.JoiningType.TRANSPARENT;
    }

    private static Permission refused(int character) {
        return Permission.refused(
                "PLAIN-1",
                "kernel.refused.text-character",
                Optional.ofNullable(Character.getName(character)).orElse("?"),
                "U+%04X".formatted(character));
    }

    private static String composed(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC);
    }

    private static boolean isVisible(int character) {
        return !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && Character.getType(character) != Character.CONTROL
                && !UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                && character != BRAILLE_BLANK;
    }

    /** Joiners and the marks of direction that right-to-left scripts need are harmless; overrides and the like are not. */
    private static boolean deceives(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\t';
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT ->
                (character >= 0x202A && character <= 0x202E)
                        || (character >= 0x2066 && character <= 0x2069)
                        || character == 0xFEFF
                        || (character >= 0xE0000 && character <= 0xE007F);
            default -> false;
        };
    }
}
