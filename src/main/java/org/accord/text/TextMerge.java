package org.accord.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.accord.text.TextUnit.Group;
import org.accord.text.TextUnit.Wording;

/**
 * The wordings that any number of amendments give one {@link TextUnit}, laid side by side in the coordinates of its text. Which
 * wording comes first makes no difference.
 *
 * <p>Groups of changes that overlap, or compete for one place, make a cluster ({@link Clusters}). If any two of a cluster conflict, it
 * is one <em>hard</em> spot with every wording of its whole range; but if all come to the same words there, they agree. A group that has
 * nothing to do with others is one spot, merged; where groups overlap in what they share, every hunk is a spot. O(E log E) for E hunks, and the comparisons.
 */
final class TextMerge {

    /** Words for one place, and the wordings (by number) that have them there. */
    record Variant(String words, List<Integer> wordings) {}

    /**
     * A place of the base that is changed.
     *
     * @param variants one if it is merged, several if it is in conflict
     */
    record Spot(int start, int end, List<Variant> variants) {

        boolean hard() {
            return variants.size() > 1;
        }

        List<Integer> wordings() {
            return hard()
                    ? variants.stream()
                            .flatMap(variant -> variant.wordings.stream())
                            .sorted()
                            .toList()
                    : variants.getFirst().wordings;
        }
    }

    private static final SortedSet<AmendmentId> FIRST = new TreeSet<>(List.of(new AmendmentId(new UUID(0, 1))));
    private static final SortedSet<AmendmentId> SECOND = new TreeSet<>(List.of(new AmendmentId(new UUID(0, 2))));

    private final TextUnit unit;
    private final List<Wording> wordings;
    private final List<Spot> spots = new ArrayList<>();

    private TextMerge(TextUnit unit, List<Wording> wordings) {
        this.unit = unit;
        this.wordings = wordings;
    }

    /** @param wordings with different texts and different amendments, in the order of their first amendments */
    static TextMerge of(TextUnit unit, List<Wording> wordings) {
        return of(unit, wordings, wordings.stream().map(unit::groups).toList());
    }

    /** Two texts that come from one. */
    static TextMerge of(String base, String one, String other) {
        TextUnit unit = new TextUnit(List.of(), List.of(base));
        Wording first = new Wording(List.of(one), FIRST);
        return of(unit, one.equals(other) ? List.of(first) : List.of(first, new Wording(List.of(other), SECOND)));
    }

    /** The same, where the groups of every wording are known. */
    static TextMerge of(TextUnit unit, List<Wording> wordings, List<List<Group>> groups) {
        TextMerge merge = new TextMerge(unit, wordings);
        merge.lay(groups);
        return merge;
    }

    List<Wording> wordings() {
        return wordings;
    }

    /** The places that are changed, in ascending order, none overlapping. */
    List<Spot> spots() {
        return spots;
    }

    boolean anyHard() {
        return spots.stream().anyMatch(Spot::hard);
    }

    /** Whether a change is made by several wordings. */
    boolean anyShared() {
        return spots.stream().anyMatch(spot -> !spot.hard() && spot.wordings().size() > 1);
    }

    /** The base with every merged change; where a conflict is hard, with the base's words. */
    String text() {
        return text(spot -> true);
    }

    /** The same without the changes that bring a border. */
    String textWithoutBorders() {
        return text(spot -> spot.variants.getFirst().words.indexOf(TextUnit.BORDER) < 0);
    }

    private String text(Predicate<Spot> taken) {
        return Change.apply(
                unit.text(),
                spots.stream()
                        .filter(spot -> !spot.hard() && taken.test(spot))
                        .map(spot -> new Change(spot.start, spot.end, spot.variants.getFirst().words))
                        .toList());
    }

    /** Different insertions at one point: lists of two spots or more, in the order in which they stand. */
    List<List<Spot>> orders() {
        List<List<Spot>> orders = new ArrayList<>();
        for (int from = 0; from < spots.size(); from++) {
            int to = from;
            while (to < spots.size() && inserts(spots.get(to)) && spots.get(to).start == spots.get(from).start) {
                to++;
            }
            if (to > from + 1) {
                orders.add(spots.subList(from, to));
                from = to - 1;
            }
        }
        return orders;
    }

    private static boolean inserts(Spot spot) {
        return !spot.hard() && spot.start == spot.end;
    }

    private void lay(List<List<Group>> groups) {
        Map<Group, List<Integer>> makers = new HashMap<>();
        for (int wording = 0; wording < groups.size(); wording++) {
            for (Group group : groups.get(wording)) {
                makers.computeIfAbsent(group, same -> new ArrayList<>(1)).add(wording);
            }
        }
        Map<Change, Set<Integer>> merged = new HashMap<>();
        for (Clusters.Cluster cluster : Clusters.of(unit, makers)) {
            if (cluster.groups().size() == 1 || cluster.conflicts()) {
                spots.add(spot(cluster));
                continue;
            }
            for (Group group : cluster.groups()) {
                for (Change hunk : group.hunks()) {
                    merged.computeIfAbsent(hunk, same -> new TreeSet<>()).addAll(makers.getOrDefault(group, List.of()));
                }
            }
        }
        merged.forEach((hunk, wanted) -> spots.add(
                new Spot(hunk.start(), hunk.end(), List.of(new Variant(hunk.replacement(), List.copyOf(wanted))))));
        spots.sort(Comparator.comparingInt(Spot::start)
                .thenComparingInt(Spot::end)
                .thenComparing(spot -> spot.wordings().getFirst()));
    }

    /** The spot of a single group, or of a cluster in conflict: with one variant if all come to the same words. */
    private Spot spot(Clusters.Cluster cluster) {
        if (cluster.groups().size() == 1) {
            Group group = cluster.groups().getFirst();
            return new Spot(
                    group.start(),
                    group.end(),
                    List.of(new Variant(
                            words(group.start(), group.end(), group.hunks()), List.copyOf(cluster.makers(group)))));
        }
        Map<Integer, List<Change>> hunks = new TreeMap<>();
        for (Group group : cluster.groups()) {
            for (int wording : cluster.makers(group)) {
                hunks.computeIfAbsent(wording, same -> new ArrayList<>()).addAll(group.hunks());
            }
        }
        Map<String, List<Integer>> variants = new LinkedHashMap<>();
        hunks.forEach((wording, changes) -> variants.computeIfAbsent(
                        words(cluster.start(), cluster.end(), changes), same -> new ArrayList<>())
                .add(wording));
        return new Spot(
                cluster.start(),
                cluster.end(),
                variants.entrySet().stream()
                        .map(variant -> new Variant(variant.getKey(), variant.getValue()))
                        .toList());
    }

    /** What a range of the base becomes. */
    private String words(int start, int end, List<Change> changes) {
        StringBuilder words = new StringBuilder();
        int at = start;
        for (Change change : changes) {
            words.append(unit.text(), at, change.start()).append(change.replacement());
            at = change.end();
        }
        return words.append(unit.text(), at, end).toString();
    }

    /** What a range of the base is in one wording; the range must not cut a spot. */
    String words(int start, int end, int wording) {
        return words(
                start,
                end,
                spots.stream()
                        .filter(spot -> start <= spot.start && spot.end <= end)
                        .flatMap(spot -> spot.variants.stream()
                                .filter(variant -> variant.wordings.contains(wording))
                                .map(variant -> new Change(spot.start, spot.end, variant.words)))
                        .toList());
    }

    /**
     * Spots that different wordings bring close to each other.
     *
     * @param touching whether no unchanged word stands between some of them; else they are in one sentence
     */
    record Near(List<Spot> spots, boolean touching) {}

    /** Where changes of different wordings touch or stand in one sentence, in ascending order. O(spots · log + their wordings). */
    List<Near> nears() {
        List<Near> nears = new ArrayList<>();
        if (wordings.size() < 2) {
            return nears;
        }
        List<Spot> run = new ArrayList<>();
        int end = 0;
        for (Spot spot : spots) {
            if (!run.isEmpty() && !near(end, spot.start)) {
                addNear(nears, run);
                run = new ArrayList<>();
            }
            end = run.isEmpty() ? spot.end : Math.max(end, spot.end);
            run.add(spot);
        }
        addNear(nears, run);
        return nears;
    }

    private boolean near(int end, int start) {
        return unit.wordsBefore(start) <= unit.wordsBefore(end)
                || unit.sentence(start) <= unit.sentence(Math.max(0, end - 1));
    }

    private void addNear(List<Near> nears, List<Spot> run) {
        if (run.size() < 2 || !apart(run)) {
            return;
        }
        List<Spot> own = run.stream()
                .filter(spot -> spot.hard() || spot.wordings().size() < wordings.size())
                .toList();
        boolean touching = false;
        for (int i = 1; i < own.size() && !touching; i++) {
            touching = unit.wordsBefore(own.get(i).start) <= unit.wordsBefore(own.get(i - 1).end)
                    && apart(own.subList(i - 1, i + 1));
        }
        nears.add(new Near(List.copyOf(run), touching));
    }

    /** Whether one wording makes one of the changes and not the other, and another the other way round. */
    private static boolean apart(List<Spot> spots) {
        List<List<Integer>> bySize = new ArrayList<>();
        spots.forEach(spot -> bySize.add(spot.wordings()));
        bySize.sort(Comparator.comparingInt(List::size));
        for (int i = 1; i < bySize.size(); i++) {
            if (!Clusters.within(bySize.get(i - 1), bySize.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** A range of the base that both of two wordings change otherwise: overlapping, touching or at one point (PRO-6). */
    record Meeting(int start, int end) {}

    Rebase.Collision collision(Meeting meeting) {
        return new Rebase.Collision(
                meeting.start,
                meeting.end,
                unit.text().substring(meeting.start, meeting.end),
                words(meeting.start, meeting.end, 0),
                words(meeting.start, meeting.end, 1));
    }

    /** Where two wordings meet, in ascending order. */
    List<Meeting> meetings() {
        List<Meeting> meetings = new ArrayList<>();
        List<Spot> own = spots.stream()
                .filter(spot -> spot.hard() || spot.wordings().size() < 2)
                .toList();
        int from = 0;
        for (int to = 1; to <= own.size(); to++) {
            if (to == own.size() || unit.wordsBefore(own.get(to).start) > unit.wordsBefore(own.get(to - 1).end)) {
                List<Spot> run = own.subList(from, to);
                if (run.stream().anyMatch(Spot::hard) || (run.size() > 1 && apart(run))) {
                    meetings.add(new Meeting(run.getFirst().start, run.getLast().end));
                }
                from = to;
            }
        }
        return meetings;
    }
}
