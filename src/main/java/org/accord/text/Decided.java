package org.accord.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.accord.text.Provenance.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What was decided since a draft was published: the newest text, with the words that came, the words that went, and the amendment behind
 * each (TXT-6). Words that came and went between the two do not show.
 *
 * @param lines every clause of the newest version, in its order, tombstones too
 */
public record Decided(List<Line> lines) {

    /**
     * A clause.
     *
     * @param number as {@link Version#numbers}
     * @param pieces its words, and those that went; neighbours differ in more than their text
     * @param placed what brought it or moved it here since the draft; null if it stood here
     * @param deleted what made a tombstone of it since the draft; null if it stands, or was one in the draft
     */
    public record Line(
            Clause clause,
            String number,
            List<Piece> pieces,
            @Nullable Origin placed,
            @Nullable Origin deleted) {

        public Line {
            pieces = List.copyOf(pieces);
        }

        /** Whether anything was decided about it. */
        public boolean isChanged() {
            return placed != null
                    || deleted != null
                    || pieces.stream().anyMatch(piece -> piece.brought() != null || piece.removed() != null);
        }
    }

    /**
     * Words that have the same fate. Never empty.
     *
     * @param brought what brought them since the draft; null if the draft had them
     * @param removed what took them away since the draft; null if they stand. Only words of the draft are shown as removed
     */
    public record Piece(
            String text, @Nullable Origin brought, @Nullable Origin removed) {}

    public Decided {
        lines = List.copyOf(lines);
    }

    /** What was decided since the last published draft: see {@link #since(History, int)}. */
    public static Decided sinceDraft(History history) {
        return since(history, history.lastDraft());
    }

    /**
     * What was decided since a version. Takes as long as {@link Provenance#of(History)}.
     *
     * @throws IllegalArgumentException if there is no such version
     */
    public static Decided since(History history, int version) {
        int draft = history.version(version).number();
        Version newest = history.newest();
        Tracing tracing = new Tracing(history, newest, draft);
        var numbers = newest.numbers();
        List<Line> lines = new ArrayList<>();
        for (Clause clause : newest.document().clauses()) {
            lines.add(new Line(
                    clause,
                    numbers.getOrDefault(clause.id(), ""),
                    pieces(tracing, tracing.trail(clause.id()), draft),
                    after(tracing.placed(clause.id()), draft),
                    after(tracing.deleted(clause), draft)));
        }
        return new Decided(lines);
    }

    private static @Nullable Origin after(@Nullable Origin origin, int draft) {
        return origin == null || origin.version() <= draft ? null : origin;
    }

    private static List<Piece> pieces(Tracing tracing, Trail trail, int draft) {
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= trail.size(); i++) {
            if (i == trail.size() || fate(trail, i, draft) != fate(trail, start, draft)) {
                StringBuilder text = new StringBuilder();
                for (int unit = start; unit < i; unit++) {
                    text.append(trail.unit(unit));
                }
                int born = trail.born(start);
                int gone = trail.gone(start);
                pieces.add(new Piece(
                        text.toString(),
                        born > draft ? tracing.origin(born) : null,
                        gone == 0 ? null : tracing.origin(gone)));
                start = i;
            }
        }
        return pieces;
    }

    private static long fate(Trail trail, int place, int draft) {
        return ((long) Math.max(trail.born(place), draft) << Integer.SIZE) | trail.gone(place);
    }

    /** The newest document: what was removed left out. */
    public Document document() {
        return new Document(lines.stream()
                .map(line -> line.clause()
                        .saying(line.pieces().stream()
                                .filter(piece -> piece.removed() == null)
                                .map(Piece::text)
                                .collect(Collectors.joining())))
                .toList());
    }
}
