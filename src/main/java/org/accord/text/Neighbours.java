package org.accord.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.accord.text.TextUnit.Group;

/** Finds wordings of one text whose changes overlap, touch, or stand in one sentence: a sweep over their groups. */
final class Neighbours {

    /** Takes two wordings, by number, and says whether to go on. */
    @FunctionalInterface
    interface Taker {
        boolean take(int one, int other);
    }

    private record Range(int wording, int firstWord, int endWord, int firstSentence, int lastSentence) {

        boolean near(Range other) {
            return (firstSentence <= other.lastSentence && other.firstSentence <= lastSentence)
                    || (firstWord <= other.endWord && other.firstWord <= endWord);
        }
    }

    private Neighbours() {}

    /** Every pair of neighbours is taken once. O(groups · log + pairs of neighbouring groups). */
    static void of(TextUnit unit, List<List<Group>> groups, Taker taker) {
        List<Range> ranges = new ArrayList<>();
        for (int wording = 0; wording < groups.size(); wording++) {
            for (Group group : groups.get(wording)) {
                ranges.add(new Range(
                        wording,
                        unit.wordsBefore(group.start()),
                        unit.wordsBefore(group.end()),
                        unit.sentence(group.start()),
                        unit.sentence(Math.max(group.start(), group.end() - 1))));
            }
        }
        ranges.sort(Comparator.comparingInt(Range::firstSentence).thenComparingInt(Range::firstWord));
        Set<Long> taken = new HashSet<>();
        List<Range> open = new ArrayList<>();
        for (Range range : ranges) {
            open.removeIf(before -> before.lastSentence < range.firstSentence && before.endWord < range.firstWord);
            for (Range before : open) {
                boolean fresh = before.wording != range.wording
                        && before.near(range)
                        && taken.add((long) Math.min(before.wording, range.wording) << 32
                                | Math.max(before.wording, range.wording));
                if (fresh && !taker.take(before.wording, range.wording)) {
                    return;
                }
            }
            open.add(range);
        }
    }
}
