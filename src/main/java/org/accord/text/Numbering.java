package org.accord.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
 *
 * <p>From one published draft to the next the numbers that people quote stay. What was inserted or moved since then takes the number
 * before it with {@code bis, ter, quater …} ({@code 2 bis}, {@code (c ter)}), or, before the first, with a minus ({@code -1}), as the European
 * Parliament writes its amendments; a tombstone keeps its number, and a number that was moved away stays empty. Under a new clause
 * the count begins at one.
 */
public final class Numbering {

    private static final List<String> ADVERBS = List.of(
            "bis",
            "ter",
            "quater",
            "quinquies",
            "sexies",
            "septies",
            "octies",
            "nonies",
            "decies",
            "undecies",
            "duodecies",
            "terdecies",
            "quaterdecies",
            "quindecies",
            "sexdecies",
            "septdecies",
            "octodecies",
            "novodecies",
            "vicies");

    /** Clauses that are counted together. */
    private record Row(ClauseKind kind, @Nullable ClauseId parent) {}

    private final Document document;
    private final Map<ClauseId, @Nullable ClauseId> parents = new HashMap<>();
    private final Map<Row, List<ClauseId>> rows = new LinkedHashMap<>();
    private final Map<ClauseId, Row> rowOf = new HashMap<>();

    private Numbering(Document document) {
        this.document = document;
        List<ClauseId> open = new ArrayList<>();
        for (Clause clause : document.clauses()) {
            open.subList(clause.depth(), open.size()).clear();
            ClauseId parent = open.isEmpty() ? null : open.getLast();
            parents.put(clause.id(), parent);
            boolean through = clause.kind() == ClauseKind.RECITAL || clause.kind() == ClauseKind.ARTICLE;
            Row row = new Row(clause.kind(), through ? null : parent);
            rows.computeIfAbsent(row, absent -> new ArrayList<>()).add(clause.id());
            rowOf.put(clause.id(), row);
            open.add(clause.id());
        }
    }

    /** The number of every clause of a draft, counted anew, in the document's order. O(clauses). */
    public static Map<ClauseId, String> of(Document document) {
        return of(document, document);
    }

    /**
     * The number of every clause, in the document's order.
     *
     * <p>Where clauses have changed places, the longest row of clauses that kept their order keeps its numbers. O(clauses · log).
     *
     * @param draft the last published draft
     */
    public static Map<ClauseId, String> of(Document document, Document draft) {
        Numbering now = new Numbering(document);
        Numbering then = new Numbering(draft);
        Map<ClauseId, Count> counts = new HashMap<>();
        now.rows.forEach((row, clauses) -> count(clauses, then.rows.getOrDefault(row, List.of()), counts));
        return now.written(counts);
    }

    /** Counts the clauses of one row, those first that keep their numbers. */
    private static void count(List<ClauseId> clauses, List<ClauseId> draft, Map<ClauseId, Count> counts) {
        Map<ClauseId, Integer> places = new HashMap<>();
        draft.forEach(clause -> places.put(clause, places.size() + 1));
        int[] known = IntStream.range(0, clauses.size())
                .filter(i -> places.containsKey(clauses.get(i)))
                .toArray();
        int[] before = Arrays.stream(known)
                .map(i -> places.getOrDefault(clauses.get(i), 0))
                .toArray();
        int[] kept = Arrays.stream(Increasing.longest(before, before.length))
                .map(i -> known[i])
                .toArray();
        boolean anew = kept.length == 0;
        int settled = 0;
        int next = 0;
        int added = 0;
        for (int i = 0; i < clauses.size(); i++) {
            if (anew) {
                counts.put(clauses.get(i), new Count(i + 1, 0));
            } else if (next < kept.length && kept[next] == i) {
                settled = places.getOrDefault(clauses.get(i), 0);
                counts.put(clauses.get(i), new Count(settled, 0));
                next++;
                added = 0;
            } else {
                counts.put(clauses.get(i), new Count(settled, ++added));
            }
        }
    }

    private Map<ClauseId, String> written(Map<ClauseId, Count> counts) {
        boolean ownNumbers = document.clauses().stream()
                .anyMatch(clause -> clause.kind() == ClauseKind.HEADING && Labels.numbersItself(clause.text()));
        Map<ClauseId, String> numbers = new LinkedHashMap<>();
        Map<ClauseId, Integer> items = new HashMap<>();
        for (Clause clause : document.clauses()) {
            Count count = counts.getOrDefault(clause.id(), new Count(1, 0));
            ClauseId parent = parents.get(clause.id());
            int level = parent == null ? 0 : items.getOrDefault(parent, 0);
            items.put(clause.id(), clause.kind() == ClauseKind.ITEM ? level + 1 : 0);
            numbers.put(
                    clause.id(),
                    switch (clause.kind()) {
                        case RECITAL -> count.written(place -> letters(place, 'A'));
                        case ARTICLE -> count.written(String::valueOf);
                        case HEADING ->
                            ownNumbers
                                    ? ""
                                    : heading(parent == null ? "" : numbers.getOrDefault(parent, ""), parent, count);
                        case PARAGRAPH -> "(" + count.written(String::valueOf) + ")";
                        case ITEM -> "(" + count.written(place -> item(level, place)) + ")";
                    });
        }
        return numbers;
    }

    private String heading(String above, @Nullable ClauseId parent, Count count) {
        Row row = parent == null ? null : rowOf.get(parent);
        boolean under = row != null && row.kind() == ClauseKind.HEADING;
        return under ? above + "." + count.written(String::valueOf) : count.written(Numbering::roman);
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

    /**
     * The place of a clause in its row.
     *
     * @param settled the place in the draft that it keeps or stands behind; 0 before the first
     * @param added how manieth it is of those that came behind that place since; 0 if it has stood there
     */
    private record Count(int settled, int added) {

        String written(IntFunction<String> style) {
            String number = settled > 0 ? style.apply(settled) : "-" + style.apply(1);
            int adverb = settled > 0 ? added : added - 1;
            if (adverb == 0) {
                return number;
            }
            return adverb <= ADVERBS.size() ? number + " " + ADVERBS.get(adverb - 1) : number + "/" + (adverb + 1);
        }
    }
}
