package org.accord.text;

import org.jspecify.annotations.Nullable;

/** A clause that is being read, line by line. */
final class Block {

    final ClauseKind kind;
    final int depth;
    final @Nullable String label;
    final int line;
    final StringBuilder text = new StringBuilder();
    private boolean lineEnds;
    private int lines;

    Block(ClauseKind kind, int depth, @Nullable String label, int line) {
        this.kind = kind;
        this.depth = depth;
        this.label = label;
        this.line = line;
    }

    boolean isLine() {
        return kind == ClauseKind.PARAGRAPH && label == null && lines == 1;
    }

    void append(String line, boolean afterEmpty) {
        String words = line.strip();
        boolean backslash = words.endsWith("\\");
        words = backslash ? words.substring(0, words.length() - 1) : words;
        if (!text.isEmpty() && !words.isEmpty()) {
            text.append(
                    afterEmpty ? "\n\n" : lineEnds ? "\n" : between(text.charAt(text.length() - 1), words.charAt(0)));
        }
        text.append(words);
        lineEnds = backslash || line.endsWith("  ");
        lines++;
    }

    /** Chinese and Japanese lines join without a blank. */
    private static String between(char before, char after) {
        return isWide(before) && isWide(after) ? "" : " ";
    }

    private static boolean isWide(char unit) {
        return (unit >= '\u2E80' && unit <= '\u9FFF') || (unit >= '\uFF00' && unit <= '\uFF60');
    }
}
