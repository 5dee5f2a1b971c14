package org.accord.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The text that wordings are merged in: of one clause, or of two that somebody wants to join, with a {@link #BORDER} between them. So a
 * split is a wording that brings a border, a join is one that takes the border away, and the words of others are carried along by the
 * same comparison. All places are UTF-16 units of this text. What costs time is done when it is first asked for, and once.
 */
final class TextUnit {

    /** U+2029, paragraph separator: no clean clause text holds it. */
    static final char BORDER = '\u2029';

    /**
     * A change as readers see it ({@link Comparison#groups}), for the merge to take or leave as a whole.
     *
     * @param hunks its changes, in ascending order, at least one; what stands between them is unchanged
     */
    record Group(int start, int end, List<Change> hunks) {}

    /**
     * What some amendments make of the unit.
     *
     * @param texts one for each clause, or a single one for the whole unit
     * @param amendments who want it; not empty. Different wordings of one merge have different amendments
     */
    record Wording(List<String> texts, SortedSet<AmendmentId> amendments) {

        String text() {
            return texts.size() == 1 ? texts.getFirst() : String.join(String.valueOf(BORDER), texts);
        }
    }

    private final List<ClauseId> clauses;
    private final List<String> texts;
    private final String text;
    private @Nullable Words words;
    private int @Nullable [] sentences;

    TextUnit(List<ClauseId> clauses, List<String> texts) {
        this.clauses = clauses;
        this.texts = texts;
        this.text = texts.size() == 1 ? texts.getFirst() : String.join(String.valueOf(BORDER), texts);
    }

    List<ClauseId> clauses() {
        return clauses;
    }

    List<String> texts() {
        return texts;
    }

    String text() {
        return text;
    }

    /** A text cut at its borders. */
    static List<String> cut(String text) {
        return Arrays.asList(text.split(String.valueOf(BORDER), -1));
    }

    /** The groups of a wording, in ascending order. */
    List<Group> groups(Wording wording) {
        if (texts.size() == 1 || wording.texts.size() == 1) {
            return groups(words(), wording.text(), 0);
        }
        List<Group> groups = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).equals(wording.texts.get(i))) {
                groups.addAll(groups(Words.of(texts.get(i)), wording.texts.get(i), at));
            }
            at += texts.get(i).length() + 1;
        }
        return groups;
    }

    private static List<Group> groups(Words base, String changed, int offset) {
        Comparison comparison = Alignment.of(base, Words.of(changed));
        List<Group> groups = new ArrayList<>();
        for (List<Hunk> group : comparison.groups()) {
            List<Change> hunks = new ArrayList<>(group.size());
            for (Hunk hunk : group) {
                hunks.add(new Change(
                        offset + base.at(hunk.baseStart()),
                        offset + base.at(hunk.baseEnd()),
                        comparison.replacement(hunk)));
            }
            groups.add(new Group(hunks.getFirst().start(), hunks.getLast().end(), hunks));
        }
        return groups;
    }

    /** How many words and marks stand before a place, those that it cuts not counted. O(log). */
    int solidsBefore(int place) {
        Words known = words();
        return known.solidBefore(token(known, place));
    }

    /** How many words stand before a place. O(log). */
    int wordsBefore(int place) {
        Words known = words();
        return known.wordsBefore(token(known, place));
    }

    /** The number of the sentence in which the unit of a place stands. O(log), but O(length) for the first. */
    int sentence(int place) {
        if (sentences == null) {
            BreakIterator iterator = BreakIterator.getSentenceInstance(ULocale.ROOT);
            iterator.setText(text);
            List<Integer> starts = new ArrayList<>();
            for (int at = iterator.first(); at != BreakIterator.DONE && at < text.length(); at = iterator.next()) {
                starts.add(at);
            }
            sentences = starts.stream().mapToInt(Integer::intValue).toArray();
        }
        int at = Arrays.binarySearch(sentences, place);
        return at >= 0 ? at : -at - 2;
    }

    private Words words() {
        if (words == null) {
            words = Words.of(text);
        }
        return words;
    }

    /** The token that starts at a place or holds it. */
    private static int token(Words words, int place) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (words.at(middle) <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
