package org.accord.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@link Diff} found: stretches that hold both texts. Between two unchanged stretches there is at most one deletion and then at
 * most one insertion.
 *
 * @param tooDifferent whether the search was given up for passages that hold more than half of the words and marks of the longer text;
 *     then all between the common beginning and end stands as one deletion and one insertion, and is better read side by side. (A
 *     shorter passage that is given up stands as one change among the others.)
 */
public record Difference(List<Segment> segments, boolean tooDifferent) {

    public Difference {
        segments = List.copyOf(segments);
    }

    /** The base, to the character. */
    public String base() {
        return joined(segments.stream()
                .filter(segment -> !(segment instanceof Segment.Inserted))
                .toList());
    }

    /** The changed text, to the character. */
    public String changed() {
        return joined(segments.stream()
                .filter(segment -> !(segment instanceof Segment.Deleted))
                .toList());
    }

    /** What to change in the base, in ascending order, none touching: {@code Change.apply(base(), changes())} is {@code changed()}. */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        int start = 0;
        int at = 0;
        StringBuilder replacement = new StringBuilder();
        for (Segment segment : segments) {
            switch (segment) {
                case Segment.Deleted(String text) -> at += text.length();
                case Segment.Inserted(String text) -> replacement.append(text);
                case Segment.Same(String text) -> {
                    addChange(changes, start, at, replacement);
                    at += text.length();
                    start = at;
                }
            }
        }
        addChange(changes, start, at, replacement);
        return changes;
    }

    /** How far the texts are apart, by words: 0 if they differ in marks and blanks only. */
    public Distance distance() {
        Words base = Words.of(base());
        int longer = Math.max(words(base), words(Words.of(changed())));
        int shared = 0;
        int at = 0;
        int token = 0;
        for (Segment segment : segments) {
            if (segment instanceof Segment.Inserted) {
                continue;
            }
            int from = token;
            at += segment.text().length();
            while (token < base.size() && base.at(token + 1) <= at) {
                token++;
            }
            shared += segment instanceof Segment.Same ? base.wordsBefore(token) - base.wordsBefore(from) : 0;
        }
        return new Distance(Math.max(0, longer - shared), Math.max(1, longer));
    }

    private static int words(Words words) {
        return words.wordsBefore(words.size());
    }

    private static void addChange(List<Change> changes, int start, int end, StringBuilder replacement) {
        if (start < end || !replacement.isEmpty()) {
            changes.add(new Change(start, end, replacement.toString()));
            replacement.setLength(0);
        }
    }

    private static String joined(List<Segment> segments) {
        StringBuilder text = new StringBuilder();
        segments.forEach(segment -> text.append(segment.text()));
        return text.toString();
    }
}
