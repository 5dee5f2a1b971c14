package org.accord.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The clauses that amendments would insert, each at its place; those that nobody could tell apart by reading are one. */
final class Additions {

    /** What shows of an insertion. An amendment may bring the same clause several times: these are told apart by {@code copy}. */
    private record Sight(ClauseKind kind, String text, Place place, int copy) {}

    private record Addition(ClauseId id, Sight sight, SortedSet<AmendmentId> amendments) {}

    private record Level(Addition addition, int depth) {}

    private final Map<Sight, Addition> sights = new HashMap<>();
    private final Map<Place, List<Addition>> places = new HashMap<>();

    /**
     * Adds what an amendment inserts; amendments come in the order of their ids.
     *
     * @return for each clause that it would make, the one that is shown for it
     */
    Map<ClauseId, ClauseId> add(Amendment amendment) {
        Map<ClauseId, ClauseId> shown = new HashMap<>();
        Map<Sight, Integer> copies = new HashMap<>();
        List<Addition> fresh = new ArrayList<>();
        for (Operation operation : amendment.operations()) {
            if (operation instanceof Operation.Insert insert) {
                Sight first = new Sight(insert.kind(), insert.text(), shown(insert.place(), shown), 0);
                Sight sight = new Sight(first.kind, first.text, first.place, copies.merge(first, 1, Integer::sum));
                Addition addition = sights.get(sight);
                if (addition == null) {
                    addition = new Addition(insert.clause(), sight, new TreeSet<>());
                    sights.put(sight, addition);
                    fresh.add(addition);
                }
                addition.amendments.add(amendment.id());
                shown.put(insert.clause(), addition.id);
            }
        }
        // An amendment's later insertion at a place comes before its earlier one; so Version.adopt has it.
        for (Addition addition : fresh.reversed()) {
            places.computeIfAbsent(addition.sight.place, absent -> new ArrayList<>())
                    .add(addition);
        }
        return shown;
    }

    /** A place, told by the clauses that are shown. */
    static Place shown(Place place, Map<ClauseId, ClauseId> shown) {
        return new Place(shown(place.parent(), shown), shown(place.after(), shown));
    }

    private static @Nullable ClauseId shown(@Nullable ClauseId clause, Map<ClauseId, ClauseId> shown) {
        return clause == null ? null : shown.getOrDefault(clause, clause);
    }

    /** Tells what comes at a place, each with what comes under it and then what follows it. No recursion: chains may be long. */
    void at(Place place, int depth, Consumer<Bracketed.Added> told) {
        Deque<Level> waiting = new ArrayDeque<>();
        await(place, depth, waiting);
        while (!waiting.isEmpty()) {
            Level next = waiting.pop();
            Addition addition = next.addition;
            Sight sight = addition.sight;
            told.accept(new Bracketed.Added(
                    new Clause(addition.id, sight.kind, next.depth, sight.text), addition.amendments));
            await(new Place(sight.place.parent(), addition.id), next.depth, waiting);
            await(Place.under(addition.id), next.depth + 1, waiting);
        }
    }

    private void await(Place place, int depth, Deque<Level> waiting) {
        places.getOrDefault(place, List.of()).reversed().forEach(addition -> waiting.push(new Level(addition, depth)));
    }
}
