package org.accord.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement read from plain text or Markdown, for import.
 *
 * <p>What is understood:
 *
 * <ul>
 *   <li>a title: a block of lines with {@code %} at the very beginning (as pandoc writes it); or else the only heading of the highest
 *       level, if it comes first and others follow;
 *   <li>headings: {@code # …} to {@code ###### …}, lines underlined with {@code ===} or {@code ---}, and in plain text lines such as
 *       {@code Article 3}, {@code Chapter 2 – Duties};
 *   <li>paragraphs: {@code (1) …}, {@code 1. …}, or just text; an empty line ends one;
 *   <li>items: {@code a) …}, {@code (a) …}, {@code (iv) …}, {@code - …}, and {@code 1. …} where it stands under a paragraph.
 * </ul>
 *
 * Lines of one paragraph are joined; two blanks or a backslash at the end of a line keep the line's end. A link {@code [text](address)}
 * becomes its text. A line that begins like {@code 8. May} inside a paragraph is taken for a label only if it goes on counting.
 *
 * <p>Headings stay headings with the author's own words, {@code Article 1} included, and {@link Numbering} then adds no number; what
 * stands below a heading is a paragraph one deeper, and items are deeper again. Nothing that can be read is dropped.
 */
public sealed interface Reading {

    /** The longest file, in UTF-16 units. */
    int LONGEST = 5_000_000;

    /** What was read, from first to last; the depths fit a {@link Document}. */
    record Read(List<Part> parts, @Nullable String title) implements Reading {

        public Read {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A file that cannot be taken as it is.
     *
     * @param line the line with the trouble, counted from 1
     */
    record Unreadable(int line, Problem problem) implements Reading {}

    /**
     * A clause to be.
     *
     * @param label the author's own number, such as {@code (2)} or {@code a)}; not in the text
     * @param text clean in the sense of {@link ClauseText#clean}
     * @param line the line where it begins, counted from 1
     */
    record Part(ClauseKind kind, int depth, @Nullable String label, String text, int line) {}

    /** Reads a text. O(length). */
    static Reading of(String plainOrMarkdown) {
        String source = plainOrMarkdown.startsWith("\uFEFF") ? plainOrMarkdown.substring(1) : plainOrMarkdown;
        if (source.length() > LONGEST) {
            return new Unreadable(line(source, LONGEST), Problem.TOO_LONG);
        }
        ClauseText.Unusable trouble = Canonical.trouble(source);
        if (trouble != null) {
            return new Unreadable(line(source, trouble.at()), trouble.problem());
        }
        return new Outline(source.split("\r\n|[\n\r\u2028\u2029]", -1)).read();
    }

    private static int line(String source, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            char unit = source.charAt(i);
            boolean pair = unit == '\r' && i + 1 < source.length() && source.charAt(i + 1) == '\n';
            if (!pair && (unit == '\n' || unit == '\r' || unit == '\u2028' || unit == '\u2029')) {
                line++;
            }
        }
        return line;
    }
}
