package org.accord.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a list begins with.
 *
 * @param text as the author wrote it; empty for a bullet
 * @param value its place when counted: 2 for {@code (2)}, {@code 2.}, {@code b)}; 1 for a bullet; 0 for a dash, which may as well be one
 *     in a sentence
 * @param roman its value as a Roman number, 0 if it is none
 * @param end where the text after it starts in the line
 */
record Label(Style style, String text, int value, int roman, int end) {

    enum Style {
        /** {@code (1)}, {@code (2a)} */
        BRACKETED,
        /** {@code 1.}, {@code 1)} */
        NUMBER,
        /** {@code a)}, {@code (a)}, {@code (iv)} */
        LETTER,
        /** {@code -}, {@code *}, {@code +}, {@code •}, {@code –} */
        BULLET
    }

    private static final Pattern FORM = Pattern.compile("(?:(?<bracketed>\\((\\d{1,4})[a-z]?\\))"
            + "|(?<number>(\\d{1,3})[.)])"
            + "|(?<letter>\\(?([a-z]|[ivx]{2,5})\\))"
            + "|(?<bullet>[-*+•–]))(?=\\h|$)\\h*+");

    private static final Pattern ROMAN = Pattern.compile("x{0,3}(?:ix|iv|v?i{0,3})");

    /** The label at a place of a line, if one is there. */
    static @Nullable Label at(String line, int start) {
        Matcher form = FORM.matcher(line).region(start, line.length());
        if (!form.lookingAt()) {
            return null;
        }
        if (form.group("bracketed") != null) {
            return new Label(Style.BRACKETED, form.group("bracketed"), Integer.parseInt(form.group(2)), 0, form.end());
        }
        if (form.group("number") != null) {
            return new Label(Style.NUMBER, form.group("number"), Integer.parseInt(form.group(4)), 0, form.end());
        }
        if (form.group("letter") != null) {
            String letters = form.group(6);
            int value = letters.length() == 1 ? letters.charAt(0) - 'a' + 1 : 0;
            return new Label(Style.LETTER, form.group("letter"), value, roman(letters), form.end());
        }
        boolean dash = form.group("bullet").equals("–");
        return new Label(Style.BULLET, "", dash ? 0 : 1, 0, form.end());
    }

    /** Whether it can be the first of a list. */
    boolean begins() {
        return value == 1 || roman == 1;
    }

    /** Whether it can stand next after another of its list. */
    boolean follows(Label before) {
        boolean counts =
                value > 0 && (value == before.value + 1 || (style == Style.BRACKETED && value == before.value));
        boolean countsRoman = roman > 0 && roman == before.roman + 1;
        return style == before.style && (style == Style.BULLET || counts || countsRoman);
    }

    private static int roman(String letters) {
        if (!ROMAN.matcher(letters).matches()) {
            return 0;
        }
        int value = 0;
        for (int i = 0; i < letters.length(); i++) {
            int sign = sign(letters.charAt(i));
            value += i + 1 < letters.length() && sign < sign(letters.charAt(i + 1)) ? -sign : sign;
        }
        return value;
    }

    private static int sign(char letter) {
        return letter == 'i' ? 1 : letter == 'v' ? 5 : 10;
    }
}
