package org.accord.bench.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of Markdown with a title, every column as wide as its widest word. */
final class Columns {

    private final String title;
    private final List<List<String>> rows = new ArrayList<>();

    Columns(String title, String... head) {
        this.title = title;
        rows.add(List.of(head));
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    /** A time in the unit that suits it, with three digits or so. */
    static String time(double nanoseconds) {
        if (nanoseconds >= 1e9) {
            return digits(nanoseconds / 1e9) + " s";
        }
        return nanoseconds >= 1e6 ? digits(nanoseconds / 1e6) + " ms" : digits(nanoseconds / 1e3) + " µs";
    }

    static String digits(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.2f" : number < 100 ? "%.1f" : "%.0f", number);
    }

    String written() {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        StringBuilder table = new StringBuilder("**" + title + "**\n\n").append(line(rows.getFirst(), widths));
        List<String> rule = new ArrayList<>();
        for (int width : widths) {
            rule.add("-".repeat(width));
        }
        table.append(line(rule, widths));
        rows.subList(1, rows.size()).forEach(row -> table.append(line(row, widths)));
        return table.toString();
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder("|");
        for (int column = 0; column < widths.length; column++) {
            line.append(' ')
                    .append(cells.get(column))
                    .append(" ".repeat(widths[column] - cells.get(column).length()))
                    .append(" |");
        }
        return line.append('\n').toString();
    }
}
