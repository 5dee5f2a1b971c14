package org.accord.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.accord.text.TextUnit.Wording;
import org.jspecify.annotations.Nullable;

/** Sorts edits, splits and joins by the texts that they change: one {@link TextUnit} for a clause, or for two that are joined. */
final class TextUnits {

    /** A unit and all that is asked of it: wordings with different texts, by their first amendments. */
    record Part(TextUnit unit, List<Wording> wordings, List<Asked> asked) {

        /** The split that is asked for, if there is one. */
        Operation.@Nullable Split split() {
            for (Asked one : asked) {
                if (one.operation() instanceof Operation.Split split) {
                    return split;
                }
            }
            return null;
        }
    }

    private TextUnits() {}

    /**
     * The units that are changed, in the order of who changes them first.
     *
     * @param tree the base
     * @param asked what may be made: no clause is joined with two others
     */
    static List<Part> of(Tree tree, Collection<Asked> asked) {
        Map<ClauseId, Operation.Join> joined = new HashMap<>();
        for (Asked one : asked) {
            if (one.operation() instanceof Operation.Join join) {
                joined.put(join.clause(), join);
                joined.put(join.second(), join);
            }
        }
        Map<ClauseId, List<Asked>> byFirst = new LinkedHashMap<>();
        for (Asked one : asked) {
            if (rewords(one.operation())) {
                Operation.Join join = joined.get(one.operation().clause());
                ClauseId first = join == null ? one.operation().clause() : join.clause();
                byFirst.computeIfAbsent(first, same -> new ArrayList<>(1)).add(one);
            }
        }
        List<Part> parts = new ArrayList<>(byFirst.size());
        byFirst.forEach((first, operations) -> {
            Operation.Join join = joined.get(first);
            parts.add(part(tree, join == null ? List.of(first) : List.of(first, join.second()), operations));
        });
        return parts;
    }

    static boolean rewords(Operation operation) {
        return operation instanceof Operation.Edit
                || operation instanceof Operation.Split
                || operation instanceof Operation.Join;
    }

    /** The unit of some clauses, and the wordings that operations on them make. */
    static Part part(Tree tree, List<ClauseId> clauses, List<Asked> operations) {
        TextUnit unit = new TextUnit(clauses, clauses.stream().map(tree::text).toList());
        Map<List<String>, SortedSet<AmendmentId>> wordings = new LinkedHashMap<>();
        if (clauses.size() == 1) {
            for (Asked one : operations) {
                wordings.computeIfAbsent(List.of(text(one.operation())), same -> new TreeSet<>())
                        .addAll(one.amendments());
            }
        } else {
            texts(unit, operations)
                    .forEach((amendment, texts) -> wordings.computeIfAbsent(texts, same -> new TreeSet<>())
                            .add(amendment));
        }
        List<Wording> sorted = new ArrayList<>(wordings.size());
        wordings.forEach((texts, amendments) -> sorted.add(new Wording(texts, amendments)));
        sorted.sort(Comparator.comparing(wording -> wording.amendments().first()));
        return new Part(unit, sorted, operations);
    }

    /** What each amendment makes of two clauses. */
    private static Map<AmendmentId, List<String>> texts(TextUnit unit, List<Asked> operations) {
        Map<AmendmentId, List<String>> texts = new TreeMap<>();
        for (Asked one : operations) {
            for (AmendmentId amendment : one.amendments()) {
                if (one.operation() instanceof Operation.Edit edit) {
                    List<String> both = new ArrayList<>(texts.getOrDefault(amendment, unit.texts()));
                    both.set(unit.clauses().indexOf(edit.clause()), edit.text());
                    texts.put(amendment, both);
                } else {
                    texts.put(amendment, List.of(text(one.operation())));
                }
            }
        }
        return texts;
    }

    private static String text(Operation operation) {
        return switch (operation) {
            case Operation.Edit edit -> edit.text();
            case Operation.Join join -> join.text();
            case Operation.Split split ->
                String.join(
                        String.valueOf(TextUnit.BORDER),
                        split.parts().stream().map(Operation.Part::text).toList());
            default -> throw new IllegalArgumentException("No text in " + operation);
        };
    }
}
