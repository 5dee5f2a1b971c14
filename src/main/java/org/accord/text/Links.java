package org.accord.text;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** Markdown links, {@code [text](address)}, of which a plain text keeps the text. */
final class Links {

    private Links() {}

    /** The text without the addresses. What only looks like a link, such as {@code [a](see below)}, stays. O(length). */
    static String asText(String markdown) {
        if (markdown.indexOf("](") < 0) {
            return markdown;
        }
        BitSet dropped = new BitSet(markdown.length());
        Deque<Integer> brackets = new ArrayDeque<>();
        for (int i = 0; i < markdown.length(); i++) {
            if (markdown.charAt(i) == '[') {
                brackets.push(i);
            } else if (markdown.charAt(i) == ']' && !brackets.isEmpty()) {
                int start = brackets.pop();
                int end = addressEnd(markdown, start + 1, i);
                if (end > 0) {
                    dropped.set(start > 0 && markdown.charAt(start - 1) == '!' ? start - 1 : start, start + 1);
                    dropped.set(i, end);
                    i = end - 1;
                }
            }
        }
        StringBuilder text = new StringBuilder(markdown.length());
        for (int i = dropped.nextClearBit(0); i < markdown.length(); i = dropped.nextClearBit(i + 1)) {
            text.append(markdown.charAt(i));
        }
        return text.toString();
    }

    /**
     * Where {@code (address)} ends that follows a text in brackets, or -1. An address has no blank and one of #, / or :, or else repeats
     * the text. Never reads past the next bracket, so that the whole stays linear.
     */
    private static int addressEnd(String markdown, int textStart, int textEnd) {
        int start = textEnd + 2;
        if (!markdown.startsWith("(", textEnd + 1)) {
            return -1;
        }
        boolean blank = false;
        boolean address = false;
        for (int i = start; i < markdown.length(); i++) {
            char unit = markdown.charAt(i);
            if (unit == ')') {
                boolean repeats = i - start == textEnd - textStart
                        && markdown.regionMatches(textStart, markdown, start, i - start);
                return (address && !blank) || repeats ? i + 1 : -1;
            }
            if (unit == '(' || unit == '[' || unit == ']') {
                return -1;
            }
            blank |= Character.isWhitespace(unit);
            address |= unit == '#' || unit == '/' || unit == ':';
        }
        return -1;
    }
}
