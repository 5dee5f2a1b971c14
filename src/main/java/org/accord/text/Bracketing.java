package org.accord.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.accord.text.Bracketed.Alternative;
import org.accord.text.Bracketed.Choice;
import org.accord.text.Bracketed.Line;
import org.accord.text.Bracketed.Piece;
import org.accord.text.Bracketed.Plain;
import org.accord.text.Bracketed.Standing;
import org.accord.text.Bracketed.Wording;
import org.jspecify.annotations.Nullable;

/** Puts amendments into brackets: see {@link Bracketed}. */
final class Bracketing {

    /** A stretch of a text, what comes in its place, and who wants it. */
    private record Stretch(int start, int end, Wording wording, SortedSet<AmendmentId> amendments) {

        boolean inserts() {
            return start == end;
        }
    }

    private final Version base;
    private final Map<ClauseId, Map<Wording, SortedSet<AmendmentId>>> wordings = new HashMap<>();
    private final Map<ClauseId, Map<Place, SortedSet<AmendmentId>>> moves = new HashMap<>();
    private final Additions additions = new Additions();
    private final Set<ClauseId> standing = new HashSet<>();
    private final SortedSet<AmendmentId> unfit = new TreeSet<>();

    Bracketing(Version base, Collection<Amendment> amendments) {
        this.base = base;
        base.document().clauses().stream()
                .filter(clause -> !clause.isTombstone())
                .forEach(clause -> standing.add(clause.id()));
        Making trial = new Making(base);
        amendments.stream().sorted(Comparator.comparing(Amendment::id)).forEach(amendment -> {
            if (trial.troubles(amendment).isEmpty()) {
                add(amendment, trial.tree);
            } else {
                unfit.add(amendment.id());
            }
            trial.undo();
        });
    }

    /** @param after the tree with the amendment made */
    private void add(Amendment amendment, Tree after) {
        Map<ClauseId, ClauseId> shown = additions.add(amendment);
        Map<ClauseId, Wording> wanted = new LinkedHashMap<>();
        for (Operation operation : amendment.operations()) {
            switch (operation) {
                case Operation.Insert _ -> {}
                case Operation.Delete delete ->
                    after.branch(delete.clause()).stream()
                            .filter(standing::contains)
                            .filter(clause -> !(wanted.get(clause) instanceof Bracketed.JoinedTo))
                            .forEach(clause -> wanted.put(clause, new Bracketed.Nothing()));
                case Operation.Edit edit -> wanted.put(edit.clause(), new Bracketed.Words(edit.text()));
                case Operation.Split(ClauseId clause, int _, List<Operation.Part> parts) ->
                    wanted.put(
                            clause,
                            new Bracketed.Parts(
                                    parts.stream().map(Operation.Part::text).toList()));
                case Operation.Join join -> {
                    wanted.put(join.clause(), new Bracketed.Joined(join.second(), join.text()));
                    wanted.put(join.second(), new Bracketed.JoinedTo(join.clause(), join.text()));
                }
                case Operation.Move move ->
                    moves.computeIfAbsent(move.clause(), absent -> new LinkedHashMap<>())
                            .computeIfAbsent(Additions.shown(move.place(), shown), absent -> new TreeSet<>())
                            .add(amendment.id());
            }
        }
        wanted.forEach((clause, wording) -> wordings.computeIfAbsent(clause, absent -> new LinkedHashMap<>())
                .computeIfAbsent(wording, absent -> new TreeSet<>())
                .add(amendment.id()));
    }

    Bracketed result() {
        List<Line> lines = new ArrayList<>();
        Map<ClauseId, String> numbers = base.numbers();
        Deque<Clause> open = new ArrayDeque<>();
        additions.at(Place.FIRST, 0, lines::add);
        for (Clause clause : base.document().clauses()) {
            close(open, clause.depth(), lines);
            String number = numbers.getOrDefault(clause.id(), "");
            lines.add(new Standing(clause, number, pieces(clause), moves(clause.id())));
            additions.at(Place.under(clause.id()), clause.depth() + 1, lines::add);
            open.push(clause);
        }
        close(open, 0, lines);
        return new Bracketed(lines, unfit);
    }

    /** Ends the clauses down to a depth, each followed by what shall follow it. */
    private void close(Deque<Clause> open, int depth, List<Line> lines) {
        while (open.size() > depth) {
            Clause clause = open.pop();
            Clause parent = open.peek();
            additions.at(new Place(parent == null ? null : parent.id(), clause.id()), clause.depth(), lines::add);
        }
    }

    private List<Bracketed.Move> moves(ClauseId clause) {
        return moves.getOrDefault(clause, Map.of()).entrySet().stream()
                .map(move -> new Bracketed.Move(move.getKey(), move.getValue()))
                .toList();
    }

    private List<Piece> pieces(Clause clause) {
        List<Stretch> whole = new ArrayList<>();
        List<Stretch> narrow = new ArrayList<>();
        boolean oneEach = true;
        for (Map.Entry<Wording, SortedSet<AmendmentId>> wanted :
                wordings.getOrDefault(clause.id(), Map.of()).entrySet()) {
            Stretch all = new Stretch(0, clause.text().length(), wanted.getKey(), wanted.getValue());
            Stretch one = all;
            String text = text(wanted.getKey());
            if (text != null) {
                List<Change> changes = Diff.between(clause.text(), text).changes();
                if (changes.isEmpty()) {
                    continue;
                }
                Change change = changes.getFirst();
                oneEach &= changes.size() == 1;
                one = new Stretch(
                        change.start(), change.end(), new Bracketed.Words(change.replacement()), wanted.getValue());
            }
            whole.add(all);
            narrow.add(one);
        }
        return clustered(clause.text(), oneEach ? narrow : whole);
    }

    /** What a clause would say, if that can be compared with what it says. */
    private static @Nullable String text(Wording wording) {
        return switch (wording) {
            case Bracketed.Words(String words) -> words;
            case Bracketed.Parts(List<String> texts) -> String.join(Bracketed.CUT, texts);
            default -> null;
        };
    }

    private static List<Piece> clustered(String text, List<Stretch> stretches) {
        stretches.sort(Comparator.comparingInt(Stretch::start).thenComparingInt(Stretch::end));
        List<Piece> pieces = new ArrayList<>();
        List<Stretch> cluster = new ArrayList<>();
        int at = 0;
        int end = 0;
        for (Stretch stretch : stretches) {
            if (!cluster.isEmpty() && !meets(cluster, end, stretch)) {
                at = choice(text, cluster, at, end, pieces);
                cluster.clear();
            }
            end = cluster.isEmpty() ? stretch.end : Math.max(end, stretch.end);
            cluster.add(stretch);
        }
        if (!cluster.isEmpty()) {
            at = choice(text, cluster, at, end, pieces);
        }
        if (at < text.length()) {
            pieces.add(new Plain(text.substring(at)));
        }
        return pieces;
    }

    /** Whether a stretch belongs to those before it: it overlaps them, or one inserts at the border of the other. */
    private static boolean meets(List<Stretch> cluster, int end, Stretch stretch) {
        return stretch.start < end
                || (stretch.start == end
                        && (stretch.inserts() || cluster.getLast().inserts()));
    }

    private static int choice(String text, List<Stretch> cluster, int at, int end, List<Piece> pieces) {
        int start = cluster.getFirst().start;
        if (at < start) {
            pieces.add(new Plain(text.substring(at, start)));
        }
        Map<Wording, SortedSet<AmendmentId>> wordings = new LinkedHashMap<>();
        for (Stretch stretch : cluster) {
            Wording wording = stretch.wording;
            if (wording instanceof Bracketed.Words(String words)) {
                String all = text.substring(start, stretch.start) + words + text.substring(stretch.end, end);
                wording = all.isEmpty() ? new Bracketed.Nothing() : new Bracketed.Words(all);
            }
            wordings.computeIfAbsent(wording, absent -> new TreeSet<>()).addAll(stretch.amendments);
        }
        pieces.add(new Choice(
                text.substring(start, end),
                wordings.entrySet().stream()
                        .map(wanted -> new Alternative(wanted.getKey(), wanted.getValue()))
                        .sorted(Comparator.comparing(
                                alternative -> alternative.amendments().first()))
                        .toList()));
        return end;
    }
}
