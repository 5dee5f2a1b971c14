package org.accord.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All that a set of amendments asks of one base, sorted, so that the order in which they are given makes no difference. */
final class Asking {

    private final Version base;
    private final SortedMap<AmendmentId, Amendment> amendments = new TreeMap<>();
    private final Map<Request, Asked> asked = new LinkedHashMap<>();
    private final Map<AmendmentId, List<Asked>> lists = new HashMap<>();
    private final Map<ClauseId, ClauseId> wholes = new HashMap<>();
    private final List<Conflict.Unfit> unfit = new ArrayList<>();

    /**
     * An operation as it is meant.
     *
     * @param otherwise whether it puts something by a clause that the same amendment split or moved before, and so elsewhere than the
     *     same operation alone would
     */
    private record Request(Operation operation, boolean otherwise) {}

    private Asking(Version base) {
        this.base = base;
    }

    /**
     * Sorts amendments, and puts aside those that do not fit the base. O(operations · log + clauses).
     *
     * @throws IllegalArgumentException if two different amendments have one id
     */
    static Asking of(Version base, Collection<Amendment> amendments) {
        Asking asking = new Asking(base);
        SortedMap<AmendmentId, Amendment> sorted = new TreeMap<>();
        for (Amendment amendment : amendments) {
            Amendment other = sorted.put(amendment.id(), amendment);
            if (other != null && !other.equals(amendment)) {
                throw new IllegalArgumentException("Two amendments have the id " + amendment.id());
            }
        }
        Making trial = new Making(base);
        for (Amendment amendment : sorted.values()) {
            List<Trouble> troubles = trial.troubles(amendment);
            trial.undo();
            if (troubles.isEmpty()) {
                asking.add(amendment);
            } else {
                asking.unfit.add(new Conflict.Unfit(amendment.id(), troubles));
            }
        }
        return asking;
    }

    private void add(Amendment amendment) {
        amendments.put(amendment.id(), amendment);
        Set<ClauseId> split = new HashSet<>();
        Set<ClauseId> moved = new HashSet<>();
        List<Asked> list = new ArrayList<>(amendment.operations().size());
        for (Operation operation : amendment.operations()) {
            Place place = placeOf(operation);
            boolean otherwise = place != null
                    && (split.contains(place.parent())
                            || split.contains(place.after())
                            || moved.contains(place.after()));
            Asked one = asked.computeIfAbsent(
                    new Request(operation, otherwise), same -> new Asked(operation, new TreeSet<>()));
            one.amendments().add(amendment.id());
            list.add(one);
            if (operation instanceof Operation.Split own) {
                split.add(own.clause());
                wholes.put(own.parts().getLast().clause(), own.clause());
            } else if (operation instanceof Operation.Move own) {
                moved.add(own.clause());
            }
        }
        lists.put(amendment.id(), list);
    }

    Version base() {
        return base;
    }

    /** The amendments that fit, in the order of their ids. */
    Collection<Amendment> amendments() {
        return Collections.unmodifiableCollection(amendments.values());
    }

    /** What they ask for, in the order of the first who asks, and then in that one's own. */
    Collection<Asked> asked() {
        return Collections.unmodifiableCollection(asked.values());
    }

    /** What one of them asks for, in its own order. */
    List<Asked> asked(AmendmentId amendment) {
        return lists.getOrDefault(amendment, List.of());
    }

    /**
     * Where an operation puts a clause, told by clauses of the base where that is possible: by the last part of a split is by the clause
     * that is split. Null if it puts none.
     */
    @Nullable
    Place place(Operation operation) {
        Place place = placeOf(operation);
        return place == null || wholes.isEmpty() ? place : place.of(wholes);
    }

    private static @Nullable Place placeOf(Operation operation) {
        return switch (operation) {
            case Operation.Insert insert -> insert.place();
            case Operation.Move move -> move.place();
            default -> null;
        };
    }

    boolean holds(AmendmentId amendment) {
        return amendments.containsKey(amendment);
    }

    List<Conflict.Unfit> unfit() {
        return unfit;
    }
}
