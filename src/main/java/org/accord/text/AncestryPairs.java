package org.accord.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of amendments whose moves, each harmless alone, make a circle or a branch that is too deep ({@link Ancestry}). For that one of them
 * must put something under what the other takes elsewhere; only such pairs are looked at.
 */
final class AncestryPairs {

    private final Tree tree;
    private final Map<AmendmentId, Amendment> amendments = new HashMap<>();
    private final Map<ClauseId, Set<AmendmentId>> takers = new HashMap<>();

    private AncestryPairs(Asking asking, Tree tree) {
        this.tree = tree;
        asking.amendments().forEach(amendment -> amendments.put(amendment.id(), amendment));
        for (Asked asked : asking.asked()) {
            if (asked.operation() instanceof Operation.Move move) {
                taken(move.clause(), asked);
            } else if (asked.operation() instanceof Operation.Join join) {
                taken(join.second(), asked);
            }
        }
    }

    private void taken(ClauseId clause, Asked asked) {
        takers.computeIfAbsent(clause, same -> new HashSet<>()).addAll(asked.amendments());
    }

    static Set<Set<AmendmentId>> of(Asking asking, Tree tree) {
        AncestryPairs search = new AncestryPairs(asking, tree);
        Set<Set<AmendmentId>> pairs = new HashSet<>();
        if (search.takers.isEmpty()) {
            return pairs;
        }
        Set<Set<AmendmentId>> seen = new HashSet<>();
        for (Asked asked : asking.asked()) {
            Set<AmendmentId> others = new HashSet<>();
            switch (asked.operation()) {
                case Operation.Join join -> {
                    search.addAbove(others, join.clause());
                    search.addAbove(others, join.second());
                }
                case Operation.Insert insert ->
                    search.addAbove(others, insert.place().parent());
                case Operation.Move move -> search.addAbove(others, move.place().parent());
                default -> {}
            }
            for (AmendmentId one : asked.amendments()) {
                for (AmendmentId other : others) {
                    Set<AmendmentId> pair = Set.copyOf(List.of(one, other));
                    if (pair.size() == 2 && seen.add(pair) && search.clash(pair)) {
                        pairs.add(pair);
                    }
                }
            }
        }
        return pairs;
    }

    private void addAbove(Set<AmendmentId> others, @Nullable ClauseId clause) {
        for (ClauseId at = clause; at != null && tree.knows(at); at = tree.parent(at)) {
            others.addAll(takers.getOrDefault(at, Set.of()));
        }
    }

    private boolean clash(Set<AmendmentId> pair) {
        Map<Operation, SortedSet<AmendmentId>> asked = new LinkedHashMap<>();
        for (AmendmentId id : new TreeSet<>(pair)) {
            Amendment amendment = amendments.get(id);
            if (amendment != null) {
                amendment
                        .operations()
                        .forEach(operation -> asked.computeIfAbsent(operation, same -> new TreeSet<>())
                                .add(id));
            }
        }
        List<Asked> operations = new ArrayList<>();
        asked.forEach((operation, by) -> operations.add(new Asked(operation, by)));
        return !Ancestry.clashes(tree, operations).isEmpty();
    }
}
