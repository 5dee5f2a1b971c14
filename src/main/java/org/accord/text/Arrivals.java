package org.accord.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What amendments insert in one place or move there, each in its own order (PRO-8). */
final class Arrivals {

    private final Place place;
    private final Map<AmendmentId, List<Asked>> rows = new LinkedHashMap<>();

    private Arrivals(Place place) {
        this.place = place;
    }

    /** The places of the base, or by what several insert, where anything arrives. */
    static Collection<Arrivals> of(Asking asking, Set<Asked> wanted) {
        Map<Place, Arrivals> places = new LinkedHashMap<>();
        for (Amendment amendment : asking.amendments()) {
            for (Asked asked : asking.asked(amendment.id())) {
                Place place = asking.place(asked.operation());
                if (place != null && wanted.contains(asked)) {
                    places.computeIfAbsent(place, Arrivals::new)
                            .rows
                            .computeIfAbsent(amendment.id(), same -> new ArrayList<>(1))
                            .add(asked);
                }
            }
        }
        return places.values();
    }

    Place place() {
        return place;
    }

    Map<AmendmentId, List<Asked>> rows() {
        return rows;
    }

    /** All that arrives, by the first amendments. */
    List<Asked> all() {
        Set<Asked> all = new LinkedHashSet<>();
        rows.values().forEach(all::addAll);
        return List.copyOf(all);
    }

    /** Whether it is open in which order all stands: no amendment asks for all that another asks for, in the same order. */
    boolean open() {
        List<List<Asked>> bySize = new ArrayList<>(new LinkedHashSet<>(rows.values()));
        bySize.sort(Comparator.comparingInt(List::size));
        for (int i = 1; i < bySize.size(); i++) {
            if (!within(bySize.get(i - 1), bySize.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row holds all of another, in the same order. */
    static boolean within(List<Asked> row, List<Asked> other) {
        int at = 0;
        for (Asked asked : row) {
            while (at < other.size() && !other.get(at).equals(asked)) {
                at++;
            }
            if (at++ >= other.size()) {
                return false;
            }
        }
        return true;
    }
}
