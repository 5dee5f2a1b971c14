package org.accord.text;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Names the conflicts of one merged text. */
final class WordConflicts {

    private WordConflicts() {}

    static void add(List<Conflict> conflicts, TextUnit unit, TextMerge merge) {
        for (TextMerge.Spot spot : merge.spots()) {
            if (spot.hard()) {
                Start start = Start.of(unit, spot.start());
                conflicts.add(new Conflict.Hard(
                        start.clause,
                        start.at,
                        start.at + spot.end() - spot.start(),
                        unit.text().substring(spot.start(), spot.end()),
                        alternatives(merge, spot.variants())));
            }
        }
        List<List<TextMerge.Spot>> orders = merge.orders();
        for (List<TextMerge.Spot> order : orders) {
            Start start = Start.of(unit, order.getFirst().start());
            conflicts.add(new Conflict.WordOrder(
                    start.clause,
                    start.at,
                    order.stream()
                            .flatMap(spot -> alternatives(merge, spot.variants()).stream())
                            .toList()));
        }
        for (TextMerge.Near near : merge.nears()) {
            if (orders.contains(near.spots())) {
                continue; // that their order is open says all
            }
            int from = near.spots().getFirst().start();
            int to = near.spots().getLast().end();
            Start start = Start.of(unit, from);
            SortedSet<AmendmentId> amendments = new TreeSet<>();
            for (TextMerge.Spot spot : near.spots()) {
                spot.wordings()
                        .forEach(wording ->
                                amendments.addAll(merge.wordings().get(wording).amendments()));
            }
            conflicts.add(new Conflict.Soft(
                    start.clause,
                    start.at,
                    start.at + to - from,
                    unit.text().substring(from, to),
                    near.touching(),
                    amendments));
        }
    }

    /** The variants with those who want them. */
    static List<Conflict.Alternative> alternatives(TextMerge merge, List<TextMerge.Variant> variants) {
        return variants.stream()
                .map(variant -> {
                    SortedSet<AmendmentId> amendments = new TreeSet<>();
                    variant.wordings()
                            .forEach(wording -> amendments.addAll(
                                    merge.wordings().get(wording).amendments()));
                    return new Conflict.Alternative(variant.words(), amendments);
                })
                .toList();
    }

    /** The clause in which a place of a unit is, and where in its text. */
    record Start(ClauseId clause, int at) {

        static Start of(TextUnit unit, int place) {
            int first = unit.texts().getFirst().length();
            return unit.clauses().size() == 1 || place <= first
                    ? new Start(unit.clauses().getFirst(), place)
                    : new Start(unit.clauses().getLast(), place - first - 1);
        }
    }
}
