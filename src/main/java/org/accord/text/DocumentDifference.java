package org.accord.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How one version of an agreement becomes another, clause by clause. Clauses are known by their ids, so that moving is a fact and no
 * guess; for a text that comes without ids, {@link Matching} finds them first.
 *
 * @param entries every clause of either version once, in an order to read: that of the changed version, with what was deleted at its
 *     old place, right after the nearest clause before it that stayed where it was
 */
public record DocumentDifference(List<Entry> entries) {

    public DocumentDifference {
        entries = List.copyOf(entries);
    }

    /** What became of one clause. */
    public sealed interface Entry {

        ClauseId id();
    }

    /** Stands as it stood under the same clause; if that moved it may be deeper now, or less deep. */
    public record Same(Clause before, Clause after) implements Entry {
        @Override
        public ClauseId id() {
            return after.id();
        }
    }

    /** Stands where it stood, with another text or as another {@linkplain ClauseKind kind}. */
    public record Edited(Clause before, Clause after, Difference text) implements Entry {
        @Override
        public ClauseId id() {
            return after.id();
        }
    }

    /** Stands under another clause, or at another place among those it stood with; its text is the same. */
    public record Moved(Clause before, Clause after) implements Entry {
        @Override
        public ClauseId id() {
            return after.id();
        }
    }

    /** Stands somewhere else, with another text or as another kind. */
    public record MovedAndEdited(Clause before, Clause after, Difference text) implements Entry {
        @Override
        public ClauseId id() {
            return after.id();
        }
    }

    /** Stands only in the changed version. */
    public record Inserted(Clause clause) implements Entry {
        @Override
        public ClauseId id() {
            return clause.id();
        }
    }

    /** Stands only in the base. */
    public record Deleted(Clause clause) implements Entry {
        @Override
        public ClauseId id() {
            return clause.id();
        }
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return entries.stream().allMatch(Same.class::isInstance);
    }

    /**
     * The changed version, made from the base by what the entries say. O(length).
     *
     * @throws IllegalArgumentException if this is not a difference of that base
     */
    public Document applyTo(Document base) {
        Map<ClauseId, Clause> old = new HashMap<>();
        base.clauses().forEach(clause -> old.put(clause.id(), clause));
        List<Clause> clauses = new ArrayList<>();
        for (Entry entry : entries) {
            switch (entry) {
                case Edited(Clause before, Clause after, Difference text) ->
                    clauses.add(edited(taken(old, before), after, text));
                case Same(Clause before, Clause after) -> clauses.add(placed(taken(old, before), after));
                case Moved(Clause before, Clause after) -> clauses.add(placed(taken(old, before), after));
                case MovedAndEdited(Clause before, Clause after, Difference text) ->
                    clauses.add(edited(taken(old, before), after, text));
                case Inserted(Clause clause) -> clauses.add(clause);
                case Deleted(Clause clause) -> taken(old, clause);
            }
        }
        if (!old.isEmpty()) {
            throw new IllegalArgumentException("The difference does not know " + old.keySet());
        }
        return new Document(clauses);
    }

    private static Clause taken(Map<ClauseId, Clause> old, Clause expected) {
        Clause clause = old.remove(expected.id());
        if (!expected.equals(clause)) {
            throw new IllegalArgumentException("The base has another clause " + expected.id());
        }
        return expected;
    }

    private static Clause placed(Clause before, Clause after) {
        return new Clause(before.id(), before.kind(), after.depth(), before.text());
    }

    private static Clause edited(Clause before, Clause after, Difference text) {
        return new Clause(before.id(), after.kind(), after.depth(), Change.apply(before.text(), text.changes()));
    }

    /** Compares two versions: O(clauses · log clauses), and a {@link Diff} for each clause whose text changed. */
    static DocumentDifference between(Document base, Document changed) {
        Places before = new Places(base);
        Places after = new Places(changed);
        Set<ClauseId> moved = moved(before, after);
        Map<ClauseId, List<Clause>> deletedAfter = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        List<Clause> deletedFirst = new ArrayList<>();
        List<Clause> deletions = deletedFirst;
        for (Clause clause : base.clauses()) {
            if (!after.clauses.containsKey(clause.id())) {
                deletions.add(clause);
            } else if (!moved.contains(clause.id())) {
                deletions = new ArrayList<>();
                deletedAfter.put(clause.id(), deletions);
            }
        }
        deletedFirst.forEach(deleted -> entries.add(new Deleted(deleted)));
        for (Clause clause : changed.clauses()) {
            Clause old = before.clauses.get(clause.id());
            entries.add(old == null ? new Inserted(clause) : entry(old, clause, moved.contains(clause.id())));
            deletedAfter.getOrDefault(clause.id(), List.of()).forEach(deleted -> entries.add(new Deleted(deleted)));
        }
        return new DocumentDifference(entries);
    }

    private static Entry entry(Clause before, Clause after, boolean moved) {
        if (before.text().equals(after.text()) && before.kind() == after.kind()) {
            return moved ? new Moved(before, after) : new Same(before, after);
        }
        Difference text = Diff.between(before.text(), after.text());
        return moved ? new MovedAndEdited(before, after, text) : new Edited(before, after, text);
    }

    /**
     * The clauses that moved: those under another parent, and of the others the fewest that must move for the rest to stand in the
     * old order (all but a longest increasing subsequence, the same one always).
     */
    private static Set<ClauseId> moved(Places before, Places after) {
        Set<ClauseId> moved = new HashSet<>();
        for (Map.Entry<ClauseId, List<ClauseId>> family : after.children.entrySet()) {
            List<ClauseId> kept = new ArrayList<>();
            for (ClauseId child : family.getValue()) {
                ClauseId oldParent = before.parents.get(child);
                if (oldParent == null) {
                    continue; // inserted
                }
                if (oldParent.equals(family.getKey())) {
                    kept.add(child);
                } else {
                    moved.add(child);
                }
            }
            int[] places = kept.stream()
                    .mapToInt(child -> before.places.getOrDefault(child, 0))
                    .toArray();
            Set<ClauseId> inOrder = new HashSet<>();
            for (int place : Increasing.longest(places, places.length)) {
                inOrder.add(kept.get(place));
            }
            kept.stream().filter(child -> !inOrder.contains(child)).forEach(moved::add);
        }
        return moved;
    }

    /** A document as a tree. */
    private static final class Places {

        /** Stands for the document itself, above all clauses. */
        private static final ClauseId TOP = new ClauseId(new java.util.UUID(0, 0));

        final Map<ClauseId, Clause> clauses = new HashMap<>();
        final Map<ClauseId, ClauseId> parents = new HashMap<>();
        final Map<ClauseId, Integer> places = new HashMap<>();
        final Map<ClauseId, List<ClauseId>> children = new HashMap<>();

        Places(Document document) {
            List<ClauseId> path = new ArrayList<>(List.of(TOP));
            for (Clause clause : document.clauses()) {
                path.subList(clause.depth() + 1, path.size()).clear();
                clauses.put(clause.id(), clause);
                parents.put(clause.id(), path.getLast());
                places.put(clause.id(), places.size());
                children.computeIfAbsent(path.getLast(), parent -> new ArrayList<>())
                        .add(clause.id());
                path.add(clause.id());
            }
        }
    }
}
