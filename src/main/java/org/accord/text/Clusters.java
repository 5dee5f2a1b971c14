package org.accord.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accord.text.TextUnit.Group;

/**
 * Finds the groups of changes that have to be looked at together: a sweep from the start of the text to its end. Two groups come into
 * one cluster if they share a letter of the base, or if one inserts words where the other begins or ends to put other words: both then
 * compete for one place.
 */
final class Clusters {

    /** What changes that belong together do. */
    private enum Manner {
        INSERTS,
        DELETES,
        REPLACES;

        static Manner of(List<Change> hunks) {
            if (hunks.size() == 1
                    && hunks.getFirst().start() == hunks.getFirst().end()) {
                return INSERTS;
            }
            return hunks.stream().allMatch(hunk -> hunk.replacement().isEmpty()) ? DELETES : REPLACES;
        }

        /** Whether two changes that touch compete: one inserts, and the other does not only delete. */
        boolean competes(Manner other) {
            return (this == INSERTS && other != DELETES) || (other == INSERTS && this != DELETES);
        }
    }

    /** Groups that belong together. */
    final class Cluster {

        private List<Group> groups = new ArrayList<>();
        private int start;
        private int end;
        private int solidEnd;
        private final Set<Manner> atEnd = EnumSet.noneOf(Manner.class);

        List<Group> groups() {
            return groups;
        }

        int start() {
            return start;
        }

        int end() {
            return end;
        }

        List<Integer> makers(Group group) {
            return makers.getOrDefault(group, List.of());
        }

        private void add(Group group, int solid) {
            start = groups.isEmpty() ? group.start() : Math.min(start, group.start());
            end = groups.isEmpty() ? group.end() : Math.max(end, group.end());
            if (groups.isEmpty() || solid > solidEnd) {
                solidEnd = solid;
                atEnd.clear();
            }
            if (solid == solidEnd) {
                atEnd.add(Manner.of(group.hunks()));
            }
            groups.add(group);
        }

        private void addAll(Cluster other) {
            start = Math.min(start, other.start);
            end = Math.max(end, other.end);
            if (other.solidEnd > solidEnd) {
                solidEnd = other.solidEnd;
                atEnd.clear();
            }
            if (other.solidEnd == solidEnd) {
                atEnd.addAll(other.atEnd);
            }
            if (other.groups.size() > groups.size()) {
                List<Group> more = other.groups;
                more.addAll(groups);
                groups = more;
            } else {
                groups.addAll(other.groups);
            }
        }

        private boolean takes(Group group, int solid) {
            return group.start() < end
                    || (solid == solidEnd && atEnd.stream().anyMatch(Manner.of(group.hunks())::competes));
        }

        /**
         * Whether any two groups conflict. Ends with the first that do; groups that overlap without any conflict share hunks, so
         * there are never many of them but in a text that is as long.
         */
        boolean conflicts() {
            groups.sort(ORDER);
            if (groups.size() == 1 || groups.stream().allMatch(group -> group.start() == group.end())) {
                return false;
            }
            for (int i = 1; i < groups.size(); i++) {
                for (int j = i - 1; j >= 0; j--) {
                    if (conflict(groups.get(j), groups.get(i))) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private static final Comparator<Group> ORDER = Comparator.comparingInt(Group::start)
            .thenComparingInt(Group::end)
            .thenComparing(group -> group.hunks().getFirst().replacement())
            .thenComparing(Group::hunks, Clusters::compare);

    private final TextUnit unit;
    private final Map<Group, List<Integer>> makers;

    private Clusters(TextUnit unit, Map<Group, List<Integer>> makers) {
        this.unit = unit;
        this.makers = makers;
    }

    /** @param makers the different groups, and which wordings have each */
    static List<Cluster> of(TextUnit unit, Map<Group, List<Integer>> makers) {
        return new Clusters(unit, makers).sweep();
    }

    private List<Cluster> sweep() {
        List<Group> groups = new ArrayList<>(makers.keySet());
        groups.sort(ORDER);
        List<Cluster> closed = new ArrayList<>();
        List<Cluster> open = new ArrayList<>();
        for (Group group : groups) {
            int solidStart = groups.size() == 1 ? 0 : unit.solidsBefore(group.start());
            Cluster home = null;
            for (int i = open.size() - 1; i >= 0; i--) {
                Cluster cluster = open.get(i);
                if (cluster.takes(group, solidStart)) {
                    if (home == null) {
                        home = cluster;
                    } else {
                        home.addAll(cluster);
                        open.remove(i);
                    }
                } else if (cluster.solidEnd < solidStart) {
                    closed.add(open.remove(i));
                }
            }
            if (home == null) {
                home = new Cluster();
                open.add(home);
            }
            home.add(group, groups.size() == 1 ? 0 : unit.solidsBefore(group.end()));
            takeIn(open, home);
        }
        closed.addAll(open);
        return closed;
    }

    /** Two that compete may have blanks between them; what changes only those blanks belongs to the same place. */
    private static void takeIn(List<Cluster> open, Cluster home) {
        for (int i = open.size() - 1; i >= 0; i--) {
            Cluster cluster = open.get(i);
            if (cluster != home && cluster.start < home.end && home.start < cluster.end) {
                home.addAll(cluster);
                open.remove(i);
            }
        }
    }

    /** Whether two groups conflict by what each has of its own. Two insertions at one point do not. */
    private boolean conflict(Group one, Group other) {
        List<Integer> makersOfOne = makers.getOrDefault(one, List.of());
        List<Integer> makersOfOther = makers.getOrDefault(other, List.of());
        if (within(makersOfOne, makersOfOther) || within(makersOfOther, makersOfOne)) {
            return false;
        }
        List<Change> mine = own(one, other);
        List<Change> theirs = own(other, one);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return false;
        }
        int start = mine.getFirst().start();
        int end = mine.getLast().end();
        int otherStart = theirs.getFirst().start();
        int otherEnd = theirs.getLast().end();
        if (start < otherEnd && otherStart < end) {
            return true;
        }
        if (start == end && otherStart == otherEnd) {
            return false;
        }
        boolean first = start < otherStart || (start == otherStart && end <= otherStart);
        return unit.solidsBefore(first ? otherStart : start) <= unit.solidsBefore(first ? end : otherEnd)
                && Manner.of(mine).competes(Manner.of(theirs));
    }

    /** Whether all numbers of an ascending list are in another. */
    static boolean within(List<Integer> numbers, List<Integer> others) {
        int at = 0;
        for (int number : numbers) {
            while (at < others.size() && others.get(at) < number) {
                at++;
            }
            if (at == others.size() || others.get(at) != number) {
                return false;
            }
        }
        return true;
    }

    private static List<Change> own(Group group, Group other) {
        if (group.end() < other.start() || other.end() < group.start()) {
            return group.hunks();
        }
        Set<Change> common = other.hunks().size() < 8 ? Set.of() : new HashSet<>(other.hunks());
        return group.hunks().stream()
                .filter(hunk -> common.isEmpty() ? !other.hunks().contains(hunk) : !common.contains(hunk))
                .toList();
    }

    private static int compare(List<Change> one, List<Change> other) {
        Comparator<Change> order = Comparator.comparingInt(Change::start)
                .thenComparingInt(Change::end)
                .thenComparing(Change::replacement);
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int hunk = order.compare(one.get(i), other.get(i));
            if (hunk != 0) {
                return hunk;
            }
        }
        return one.size() - other.size();
    }
}
