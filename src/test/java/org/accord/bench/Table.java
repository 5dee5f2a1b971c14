package org.accord.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, row by row, and printed as one table of Markdown. */
final class Table {

    private static final List<String> HEAD = List.of("what", "figure", "more");

    private final List<List<String>> rows = new ArrayList<>();

    /** Begins a part of the table. */
    void part(String title) {
        rows.add(List.of("**" + title + "**", "", ""));
    }

    void row(String what, String figure, String more) {
        rows.add(List.of(what, figure, more));
    }

    /** A row of several times: the one in the middle, and how far they lie apart. */
    void row(String what, Spread times) {
        row(
                what,
                Spread.written(times.median()),
                "median of " + times.size() + "; " + Spread.written(times.shortest()) + " to "
                        + Spread.written(times.longest()));
    }

    static String bytes(long bytes) {
        return bytes < 10_000_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.0f MB", bytes / 1e6);
    }

    /** With every column as wide as its widest word. */
    String written() {
        int[] widths = new int[HEAD.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = HEAD.get(column).length();
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        StringBuilder table = new StringBuilder(line(HEAD, widths));
        table.append(line(
                HEAD.stream()
                        .map(word -> "-".repeat(widths[HEAD.indexOf(word)]))
                        .toList(),
                widths));
        rows.forEach(row -> table.append(line(row, widths)));
        return table.toString();
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder("|");
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            line.append(' ')
                    .append(cell)
                    .append(" ".repeat(widths[column] - cell.length()))
                    .append(" |");
        }
        return line.append('\n').toString();
    }
}
