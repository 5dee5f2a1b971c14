package org.accord.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.accord.text.Conflict.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Finds the operations that cannot all be made, whatever the words (PRO-7). Two operations that exclude each other are no trouble if the
 * same amendments ask for both: each of these has them in an order in which they can be made. O(operations · depth + clauses).
 */
final class Structure {

    /** Operations of which each excludes each of the others; or, where only both sides exclude each other, each of the other side. */
    record Clash(Reason reason, ClauseId clause, List<Asked> side, List<Asked> otherSide) {

        static Clash among(Reason reason, ClauseId clause, List<Asked> operations) {
            return new Clash(reason, clause, operations, operations);
        }

        /** Those that are excluded by one that others ask for. O(operations). */
        List<Asked> operations() {
            if (side.equals(otherSide)) {
                return side;
            }
            Set<Asked> excluded = new LinkedHashSet<>();
            addExcluded(excluded, side, otherSide);
            addExcluded(excluded, otherSide, side);
            return excluded.stream()
                    .sorted(Comparator.comparing(asked -> asked.amendments().first()))
                    .toList();
        }

        private static void addExcluded(Set<Asked> excluded, List<Asked> from, List<Asked> by) {
            if (from.isEmpty() || by.isEmpty()) {
                return;
            }
            SortedSet<AmendmentId> first = by.getFirst().amendments();
            boolean various = by.stream().anyMatch(asked -> !asked.amendments().equals(first));
            from.stream()
                    .filter(asked -> various || !asked.amendments().equals(first))
                    .forEach(excluded::add);
        }

        /** Whether one of the one side excludes one of the other. */
        boolean excludes(Asked one, Asked other) {
            return !one.equals(other)
                    && !one.amendments().equals(other.amendments())
                    && !(reason == Reason.JOINED_APART && pair(one).equals(pair(other)));
        }
    }

    private final Map<ClauseId, List<Asked>> rewording = new HashMap<>();
    private final Map<ClauseId, List<Asked>> putUnder = new HashMap<>();
    private final Map<ClauseId, List<Asked>> putAfter = new HashMap<>();
    private final Map<ClauseId, List<Asked>> moves = new HashMap<>();
    private final Map<ClauseId, List<Asked>> splits = new HashMap<>();
    private final Map<ClauseId, List<Asked>> joins = new HashMap<>();
    private final Map<ClauseId, List<Asked>> brought = new HashMap<>();
    private final Map<ClauseId, List<Asked>> deletes = new HashMap<>();
    private final List<Clash> clashes = new ArrayList<>();

    /** @param tree the base; it is only read */
    static List<Clash> clashes(Document base, Tree tree, Collection<Asked> asked) {
        List<Clash> clashes = simpleClashes(base, tree, asked);
        List<Asked> left = without(asked, clashes);
        if (left.stream().anyMatch(Structure::movesBranch)) {
            clashes.addAll(Ancestry.clashes(tree, left));
        }
        return clashes;
    }

    /** What is asked for without all that clashes. */
    static List<Asked> without(Collection<Asked> asked, List<Clash> clashes) {
        if (clashes.isEmpty()) {
            return List.copyOf(asked);
        }
        Set<Operation> out = new HashSet<>();
        clashes.forEach(clash -> clash.operations().forEach(one -> out.add(one.operation())));
        return asked.stream().filter(one -> !out.contains(one.operation())).toList();
    }

    private static boolean movesBranch(Asked asked) {
        return asked.operation() instanceof Operation.Move || asked.operation() instanceof Operation.Join;
    }

    /** Those of operations that exclude each other two by two. */
    static List<Clash> simpleClashes(Document base, Tree tree, Collection<Asked> asked) {
        Structure structure = new Structure();
        asked.forEach(structure::sort);
        structure.findTakenAlong(tree);
        structure.findDeleted(base);
        structure.findApart(structure.moves, Reason.MOVED_APART);
        structure.findApart(structure.splits, Reason.SPLIT_APART);
        structure.splits.forEach((clause, operations) ->
                structure.clash(new Clash(Reason.SPLIT_AND_MOVED, clause, operations, list(structure.moves, clause))));
        structure.findJoined();
        structure.findApart(structure.brought, Reason.TAKEN);
        structure.findAnchors();
        return structure.clashes;
    }

    private void sort(Asked asked) {
        switch (asked.operation()) {
            case Operation.Edit edit -> add(rewording, edit.clause(), asked);
            case Operation.Delete delete -> add(deletes, delete.clause(), asked);
            case Operation.Insert insert -> {
                add(brought, insert.clause(), asked);
                put(insert.place(), asked);
            }
            case Operation.Move move -> {
                add(moves, move.clause(), asked);
                put(move.place(), asked);
            }
            case Operation.Split split -> {
                add(splits, split.clause(), asked);
                split.parts().stream().skip(1).forEach(part -> add(brought, part.clause(), asked));
            }
            case Operation.Join join -> {
                add(joins, join.clause(), asked);
                add(joins, join.second(), asked);
            }
        }
    }

    private void put(Place place, Asked asked) {
        if (place.parent() != null) {
            add(putUnder, place.parent(), asked);
        }
        if (place.after() != null) {
            add(putAfter, place.after(), asked);
        }
    }

    private static void add(Map<ClauseId, List<Asked>> lists, @Nullable ClauseId clause, Asked asked) {
        if (clause != null) {
            lists.computeIfAbsent(clause, same -> new ArrayList<>(1)).add(asked);
        }
    }

    private static List<Asked> list(Map<ClauseId, List<Asked>> lists, ClauseId clause) {
        return lists.getOrDefault(clause, List.of());
    }

    /** One walk through the document, with the deletions of the clauses above at hand. */
    private void findDeleted(Document base) {
        if (deletes.isEmpty()) {
            return;
        }
        List<Asked> above = new ArrayList<>();
        List<Integer> depths = new ArrayList<>();
        for (Clause clause : base.clauses()) {
            while (!depths.isEmpty() && depths.getLast() >= clause.depth()) {
                depths.removeLast();
                above.removeLast();
            }
            for (Asked delete : list(deletes, clause.id())) {
                above.add(delete);
                depths.add(clause.depth());
            }
            if (!above.isEmpty()) {
                List<Asked> touching = new ArrayList<>();
                for (var lists : List.of(rewording, splits, joins, moves, putUnder)) {
                    touching.addAll(list(lists, clause.id()));
                }
                clash(new Clash(Reason.DELETED, clause.id(), List.copyOf(above), touching));
            }
        }
    }

    /** What an amendment moves or joins into a branch that it deletes then, is deleted with it. */
    private void findTakenAlong(Tree tree) {
        boolean more = !deletes.isEmpty();
        while (more) {
            more = false;
            for (List<Asked> operations : List.copyOf(moves.values())) {
                for (Asked asked : operations) {
                    Operation.Move move = (Operation.Move) asked.operation();
                    more |= takeAlong(tree, asked, move.clause(), move.place().parent());
                }
            }
            for (List<Asked> operations : List.copyOf(joins.values())) {
                for (Asked asked : operations) {
                    Operation.Join join = (Operation.Join) asked.operation();
                    more |= takeAlong(tree, asked, join.second(), join.clause());
                }
            }
        }
    }

    private boolean takeAlong(Tree tree, Asked asked, ClauseId clause, @Nullable ClauseId to) {
        boolean more = false;
        ClauseId at = to;
        while (at != null) {
            for (Asked delete : List.copyOf(list(deletes, at))) {
                SortedSet<AmendmentId> both = new TreeSet<>(delete.amendments());
                both.retainAll(asked.amendments());
                Asked along = new Asked(delete.operation(), both);
                if (!both.isEmpty() && !list(deletes, clause).contains(along)) {
                    add(deletes, clause, along);
                    more = true;
                }
            }
            at = above(tree, at);
        }
        return more;
    }

    /** What a clause stands under in the base, or is put under by who brings it. */
    private @Nullable ClauseId above(Tree tree, ClauseId clause) {
        if (tree.knows(clause)) {
            return tree.parent(clause);
        }
        return list(brought, clause).getFirst().operation() instanceof Operation.Insert insert
                ? insert.place().parent()
                : tree.parent(list(brought, clause).getFirst().operation().clause());
    }

    private void findApart(Map<ClauseId, List<Asked>> lists, Reason reason) {
        lists.forEach((clause, operations) -> {
            if (operations.size() > 1) {
                clash(Clash.among(reason, clause, operations));
            }
        });
    }

    private void findJoined() {
        joins.forEach((clause, operations) -> {
            if (operations.stream().map(Structure::pair).distinct().count() > 1) {
                clash(Clash.among(Reason.JOINED_APART, clause, operations));
            }
            clash(new Clash(Reason.SPLIT_AND_JOINED, clause, operations, list(splits, clause)));
            List<Asked> away = operations.stream()
                    .filter(asked -> clause.equals(((Operation.Join) asked.operation()).second()))
                    .toList();
            List<Asked> touching = new ArrayList<>(list(moves, clause));
            touching.addAll(list(putUnder, clause));
            clash(new Clash(Reason.JOINED_AWAY, clause, away, touching));
        });
    }

    private static List<ClauseId> pair(Asked asked) {
        Operation.Join join = (Operation.Join) asked.operation();
        return List.of(join.clause(), join.second());
    }

    private void findAnchors() {
        moves.forEach((clause, operations) ->
                clash(new Clash(Reason.ANCHOR_MOVED, clause, operations, list(putAfter, clause))));
    }

    private void clash(Clash clash) {
        if (!clash.side.isEmpty()
                && !clash.otherSide.isEmpty()
                && !clash.operations().isEmpty()) {
            clashes.add(clash);
        }
    }

    /** Everybody who asks for any of the operations. */
    static SortedSet<AmendmentId> amendments(Collection<Asked> operations) {
        SortedSet<AmendmentId> all = new TreeSet<>();
        operations.forEach(asked -> all.addAll(asked.amendments()));
        return all;
    }
}
