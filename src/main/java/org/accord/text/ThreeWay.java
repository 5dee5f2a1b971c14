package org.accord.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Two texts that come from one base, side by side. A hunk that both have (same range, same replacement) is <em>common</em> and never
 * in conflict, nor are two ways that lead to the same words in the same range. The others are taken in the groups that readers see
 * ({@link Comparison#groups}), so that nobody's wording is merged into the middle of another's.
 */
final class ThreeWay {

    /** Where two sides meet: a range of base tokens, and whether their changes overlap there rather than only touch. */
    record Meeting(int start, int end, boolean overlap) {}

    private record Range(boolean first, int start, int end) {}

    private final Comparison one;
    private final Comparison other;
    private final Set<Change> inOne;
    private final Set<Change> inOther;
    private final List<Meeting> meetings = new ArrayList<>();

    /** Where the sides meet but come to the same words on different ways. */
    private final List<Meeting> agreements = new ArrayList<>();

    ThreeWay(String base, String one, String other) {
        Words words = Words.of(base);
        this.one = Alignment.of(words, Words.of(one));
        this.other = Alignment.of(words, Words.of(other));
        this.inOne = changes(this.one);
        this.inOther = changes(this.other);
        meet();
    }

    /** Whether all that the other changes is changed alike in the one. */
    boolean oneHoldsOther() {
        return ownOfOther().allMatch(inOne::contains);
    }

    /** Where the sides meet, in ascending order. */
    List<Meeting> meetings() {
        return meetings;
    }

    /** The base with the changes of both; only if there are no meetings. */
    String merged() {
        Set<Change> both = new TreeSet<>(Comparator.comparingInt(Change::start)
                .thenComparingInt(Change::end)
                .thenComparing(Change::replacement));
        both.addAll(inOne);
        ownOfOther().forEach(both::add);
        return Change.apply(one.base().text(), List.copyOf(both));
    }

    /** The other's changes, without those that the one makes in its own way. */
    private Stream<Change> ownOfOther() {
        return inOther.stream()
                .filter(change -> agreements.stream()
                        .noneMatch(agreement -> one.base().at(agreement.start) <= change.start()
                                && change.end() <= one.base().at(agreement.end)));
    }

    Rebase.Collision collision(Meeting meeting) {
        Words base = one.base();
        return new Rebase.Collision(
                base.at(meeting.start),
                base.at(meeting.end),
                base.text(meeting.start, meeting.end),
                wording(one, meeting),
                wording(other, meeting));
    }

    /** What one side has instead of a range of the base. */
    private static String wording(Comparison side, Meeting meeting) {
        StringBuilder wording = new StringBuilder();
        int at = meeting.start;
        for (int i = firstFrom(side.hunks(), meeting.start); i < side.hunks().size(); i++) {
            Hunk hunk = side.hunks().get(i);
            if (hunk.baseEnd() > meeting.end) {
                break;
            }
            wording.append(side.base().text(at, hunk.baseStart())).append(side.replacement(hunk));
            at = hunk.baseEnd();
        }
        return wording.append(side.base().text(at, meeting.end)).toString();
    }

    /** The place of the first hunk that does not start before a token. */
    private static int firstFrom(List<Hunk> hunks, int start) {
        int low = 0;
        int high = hunks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hunks.get(middle).baseStart() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Sweeps over the ranges of both: O((hunks + other hunks) · log). */
    private void meet() {
        List<Range> ranges = new ArrayList<>(ranges(one, inOther, true));
        ranges.addAll(ranges(other, inOne, false));
        ranges.sort(Comparator.comparingInt(Range::start).thenComparingInt(Range::end));
        Words base = one.base();
        List<Range> cluster = new ArrayList<>();
        int end = 0;
        for (Range range : ranges) {
            if (!cluster.isEmpty() && base.wordsBefore(range.start) > base.wordsBefore(end)) {
                addMeeting(cluster, end);
                cluster.clear();
            }
            end = cluster.isEmpty() ? range.end : Math.max(end, range.end);
            cluster.add(range);
        }
        addMeeting(cluster, end);
    }

    private void addMeeting(List<Range> cluster, int end) {
        List<Range> mine = cluster.stream().filter(Range::first).toList();
        List<Range> theirs = cluster.stream().filter(range -> !range.first).toList();
        if (!mine.isEmpty() && !theirs.isEmpty()) {
            Meeting meeting = new Meeting(cluster.getFirst().start, end, overlap(mine, theirs));
            boolean agreed = wording(one, meeting).equals(wording(other, meeting));
            (agreed ? agreements : meetings).add(meeting);
        }
    }

    /** Whether any two ranges share a word or mark, or one inserts inside the other. Both lists ascend. */
    private boolean overlap(List<Range> mine, List<Range> theirs) {
        int i = 0;
        int j = 0;
        while (i < mine.size() && j < theirs.size()) {
            Range a = mine.get(i);
            Range b = theirs.get(j);
            if (solid(a.start) < solid(b.end) && solid(b.start) < solid(a.end)) {
                return true;
            }
            if (a.end <= b.end) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }

    private int solid(int token) {
        return one.base().solidBefore(token);
    }

    private static List<Range> ranges(Comparison side, Set<Change> common, boolean first) {
        List<Range> ranges = new ArrayList<>();
        for (List<Hunk> group : side.groups()) {
            List<Hunk> own = group.stream()
                    .filter(hunk -> !common.contains(change(side, hunk)))
                    .toList();
            if (!own.isEmpty()) {
                ranges.add(new Range(
                        first, own.getFirst().baseStart(), own.getLast().baseEnd()));
            }
        }
        return ranges;
    }

    private static Set<Change> changes(Comparison side) {
        Set<Change> changes = new HashSet<>();
        side.hunks().forEach(hunk -> changes.add(change(side, hunk)));
        return changes;
    }

    private static Change change(Comparison side, Hunk hunk) {
        return new Change(side.base().at(hunk.baseStart()), side.base().at(hunk.baseEnd()), side.replacement(hunk));
    }
}
