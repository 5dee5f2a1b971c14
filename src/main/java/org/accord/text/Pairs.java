package org.accord.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.accord.text.Pair.Kind;
import org.accord.text.TextUnit.Group;
import org.jspecify.annotations.Nullable;

/**
 * Which amendments to one base meet, and how (PRO-7): the facilitator's view of thousands of pending ones. A pair is here if and only if
 * {@link Merge#of} of the two alone names a conflict or has something that both ask for.
 *
 * <p>Found in one sweep for each clause over the ranges that the amendments change, never by merging all with all: O(operations · log) and
 * the time of small merges for the pairs that stand in one sentence. But 10,000 rivals for one clause are 50 million pairs; so their
 * number is limited, and a screen for such a crowd shows the clusters of {@link Merge#conflicts}, which name each amendment once.
 *
 * @param pairs by their first and then by their second amendment
 * @param complete whether these are all
 */
public record Pairs(List<Pair> pairs, boolean complete) {

    /** How many pairs {@link Merge#pairs} finds at most. */
    public static final int MOST = 1_000_000;

    /**
     * Finds the pairs.
     *
     * @param most how many are enough; the search ends there
     * @throws IllegalArgumentException if two different amendments have one id
     */
    public static Pairs of(Version base, Collection<Amendment> amendments, int most) {
        return new Search(Asking.of(base, amendments), most).result();
    }

    private static final class Search {

        private final Asking asking;
        private final Tree tree;
        private final int most;
        private final Map<AmendmentId, Integer> numbers = new HashMap<>();
        private final List<AmendmentId> ids = new ArrayList<>();
        private final Map<Long, Kind> found = new HashMap<>();
        private boolean full;

        Search(Asking asking, int most) {
            this.asking = asking;
            this.tree = new Tree(asking.base().document());
            this.most = most;
            for (Amendment amendment : asking.amendments()) {
                numbers.put(amendment.id(), ids.size());
                ids.add(amendment.id());
            }
        }

        Pairs result() {
            replaced();
            structure();
            for (Set<AmendmentId> pair : AncestryPairs.of(asking, tree)) {
                List<AmendmentId> two = List.copyOf(pair);
                add(two.getFirst(), two.getLast(), Kind.STRUCTURAL);
            }
            words();
            order();
            for (Asked asked : asking.asked()) {
                same(asked.amendments());
            }
            List<Pair> pairs = new ArrayList<>(found.size());
            found.keySet().stream()
                    .sorted()
                    .forEach(key -> pairs.add(new Pair(
                            ids.get((int) (key >>> 32)), ids.get(key.intValue()), found.getOrDefault(key, Kind.SAME))));
            return new Pairs(List.copyOf(pairs), !full);
        }

        private void add(AmendmentId one, AmendmentId other, Kind kind) {
            int a = numbers.getOrDefault(one, -1);
            int b = numbers.getOrDefault(other, -1);
            if (a == b || a < 0 || b < 0) {
                return;
            }
            long key = (long) Math.min(a, b) << 32 | Math.max(a, b);
            if (found.size() >= most && !found.containsKey(key)) {
                full = true;
                return;
            }
            found.merge(key, kind, (known, fresh) -> known.compareTo(fresh) <= 0 ? known : fresh);
        }

        private void same(SortedSet<AmendmentId> amendments) {
            List<AmendmentId> all = List.copyOf(amendments);
            for (int i = 0; i < all.size() && !full; i++) {
                for (int j = i + 1; j < all.size() && !full; j++) {
                    add(all.get(i), all.get(j), Kind.SAME);
                }
            }
        }

        private void replaced() {
            for (Amendment amendment : asking.amendments()) {
                amendment.replaces().forEach(other -> add(amendment.id(), other, Kind.REPLACES));
            }
        }

        private void structure() {
            for (Structure.Clash clash : Structure.simpleClashes(asking.base().document(), tree, asking.asked())) {
                for (Asked one : clash.side()) {
                    for (Asked other : clash.otherSide()) {
                        if (full) {
                            return;
                        }
                        if (clash.excludes(one, other)) {
                            structural(one.amendments(), other.amendments());
                        }
                    }
                }
            }
        }

        private void structural(SortedSet<AmendmentId> amendments, SortedSet<AmendmentId> others) {
            for (AmendmentId one : amendments) {
                for (AmendmentId other : others) {
                    if (!others.contains(one) || !amendments.contains(other)) {
                        add(one, other, Kind.STRUCTURAL);
                    }
                }
            }
        }

        private void words() {
            Map<ClauseId, List<Asked>> rewordings = new LinkedHashMap<>();
            Map<List<ClauseId>, List<Asked>> joins = new LinkedHashMap<>();
            for (Asked asked : asking.asked()) {
                if (asked.operation() instanceof Operation.Join join) {
                    joins.computeIfAbsent(List.of(join.clause(), join.second()), same -> new ArrayList<>())
                            .add(asked);
                } else if (TextUnits.rewords(asked.operation())) {
                    rewordings
                            .computeIfAbsent(asked.operation().clause(), same -> new ArrayList<>())
                            .add(asked);
                }
            }
            rewordings.forEach((clause, operations) -> {
                if (operations.size() > 1) {
                    meet(TextUnits.part(tree, List.of(clause), operations), Set.of());
                }
            });
            joins.forEach((clauses, operations) -> {
                List<Asked> all = new ArrayList<>(operations);
                for (ClauseId clause : clauses) {
                    rewordings.getOrDefault(clause, List.of()).stream()
                            .filter(asked -> asked.operation() instanceof Operation.Edit)
                            .forEach(all::add);
                }
                meet(TextUnits.part(tree, clauses, all), Structure.amendments(operations));
            });
        }

        /** @param joining if there are such, only pairs with one of them count */
        private void meet(TextUnits.Part part, Set<AmendmentId> joining) {
            List<TextUnit.Wording> wordings = part.wordings();
            wordings.forEach(wording -> same(wording.amendments()));
            List<List<Group>> groups =
                    wordings.stream().map(part.unit()::groups).toList();
            Neighbours.of(part.unit(), groups, (i, j) -> {
                TextUnit.Wording one = wordings.get(Math.min(i, j));
                TextUnit.Wording other = wordings.get(Math.max(i, j));
                if (joining.isEmpty()
                        || joining.contains(one.amendments().first())
                        || joining.contains(other.amendments().first())) {
                    TextMerge merge = TextMerge.of(
                            part.unit(),
                            List.of(one, other),
                            List.of(groups.get(Math.min(i, j)), groups.get(Math.max(i, j))));
                    Kind kind = kind(merge);
                    if (kind != null) {
                        one.amendments()
                                .forEach(amendment ->
                                        other.amendments().forEach(second -> add(amendment, second, kind)));
                    }
                }
                return !full;
            });
        }

        private static @Nullable Kind kind(TextMerge merge) {
            if (merge.anyHard()) {
                return Kind.HARD;
            }
            if (!merge.orders().isEmpty()) {
                return Kind.ORDER;
            }
            return !merge.nears().isEmpty() ? Kind.SOFT : merge.anyShared() ? Kind.SAME : null;
        }

        private void order() {
            for (Arrivals arrivals : Arrivals.of(asking, new HashSet<>(asking.asked()))) {
                if (arrivals.open()) {
                    List<Map.Entry<AmendmentId, List<Asked>>> rows =
                            List.copyOf(arrivals.rows().entrySet());
                    for (int i = 0; i < rows.size(); i++) {
                        for (int j = i + 1; j < rows.size() && !full; j++) {
                            order(rows.get(i), rows.get(j));
                        }
                    }
                }
            }
        }

        private void order(Map.Entry<AmendmentId, List<Asked>> one, Map.Entry<AmendmentId, List<Asked>> other) {
            if (!Arrivals.within(one.getValue(), other.getValue())
                    && !Arrivals.within(other.getValue(), one.getValue())) {
                add(one.getKey(), other.getKey(), Kind.ORDER);
            }
        }
    }
}
