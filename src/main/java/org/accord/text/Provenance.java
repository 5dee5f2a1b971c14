package org.accord.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which revision brought each word of a text (TXT-6). */
public final class Provenance {

    private Provenance() {}

    /** A text as it stood after something, such as a decision, had changed it. */
    public record Revision<C extends @Nullable Object>(C cause, String text) {}

    /** A stretch of the last text that one cause brought. */
    public record Span<C extends @Nullable Object>(C cause, String text) {}

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
