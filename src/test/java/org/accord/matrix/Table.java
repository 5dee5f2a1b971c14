package org.accord.matrix;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.accord.matrix.Verbs.Row;

/**
 * The table as it stands in {@code matrix.txt}: a line a verb, a cell a person. What a cell says is here a word: {@link
 * #DONE}, {@link #NOTHING}, {@link #ABSENT} or the id of the rule that refused; on paper a refusal is a dash, and where a
 * line has several rules, the dash has the number of its own.
 */
final class Table {

    /** Done, or answered. */
    static final String DONE = "✓";

    /** Answered, with nothing in it, or with no. */
    static final String NOTHING = "○";

    /** There is no such thing. */
    static final String ABSENT = "·";

    private static final String NUMBERS = "¹²³⁴⁵⁶⁷⁸⁹";
    private static final int WIDTH = 42;

    private final List<String> columns;
    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    Table(List<String> columns) {
        this.columns = columns;
    }

    static Table read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> columns = lines.stream()
                .filter(line -> line.startsWith(" ") && line.contains("|"))
                .findFirst()
                .map(line -> List.of(line.split("\\|")[1].strip().split("\\s+")))
                .orElseThrow();
        Table table = new Table(columns);
        for (String line : lines) {
            if (line.matches("[A-Z]\\w+\\.\\w+.*\\|.*")) {
                String[] parts = line.split("\\|", -1);
                List<String> rules = Arrays.stream(parts[2].strip().split("\\s+"))
                        .map(rule ->
                                NUMBERS.indexOf(rule.isEmpty() ? ' ' : rule.charAt(0)) < 0 ? rule : rule.substring(1))
                        .toList();
                table.put(
                        parts[0].strip(),
                        Arrays.stream(parts[1].strip().split("\\s+"))
                                .map(cell -> word(cell, rules))
                                .toList());
            }
        }
        return table;
    }

    void put(String verb, List<String> cells) {
        if (cells.size() != columns.size() || rows.put(verb, cells) != null) {
            throw new IllegalStateException("the line of " + verb + " does not fit");
        }
    }

    Set<String> verbs() {
        return rows.keySet();
    }

    List<String> columns() {
        return columns;
    }

    List<String> cells(String verb) {
        return rows.getOrDefault(verb, List.of());
    }

    /** As it would stand in the file, without the words at its head. */
    List<String> lines(Map<String, Row> verbs) {
        List<String> lines = new ArrayList<>();
        for (Section section : Section.values()) {
            List<String> here = rows.keySet().stream()
                    .filter(verb -> verbs.containsKey(verb) && verbs.get(verb).section() == section)
                    .toList();
            lines.add("");
            lines.add("# " + section.title());
            if (here.isEmpty()) {
                lines.add("  (no verb yet)");
            } else {
                lines.add(" ".repeat(WIDTH) + " | " + columns.stream().collect(joining(" ")) + " |");
                here.forEach(verb -> lines.add(line(verb)));
            }
        }
        return lines;
    }

    /** One line of it. */
    String line(String verb) {
        List<String> cells = cells(verb);
        List<String> rules = List.copyOf(new LinkedHashSet<>(cells.stream()
                .filter(cell -> !Set.of(DONE, NOTHING, ABSENT).contains(cell))
                .toList()));
        boolean several = rules.size() > 1;
        String signs = cells.stream()
                .map(cell -> rules.contains(cell) ? "–" + (several ? NUMBERS.charAt(rules.indexOf(cell)) : "") : cell)
                .map("%-3s"::formatted)
                .collect(joining(" "));
        String named = IntStream.range(0, rules.size())
                .mapToObj(at -> (several ? NUMBERS.substring(at, at + 1) : "") + rules.get(at))
                .collect(joining(" "));
        return ("%-" + WIDTH + "s | %s | %s").formatted(verb, signs, named).stripTrailing();
    }

    private static String word(String cell, List<String> rules) {
        if (!cell.startsWith("–")) {
            return cell;
        }
        return rules.get(cell.length() == 1 ? 0 : NUMBERS.indexOf(cell.charAt(1)));
    }
}
