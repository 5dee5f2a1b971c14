package org.accord.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.accord.text.Provenance.Origin;
import org.accord.text.Provenance.Span;
import org.accord.text.Provenance.Trace;
import org.jspecify.annotations.Nullable;

/** Follows every word of an agreement from version to version. */
final class Tracing {

    /** Stands between the texts of clauses that are joined or split; no text of a clause may hold it ({@link ClauseText}). */
    private static final String SEPARATOR = "\u2029";

    private final Version version;
    private final int keep;
    private final Map<Integer, Origin> origins = new HashMap<>();
    private final Map<ClauseId, Trail> trails = new HashMap<>();
    private final Map<ClauseId, Integer> placed = new HashMap<>();
    private final Map<ClauseId, Integer> deleted = new HashMap<>();

    /** @param keep a version whose words are kept where they stood when they go; {@link Integer#MIN_VALUE} for none */
    Tracing(History history, Version version, int keep) {
        this.version = version;
        this.keep = keep;
        Version first = history.first();
        origins.put(first.number(), new Origin(first.number(), null));
        for (Clause clause : first.document().clauses()) {
            bring(clause.id(), clause.text(), first.number());
        }
        for (int i = 1; i <= version.number() - first.number(); i++) {
            if (history.steps().get(i - 1) instanceof History.Adopted(Amendment amendment)) {
                follow(amendment, history.versions().get(i));
            }
        }
    }

    List<Trace> traces() {
        List<Trace> traces = new ArrayList<>();
        for (Clause clause : version.document().clauses()) {
            ClauseId id = clause.id();
            traces.add(new Trace(id, spans(trail(id)), placed(id), deleted(clause)));
        }
        return traces;
    }

    /** What put a clause in its place. */
    Origin placed(ClauseId clause) {
        return origin(Objects.requireNonNull(placed.get(clause)));
    }

    /** What made a tombstone of a clause; null if it stands. */
    @Nullable
    Origin deleted(Clause clause) {
        Integer end = clause.isTombstone() ? deleted.get(clause.id()) : null;
        return end == null ? null : origin(end);
    }

    Trail trail(ClauseId clause) {
        return Objects.requireNonNull(trails.get(clause));
    }

    Origin origin(int number) {
        return Objects.requireNonNull(origins.get(number));
    }

    private void follow(Amendment amendment, Version after) {
        int now = after.number();
        origins.put(now, new Origin(now, amendment.id()));
        boolean deletes = false;
        for (Operation operation : amendment.operations()) {
            switch (operation) {
                case Operation.Edit edit ->
                    trails.put(edit.clause(), trail(edit.clause()).saying(edit.text(), now, keep));
                case Operation.Insert insert -> bring(insert.clause(), insert.text(), now);
                case Operation.Delete _ -> deletes = true;
                case Operation.Move move -> placed.put(move.clause(), now);
                case Operation.Split split -> split(split, now);
                case Operation.Join join -> join(join, now);
            }
        }
        if (deletes) {
            after.document().clauses().stream().filter(Clause::isTombstone).forEach(clause -> end(clause.id(), now));
        }
    }

    private void bring(ClauseId clause, String text, int now) {
        placed.put(clause, now);
        trails.put(clause, Trail.of(text, now));
        if (text.isEmpty()) {
            deleted.put(clause, now);
        }
    }

    /** A clause that was a tombstone before stays what it was. */
    private void end(ClauseId clause, int now) {
        trails.put(clause, trail(clause).emptied(now, keep));
        deleted.putIfAbsent(clause, now);
    }

    private void split(Operation.Split split, int now) {
        List<String> parts = split.parts().stream().map(Operation.Part::text).toList();
        Trail whole = trail(split.clause()).saying(String.join(SEPARATOR, parts), now, keep);
        int at = 0;
        for (Operation.Part part : split.parts()) {
            int end = whole.behind(at, part.text().length());
            trails.put(part.clause(), whole.between(at, end));
            placed.putIfAbsent(part.clause(), now);
            at = Math.min(whole.size(), end + SEPARATOR.length());
        }
    }

    /** People may put either clause's words first: the order that keeps more of them is taken. */
    private void join(Operation.Join join, int now) {
        Trail first = trail(join.clause());
        Trail second = trail(join.second());
        Trail between = Trail.of(SEPARATOR, now);
        Trail forward = first.and(between).and(second).saying(join.text(), now, keep);
        Trail backward = second.and(between).and(first).saying(join.text(), now, keep);
        trails.put(join.clause(), backward.brought(now) < forward.brought(now) ? backward : forward);
        trails.put(join.second(), Trail.of("", now));
        deleted.put(join.second(), now);
    }

    private List<Span<Origin>> spans(Trail trail) {
        List<Span<Origin>> spans = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int born = 0;
        for (int i = 0; i < trail.size(); i++) {
            if (trail.gone(i) != 0) {
                continue;
            }
            if (!text.isEmpty() && trail.born(i) != born) {
                spans.add(new Span<>(origin(born), text.toString()));
                text.setLength(0);
            }
            born = trail.born(i);
            text.append(trail.unit(i));
        }
        if (!text.isEmpty()) {
            spans.add(new Span<>(origin(born), text.toString()));
        }
        return spans;
    }
}
