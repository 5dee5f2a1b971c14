package org.accord.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The proof that a consolidation lost no wording (PRO-13). Facilitators may group identical alternatives, share them out otherwise
 * among amendments and put them in another order; what people can choose from must stay the same, unless those who proposed an alternative agreed to
 * let it go.
 *
 * <p>An <em>alternative</em> is one operation, without what does not show: the revision it was addressed to, and the ids of the clauses
 * it would make. Texts are the same if their canonical forms are ({@link VersionHash}). What is inserted beside or under another
 * insertion is the same if that one is.
 *
 * @param missing alternatives that were there before and are no more
 * @param added alternatives that nobody had before
 */
public record Streamlining(List<Alternative> missing, List<Alternative> added) {

    /** What one operation asks for, and the amendments that ask for it. In a list of several, by the first amendment that held it. */
    public record Alternative(Operation operation, Set<AmendmentId> amendments) {

        public Alternative {
            amendments = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(amendments));
        }
    }

    public Streamlining {
        missing = List.copyOf(missing);
        added = List.copyOf(added);
    }

    /** Whether the alternatives are the same as before. */
    public boolean isFaithful() {
        return missing.isEmpty() && added.isEmpty();
    }

    /** {@link #check(Collection, Collection, Set)} where nobody agreed to let anything go. */
    public static Streamlining check(Collection<Amendment> before, Collection<Amendment> after) {
        return check(before, after, Set.of());
    }

    /**
     * Compares what can be chosen before a consolidation and after it. O(operations · log amendments + length of their texts).
     *
     * @param before the amendments as they were, on one base
     * @param after the amendments as they should become, on the same base
     * @param released the amendments whose sponsors agreed that they go; an alternative may go if all that held it are among them
     */
    public static Streamlining check(
            Collection<Amendment> before, Collection<Amendment> after, Set<AmendmentId> released) {
        Alternatives alternatives = new Alternatives();
        Map<Key, Held> then = alternatives.of(before);
        Map<Key, Held> now = alternatives.of(after);
        return new Streamlining(
                then.entrySet().stream()
                        .filter(held -> !now.containsKey(held.getKey()))
                        .filter(held -> !released.containsAll(held.getValue().amendments))
                        .map(held -> held.getValue().alternative())
                        .toList(),
                now.entrySet().stream()
                        .filter(held -> !then.containsKey(held.getKey()))
                        .map(held -> held.getValue().alternative())
                        .toList());
    }

    private record Held(Operation operation, Set<AmendmentId> amendments) {

        Alternative alternative() {
            return new Alternative(operation, amendments);
        }
    }

    /** An operation without what does not show. A clause is told by its id, a new one by the number of its insertion among all. */
    private record Key(
            Class<? extends Operation> what,
            Object clause,
            List<String> texts,
            @Nullable Object parent,
            @Nullable Object after) {}

    private static final class Alternatives {

        private final Map<Key, Integer> insertions = new HashMap<>();

        /** In the order of the amendments' ids, which is nobody's choice. */
        Map<Key, Held> of(Collection<Amendment> amendments) {
            Map<AmendmentId, List<Amendment>> sorted = new TreeMap<>();
            amendments.forEach(amendment -> sorted.computeIfAbsent(amendment.id(), absent -> new ArrayList<>())
                    .add(amendment));
            Map<Key, Held> held = new LinkedHashMap<>();
            sorted.values().forEach(same -> same.forEach(amendment -> add(amendment, held)));
            return held;
        }

        private void add(Amendment amendment, Map<Key, Held> held) {
            Map<ClauseId, Integer> made = new HashMap<>();
            for (Operation operation : amendment.operations()) {
                Key key = key(operation, made);
                if (operation instanceof Operation.Insert) {
                    made.put(operation.clause(), insertions.computeIfAbsent(key, absent -> insertions.size()));
                }
                held.computeIfAbsent(key, absent -> new Held(operation, new TreeSet<>()))
                        .amendments
                        .add(amendment.id());
            }
        }

        private static Key key(Operation operation, Map<ClauseId, Integer> made) {
            ClauseId clause = operation.clause();
            return switch (operation) {
                case Operation.Edit edit -> key(edit, clause, List.of(edit.text()));
                case Operation.Delete delete -> key(delete, clause, List.of());
                case Operation.Split split ->
                    key(
                            split,
                            clause,
                            split.parts().stream().map(Operation.Part::text).toList());
                case Operation.Join join ->
                    new Key(Operation.Join.class, clause, canonical(List.of(join.text())), null, join.second());
                case Operation.Insert insert ->
                    placed(insert, insert.kind(), List.of(insert.text()), insert.place(), made);
                case Operation.Move move -> placed(move, clause, List.of(), move.place(), made);
            };
        }

        private static Key key(Operation operation, Object clause, List<String> texts) {
            return new Key(operation.getClass(), clause, canonical(texts), null, null);
        }

        private static Key placed(
                Operation operation, Object clause, List<String> texts, Place place, Map<ClauseId, Integer> made) {
            return new Key(
                    operation.getClass(),
                    clause,
                    canonical(texts),
                    told(place.parent(), made),
                    told(place.after(), made));
        }

        private static @Nullable Object told(@Nullable ClauseId clause, Map<ClauseId, Integer> made) {
            Integer insertion = clause == null ? null : made.get(clause);
            return insertion == null ? clause : insertion;
        }

        private static List<String> canonical(List<String> texts) {
            return texts.stream().map(Canonical::text).toList();
        }
    }
}
