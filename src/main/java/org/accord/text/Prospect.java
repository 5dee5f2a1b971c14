package org.accord.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement would say if all that is open were adopted, compromises before what they replace: the text of {@link Merge}, with what would change and who wants it, and
 * with each conflict in its place, where the base's words stay until somebody decides.
 *
 * @param lines every clause of the merged document, in its order, tombstones too
 * @param conflicts all there are: those of lines, and those of places and amendments
 */
public record Prospect(List<Line> lines, List<Conflict> conflicts) {

    /**
     * A clause.
     *
     * @param number as it would be before the next draft is published
     * @param pieces its words, those that would go, and those in conflict
     * @param changes what would make, move or delete the clause as a whole; identical operations of several amendments are one
     * @param conflicts those that are about this clause
     */
    public record Line(
            Clause clause, String number, List<Piece> pieces, List<Asked> changes, List<Conflict> conflicts) {

        public Line {
            pieces = List.copyOf(pieces);
            changes = List.copyOf(changes);
            conflicts = List.copyOf(conflicts);
        }
    }

    /** A stretch of a clause's text. */
    public sealed interface Piece {}

    /** Words that stay. Never empty. */
    public record Kept(String text) implements Piece {}

    /** Words that would go, and those that would come instead; one of both may be empty, not both. */
    public record Changed(String gone, String come, SortedSet<AmendmentId> amendments) implements Piece {

        public Changed {
            amendments = Collections.unmodifiableSortedSet(new TreeSet<>(amendments));
        }
    }

    /** Words that stay until one of the alternatives is chosen. The base may be empty. */
    public record Contested(String base, List<Conflict.Alternative> alternatives) implements Piece {

        public Contested {
            alternatives = List.copyOf(alternatives);
        }
    }

    public Prospect {
        lines = List.copyOf(lines);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * What would come of all amendments, the same for every order of them. Takes as long as {@link Merge#of}, and a comparison for every reworded clause of an amendment.
     *
     * @throws IllegalArgumentException if two different amendments have one id
     */
    public static Prospect of(Version base, Collection<Amendment> amendments) {
        Merge all = Merge.of(base, amendments);
        List<Amendment> left = withoutReplaced(amendments);
        Merge merge = left.size() == amendments.size() ? all : Merge.of(base, left);
        Map<ClauseId, List<Asked>> changes = new HashMap<>();
        for (Asked asked : merge.operations()) {
            for (ClauseId clause : madeBy(asked.operation())) {
                changes.computeIfAbsent(clause, absent -> new ArrayList<>()).add(asked);
            }
        }
        Map<ClauseId, List<Conflict>> conflicts = new HashMap<>();
        for (Conflict conflict : merge.conflicts()) {
            ClauseId clause = place(conflict);
            if (clause != null) {
                conflicts.computeIfAbsent(clause, absent -> new ArrayList<>()).add(conflict);
            }
        }
        Map<ClauseId, List<Piece>> pieces = new HashMap<>();
        merge.operations().forEach(asked -> addPieces(base, merge, asked.operation(), pieces));
        Map<ClauseId, String> numbers = Numbering.of(merge.document(), base.draft());
        List<Line> lines = new ArrayList<>();
        for (Clause clause : merge.document().clauses()) {
            ClauseId id = clause.id();
            lines.add(new Line(
                    clause,
                    numbers.getOrDefault(id, ""),
                    saying(clause.text(), pieces.getOrDefault(id, List.of())),
                    changes.getOrDefault(id, List.of()),
                    conflicts.getOrDefault(id, List.of())));
        }
        return new Prospect(lines, all.conflicts());
    }

    /**
     * Leaves out what compromises replace: these are voted on first (ORD-1), and if they are adopted, the others fall. What only a replaced
     * compromise would replace stays; so do compromises that replace each other in a circle.
     */
    private static List<Amendment> withoutReplaced(Collection<Amendment> amendments) {
        Map<AmendmentId, Amendment> left = new TreeMap<>();
        amendments.forEach(amendment -> left.put(amendment.id(), amendment));
        Map<AmendmentId, Integer> replacers = new HashMap<>();
        left.values()
                .forEach(amendment -> amendment.replaces().stream()
                        .filter(replaced -> !replaced.equals(amendment.id()))
                        .forEach(replaced -> replacers.merge(replaced, 1, Integer::sum)));
        Deque<Amendment> first = new ArrayDeque<>(left.values().stream()
                .filter(amendment -> !replacers.containsKey(amendment.id()))
                .toList());
        while (!first.isEmpty()) {
            for (AmendmentId replaced : first.pop().replaces()) {
                Amendment fallen = left.remove(replaced);
                if (fallen != null) {
                    fallen.replaces().stream()
                            .filter(other -> replacers.merge(other, -1, Integer::sum) == 0)
                            .map(left::get)
                            .filter(Objects::nonNull)
                            .forEach(first::push);
                }
            }
        }
        return List.copyOf(left.values());
    }

    /** The pieces if they say what the clause says; else the clause's text. */
    private static List<Piece> saying(String text, List<Piece> pieces) {
        if (text(pieces).equals(text)) {
            return pieces;
        }
        return text.isEmpty() ? List.of() : List.of(new Kept(text));
    }

    /** What stands of some pieces. */
    static String text(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece) {
                    case Kept(String text) -> text;
                    case Changed(String _, String come, SortedSet<AmendmentId> _) -> come;
                    case Contested(String base, List<Conflict.Alternative> _) -> base;
                })
                .collect(Collectors.joining());
    }

    private static List<ClauseId> madeBy(Operation operation) {
        return switch (operation) {
            case Operation.Edit _ -> List.of();
            case Operation.Split split ->
                split.parts().stream().map(Operation.Part::clause).toList();
            case Operation.Join join -> List.of(join.clause(), join.second());
            default -> List.of(operation.clause());
        };
    }

    private static @Nullable ClauseId place(Conflict conflict) {
        return switch (conflict) {
            case Conflict.Hard hard -> hard.clause();
            case Conflict.WordOrder order -> order.clause();
            case Conflict.Soft soft -> soft.clause();
            case Conflict.Structural structural -> structural.clause();
            case Conflict.Dependent dependent ->
                dependent.operation().operation().clause();
            case Conflict.ClauseOrder _, Conflict.Replaced _, Conflict.Unfit _ -> null;
        };
    }

    /** Lays out a reworded clause, cut where it is split; what two clauses make together stands at the first. */
    private static void addPieces(Version base, Merge merge, Operation operation, Map<ClauseId, List<Piece>> pieces) {
        List<ClauseId> parts = switch (operation) {
            case Operation.Edit edit -> List.of(edit.clause());
            case Operation.Split _ -> madeBy(operation);
            case Operation.Join join -> List.of(join.clause());
            default -> List.of();
        };
        if (parts.isEmpty() || (parts.size() == 1 && pieces.containsKey(parts.getFirst()))) {
            return;
        }
        Map<ClauseId, String> texts = base.document().clauses().stream()
                .filter(clause -> merge.joined(parts.getFirst()).contains(clause.id()))
                .collect(Collectors.toMap(Clause::id, Clause::text));
        String text = merge.joined(parts.getFirst()).stream()
                .map(clause -> texts.getOrDefault(clause, ""))
                .collect(Collectors.joining(Bracketed.CUT));
        List<List<Piece>> cut = cut(laid(text, merge.passages(parts.getFirst())));
        for (int i = 0; i < parts.size() && i < cut.size(); i++) {
            pieces.put(parts.get(i), cut.get(i));
        }
    }

    private static List<Piece> laid(String text, List<Merge.Passage> passages) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Merge.Passage passage : passages) {
            if (at < passage.start()) {
                pieces.add(new Kept(text.substring(at, passage.start())));
            }
            Conflict.Alternative first = passage.alternatives().getFirst();
            pieces.add(
                    passage.alternatives().size() > 1
                            ? new Contested(passage.base(), passage.alternatives())
                            : new Changed(passage.base(), first.words(), first.amendments()));
            at = passage.end();
        }
        if (at < text.length()) {
            pieces.add(new Kept(text.substring(at)));
        }
        return pieces;
    }

    /** Cuts pieces where a border of clauses stands in what would be; a border that goes is no word, and does not show. */
    private static List<List<Piece>> cut(List<Piece> pieces) {
        List<List<Piece>> cut = new ArrayList<>(List.of(new ArrayList<>()));
        for (Piece piece : pieces) {
            switch (piece) {
                case Contested _ -> cut.getLast().add(piece);
                case Kept(String text) -> {
                    String[] texts = text.split(Bracketed.CUT, -1);
                    for (int i = 0; i < texts.length; i++) {
                        add(cut, i > 0, texts[i].isEmpty() ? null : new Kept(texts[i]));
                    }
                }
                case Changed(String gone, String come, SortedSet<AmendmentId> amendments) -> {
                    String[] texts = come.split(Bracketed.CUT, -1);
                    for (int i = 0; i < texts.length; i++) {
                        String left = i > 0 ? "" : gone.replace(Bracketed.CUT, "");
                        boolean nothing = left.isEmpty() && texts[i].isEmpty();
                        add(cut, i > 0, nothing ? null : new Changed(left, texts[i], amendments));
                    }
                }
            }
        }
        return cut;
    }

    private static void add(List<List<Piece>> cut, boolean next, @Nullable Piece piece) {
        if (next) {
            cut.add(new ArrayList<>());
        }
        if (piece != null) {
            cut.getLast().add(piece);
        }
    }
}
