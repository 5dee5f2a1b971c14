package org.accord.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What brought each word of a text (TXT-6): the revision of one text, or, over the {@link History} of a whole agreement, the amendment. A word keeps its
 * origin for as long as it stands, also while its clause is reworded around it, split, joined to another or moved.
 */
public final class Provenance {

    private Provenance() {}

    /** A text as it stood after something, such as a decision, had changed it. */
    public record Revision<C extends @Nullable Object>(C cause, String text) {}

    /** A stretch of the last text that one cause brought. */
    public record Span<C extends @Nullable Object>(C cause, String text) {}

    /**
     * What made something as it is.
     *
     * @param version the first version that had it
     * @param amendment that was adopted then; null for the first version of all
     */
    public record Origin(int version, @Nullable AmendmentId amendment) {}

    /**
     * Where all that can be seen of a clause comes from.
     *
     * @param words its text, cut by what brought each word; none for a tombstone. The spans joined are the text, to the character;
     *     neighbours have different origins
     * @param placed what put it in its place: what brought it, or else the last move of it (of itself, not of what it stands under)
     * @param deleted what made a tombstone of it; null if it stands
     */
    public record Trace(
            ClauseId clause,
            List<Span<Origin>> words,
            Origin placed,
            @Nullable Origin deleted) {

        public Trace {
            words = List.copyOf(words);
        }

        /** Whether anything of it came after a version: words, its place, or its end. A word that was only taken away does not show. */
        public boolean isSince(int version) {
            return placed.version() > version
                    || (deleted != null && deleted.version() > version)
                    || words.stream().anyMatch(span -> span.cause().version() > version);
        }
    }

    /** Traces the newest version: see {@link #of(History, int)}. */
    public static List<Trace> of(History history) {
        return of(history, history.newest().number());
    }

    /**
     * Traces every clause of a version, in its order, tombstones too. A split, a join or an edit is compared by words ({@link Diff}):
     * the words that it left as they were keep their origin. Takes O(clauses), and for every clause that any amendment before it
     * reworded as long as one comparison.
     *
     * @throws IllegalArgumentException if there is no such version
     */
    public static List<Trace> of(History history, int version) {
        return new Tracing(history, history.version(version), Integer.MIN_VALUE).traces();
    }

    /**
     * Traces every word of the last revision to the revision since which it has stood there without a break. The spans joined are the
     * last text, to the character; neighbours have different causes. Takes as long as a comparison by {@link Diff} for each
     * revision but the first.
     *
     * @throws IllegalArgumentException if there is no revision
     */
    public static <C extends @Nullable Object> List<Span<C>> of(List<Revision<C>> oldestFirst) {
        if (oldestFirst.isEmpty()) {
            throw new IllegalArgumentException("A text without any revision has no provenance");
        }
        Words words = Words.of(oldestFirst.getFirst().text());
        List<C> causes = new ArrayList<>();
        fill(causes, words.size(), oldestFirst.getFirst().cause());
        for (Revision<C> revision : oldestFirst.subList(1, oldestFirst.size())) {
            Comparison comparison = Alignment.of(words, Words.of(revision.text()));
            List<C> next = new ArrayList<>(comparison.changed().size());
            int at = 0;
            for (Hunk hunk : comparison.hunks()) {
                next.addAll(causes.subList(at, hunk.baseStart()));
                fill(next, hunk.changedEnd(), revision.cause());
                at = hunk.baseEnd();
            }
            next.addAll(causes.subList(at, causes.size()));
            words = comparison.changed();
            causes = next;
        }
        return spans(words, causes);
    }

    private static <C extends @Nullable Object> void fill(List<C> causes, int size, C cause) {
        while (causes.size() < size) {
            causes.add(cause);
        }
    }

    private static <C extends @Nullable Object> List<Span<C>> spans(Words words, List<C> causes) {
        List<Span<C>> spans = new ArrayList<>();
        int start = 0;
        for (int token = 1; token <= causes.size(); token++) {
            if (token == causes.size() || !Objects.equals(causes.get(token), causes.get(start))) {
                spans.add(new Span<>(causes.get(start), words.text(start, token)));
                start = token;
            }
        }
        return spans;
    }
}
