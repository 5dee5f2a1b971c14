package org.accord.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The numbers of clauses, computed from their place and never stored (PRO-4).
 *
 * <ul>
 *   <li>Recitals: {@code A, B, … Z, AA}, through the whole document.
 *   <li>Articles: {@code 1, 2, 3}, through the whole document, as treaties do: a heading does not start them again.
 *   <li>Headings: {@code I, II, III}; under another heading {@code I.1, I.1.1}. If any heading of the document carries a number of
 *       its own ({@code Article 1}, {@code II. Duties}), then headings get the empty number: the author's stand.
 *   <li>Paragraphs: {@code (1), (2)} within their parent.
 *   <li>Items: {@code (a), (b), … (z), (aa)} within their parent; items of items {@code (i), (ii)}, the next level {@code (A), (B)},
 *       and so on in turn.
 * </ul>
 */
public final class Numbering {

    private Numbering() {}

    /** The number of every clause, in the document's order. O(clauses). */
    public static Map<ClauseId, String> of(Document document) {
        boolean ownNumbers = document.clauses().stream()
                .anyMatch(clause -> clause.kind() == ClauseKind.HEADING && Labels.numbersItself(clause.text()));
        Map<ClauseId, String> numbers = new LinkedHashMap<>();
        List<Level> levels = new ArrayList<>(List.of(new Level("", 0)));
        int recitals = 0;
        int articles = 0;
        for (Clause clause : document.clauses()) {
            levels.subList(clause.depth() + 1, levels.size()).clear();
            Level parent = levels.getLast();
            int place = parent.next(clause.kind());
            String number = switch (clause.kind()) {
                case RECITAL -> letters(++recitals, 'A');
                case ARTICLE -> String.valueOf(++articles);
                case HEADING -> ownNumbers ? "" : heading(parent, place);
                case PARAGRAPH -> "(" + place + ")";
                case ITEM -> "(" + item(parent.items, place) + ")";
            };
            numbers.put(clause.id(), number);
            levels.add(new Level(
                    clause.kind() == ClauseKind.HEADING ? number : "",
                    clause.kind() == ClauseKind.ITEM ? parent.items + 1 : 0));
        }
        return numbers;
    }

    private static String heading(Level parent, int place) {
        return parent.heading.isEmpty() ? roman(place) : parent.heading + "." + place;
    }

    private static String item(int level, int place) {
        return switch (level % 3) {
            case 0 -> letters(place, 'a');
            case 1 -> roman(place).toLowerCase(Locale.ROOT);
            default -> letters(place, 'A');
        };
    }

    /** 1 → a, 26 → z, 27 → aa, 28 → ab. */
    private static String letters(int number, char first) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) (first + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }

    private static String roman(int number) {
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < values.length; i++) {
            roman.repeat(signs[i], rest / values[i]);
            rest %= values[i];
        }
        return roman.toString();
    }

    /** What stands open at one depth: the heading's number, how many items deep, and how many children of each kind so far. */
    private static final class Level {

        private final String heading;
        private final int items;
        private final Map<ClauseKind, Integer> children = new EnumMap<>(ClauseKind.class);

        Level(String heading, int items) {
            this.heading = heading;
            this.items = items;
        }

        int next(ClauseKind kind) {
            return children.merge(kind, 1, Integer::sum);
        }
    }
}
