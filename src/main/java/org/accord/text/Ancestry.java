package org.accord.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accord.text.Conflict.Reason;
import org.accord.text.Structure.Clash;
import org.jspecify.annotations.Nullable;

/**
 * What each clause will stand under when several amendments have moved clauses: walks up from what is moved, inserted or joined, and finds
 * circles, and branches that would stand too deep. O(operations · depth) for each circle.
 */
final class Ancestry {

    /** A step up from a clause, and the operations that make it. */
    private record Step(@Nullable ClauseId parent, List<Asked> by) {}

    private final Tree tree;
    private final Map<ClauseId, Asked> moves = new HashMap<>();
    private final Map<ClauseId, Asked> insertions = new HashMap<>();
    private final Map<ClauseId, Asked> joins = new HashMap<>();
    private final Map<ClauseId, ClauseId> wholes = new HashMap<>();
    private final Map<ClauseId, ClauseId> lastParts = new HashMap<>();
    private final Set<ClauseId> movedBeforeSplit = new HashSet<>();

    private Ancestry(Tree tree, Collection<Asked> asked) {
        this.tree = tree;
        for (Asked one : asked) {
            switch (one.operation()) {
                case Operation.Move move -> moves.put(move.clause(), one);
                case Operation.Insert insert -> insertions.put(insert.clause(), one);
                case Operation.Join join -> joins.put(join.second(), one);
                case Operation.Split split -> {
                    split.parts().stream().skip(1).forEach(part -> wholes.put(part.clause(), split.clause()));
                    lastParts.put(split.clause(), split.parts().getLast().clause());
                    if (moves.containsKey(split.clause())) {
                        movedBeforeSplit.add(split.clause());
                    }
                }
                case Operation.Edit edit -> {}
                case Operation.Delete delete -> {}
            }
        }
    }

    /**
     * The operations that go against each other in this way, although no two of them exclude each other by themselves.
     *
     * @param tree the base; it is only read
     */
    static List<Clash> clashes(Tree tree, Collection<Asked> asked) {
        List<Clash> clashes = new ArrayList<>();
        Collection<Asked> left = asked;
        while (true) {
            List<Clash> found = new Ancestry(tree, left).find();
            if (found.isEmpty()) {
                return clashes;
            }
            clashes.addAll(found);
            Set<Asked> out = new HashSet<>();
            found.forEach(clash -> out.addAll(clash.side()));
            left = left.stream().filter(one -> !out.contains(one)).toList();
        }
    }

    private List<Clash> find() {
        List<Clash> found = circles();
        if (found.isEmpty()) {
            joins.forEach((second, asked) -> addJoinedUnder(found, second, asked));
        }
        if (found.isEmpty()) {
            moves.forEach((clause, asked) -> addTooDeep(found, clause, tree.height(clause)));
            insertions.forEach((clause, asked) -> addTooDeep(found, clause, 0));
        }
        return found;
    }

    private List<Clash> circles() {
        List<Clash> found = new ArrayList<>();
        Set<ClauseId> done = new HashSet<>();
        Set<ClauseId> starts = new LinkedHashSet<>(moves.keySet());
        joins.values().forEach(asked -> starts.add(asked.operation().clause()));
        for (ClauseId start : starts) {
            Map<ClauseId, Integer> path = new HashMap<>();
            List<ClauseId> clauses = new ArrayList<>();
            List<List<Asked>> steps = new ArrayList<>();
            ClauseId at = start;
            while (at != null && !done.contains(at) && !path.containsKey(at)) {
                path.put(at, clauses.size());
                clauses.add(at);
                Step step = up(at);
                steps.add(step.by);
                at = step.parent;
            }
            Integer from = at == null || done.contains(at) ? null : path.get(at);
            done.addAll(clauses);
            if (from != null) {
                add(found, Reason.CYCLE, clauses.get(from), steps.subList(from, steps.size()));
            }
        }
        return found;
    }

    /** A clause that is joined to one above it would take its own place along. */
    private void addJoinedUnder(List<Clash> found, ClauseId second, Asked join) {
        ClauseId first = join.operation().clause();
        List<List<Asked>> steps = new ArrayList<>(List.of(List.of(join)));
        ClauseId at = second;
        Set<ClauseId> seen = new HashSet<>();
        while (at != null && !at.equals(first) && seen.add(at)) {
            Step step = up(at);
            steps.add(step.by);
            at = step.parent;
        }
        if (first.equals(at)) {
            add(found, Reason.CYCLE, first, steps);
        }
    }

    private void addTooDeep(List<Clash> found, ClauseId clause, int height) {
        int depth = -1;
        List<List<Asked>> steps = new ArrayList<>();
        ClauseId at = clause;
        Set<ClauseId> seen = new HashSet<>();
        while (at != null && seen.add(at)) {
            Step step = up(at);
            steps.add(step.by);
            at = step.parent;
            depth++;
        }
        if (depth + height > Document.DEEPEST) {
            add(found, Reason.TOO_DEEP, clause, steps);
        }
    }

    /** What goes against each other unless the same amendments ask for all of it. */
    private static void add(List<Clash> found, Reason reason, ClauseId clause, List<List<Asked>> steps) {
        List<Asked> operations = steps.stream().flatMap(List::stream).distinct().toList();
        if (operations.stream().map(Asked::amendments).distinct().count() > 1) {
            found.add(Clash.among(reason, clause, operations));
        }
    }

    /** The step up from a clause: where it is put, or stands; a part where its whole was when it was split. */
    private Step up(ClauseId clause) {
        ClauseId whole = wholes.get(clause);
        ClauseId at = whole == null ? clause : whole;
        List<Asked> by = new ArrayList<>(2);
        Asked move = whole == null || movedBeforeSplit.contains(at) ? moves.get(at) : null;
        Asked insertion = insertions.get(at);
        ClauseId parent = null;
        if (move != null) {
            parent = ((Operation.Move) move.operation()).place().parent();
            by.add(move);
        } else if (insertion != null) {
            parent = ((Operation.Insert) insertion.operation()).place().parent();
            by.add(insertion);
        } else if (tree.knows(at)) {
            parent = tree.parent(at);
            parent = parent == null ? null : lastParts.getOrDefault(parent, parent);
        }
        Asked join = parent == null ? null : joins.get(parent);
        if (join != null) {
            parent = join.operation().clause();
            by.add(join);
        }
        return new Step(parent, by);
    }
}
