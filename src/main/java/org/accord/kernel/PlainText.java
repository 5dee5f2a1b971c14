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
        if (deceiving.isPresent()) {
            int character = deceiving.getAsInt();
            return Permission.refused(
                    "PLAIN-1",
                    "kernel.refused.text-character",
                    Optional.ofNullable(Character.getName(character)).orElse("?"),
                    "U+%04X".formatted(character));
        }
        return Permission.granted();
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
