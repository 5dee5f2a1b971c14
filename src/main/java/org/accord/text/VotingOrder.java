package org.accord.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In which order amendments are voted on, and why in this one, so that nobody can say that it was chosen (ORD-1, ORD-4).
 *
 * <p>Clause by clause: those of articles, headings, paragraphs and items first, in the document's order, then the recitals in theirs. On
 * one clause: compromises; then what is furthest from the base: deletions, then edits by {@link Distance}, furthest first; then new
 * clauses, which stand by the clause that they follow; then moves. Among equals whoever submitted earlier; at last the id decides, so
 * that the order depends on nothing else.
 *
 * <p>An amendment with several operations is voted on as one, at the first of its clauses, and by its furthest operation. A compromise
 * comes before all that it replaces, wherever they stand.
 */
public record VotingOrder(List<Entry> entries) {

    /**
     * What can be voted on.
     *
     * @param compromise whether it is offered as one (it need not replace anything)
     */
    public record Candidate(Amendment amendment, boolean compromise, Instant submitted) {}

    /**
     * One vote.
     *
     * @param clause at which it is called: one of the base; null if the base is empty
     * @param reason why it stands where it does on this clause
     * @param tie what put it behind the vote before it, if the reasons of both are worth the same; null if they are not
     */
    public record Entry(
            AmendmentId amendment,
            @Nullable ClauseId clause,
            Reason reason,
            @Nullable Tie tie) {}

    /** What it is, as far as the order asks. */
    public sealed interface Reason {}

    /**
     * A compromise goes before all others.
     *
     * @param level 1; more if it replaces other compromises, which it goes before
     * @param among what orders it among the compromises of one level
     */
    public record Compromise(int level, Reason among) implements Reason {}

    /** A deletion goes before every edit: nothing is further from the base. */
    public record Deletion() implements Reason {}

    /** Edits go by their distance from the base: the words they change of the longer text, in all clauses that it edits, splits or joins. */
    public record Rewording(Distance distance) implements Reason {}

    /** A new clause goes behind the edits of the one it would follow. */
    public record Insertion() implements Reason {}

    /** A move goes last. */
    public record Relocation() implements Reason {}

    /** What decides where the reasons leave it open. */
    public enum Tie {
        /** It was submitted later than the one before it. */
        SUBMITTED_LATER,
        /** It was submitted at the same instant; the ids decided. */
        SAME_INSTANT
    }

    /** A group of votes on one clause: first those that are no recitals; then by the place in the document. */
    private record Spot(boolean recital, int place) implements Comparable<Spot> {

        @Override
        public int compareTo(Spot other) {
            return recital == other.recital
                    ? Integer.compare(place, other.place)
                    : Boolean.compare(recital, other.recital);
        }
    }

    private record Ranked(Candidate candidate, Spot spot, Reason reason) {}

    public VotingOrder {
        entries = List.copyOf(entries);
    }

    /**
     * The order of some amendments, each of which fits the base. O(clauses + amendments · log + words of what they edit); chains of
     * compromises that replace each other add their length as a factor.
     *
     * @throws IllegalArgumentException if one has no operation, or names a clause that the base does not have, or an amendment stands twice
     */
    public static VotingOrder of(Version base, Collection<Candidate> candidates) {
        return new Making(base).order(candidates);
    }

    /** The place of an amendment in the order: 0 for the first vote; empty if there is none. O(entries). */
    public Optional<Integer> place(AmendmentId amendment) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).amendment().equals(amendment)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static final class Making {

        private static final Comparator<Ranked> RULES =
                Comparator.comparing(Ranked::spot).thenComparing(Ranked::reason, Making::compare);

        private static final Comparator<Ranked> ALL = RULES.thenComparing(ranked -> ranked.candidate.submitted())
                .thenComparing(ranked -> ranked.candidate.amendment().id());

        private final List<Clause> clauses;
        private final Map<ClauseId, Integer> places = new HashMap<>();

        Making(Version base) {
            clauses = base.document().clauses();
            clauses.forEach(clause -> places.put(clause.id(), places.size()));
        }

        VotingOrder order(Collection<Candidate> candidates) {
            Map<AmendmentId, Ranked> ranked = new HashMap<>();
            for (Candidate candidate : candidates) {
                Amendment amendment = candidate.amendment();
                Reason reason = reason(amendment);
                Ranked alone = new Ranked(
                        candidate, spot(amendment), candidate.compromise() ? new Compromise(1, reason) : reason);
                if (ranked.put(amendment.id(), alone) != null) {
                    throw new IllegalArgumentException("Amendment " + amendment.id() + " stands twice");
                }
            }
            raise(ranked);
            List<Ranked> sorted = ranked.values().stream().sorted(ALL).toList();
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < sorted.size(); i++) {
                entries.add(entry(sorted.get(i), i == 0 ? null : sorted.get(i - 1)));
            }
            return new VotingOrder(entries);
        }

        /** Puts each compromise before what it replaces. Round by round, so that the order of the input does not matter. */
        private static void raise(Map<AmendmentId, Ranked> ranked) {
            Map<AmendmentId, Ranked> raised = raised(ranked);
            for (int round = 0; round < ranked.size() && !raised.isEmpty(); round++) {
                ranked.putAll(raised);
                raised = raised(ranked);
            }
        }

        private static Map<AmendmentId, Ranked> raised(Map<AmendmentId, Ranked> ranked) {
            Map<AmendmentId, Ranked> raised = new HashMap<>();
            ranked.forEach((id, own) -> {
                if (!(own.reason instanceof Compromise(int level, Reason among))) {
                    return;
                }
                Spot first = own.spot;
                int above = level;
                for (AmendmentId other : own.candidate.amendment().replaces()) {
                    Ranked replaced = ranked.get(other);
                    if (replaced != null) {
                        first = replaced.spot.compareTo(first) < 0 ? replaced.spot : first;
                        above = replaced.reason instanceof Compromise lower
                                ? Math.max(above, lower.level() + 1)
                                : above;
                    }
                }
                if (above > level || !first.equals(own.spot)) {
                    raised.put(id, new Ranked(own.candidate, first, new Compromise(above, among)));
                }
            });
            return raised;
        }

        private Entry entry(Ranked ranked, @Nullable Ranked before) {
            Tie tie = before == null || RULES.compare(before, ranked) != 0
                    ? null
                    : before.candidate.submitted().equals(ranked.candidate.submitted())
                            ? Tie.SAME_INSTANT
                            : Tie.SUBMITTED_LATER;
            ClauseId clause =
                    clauses.isEmpty() ? null : clauses.get(ranked.spot.place).id();
            return new Entry(ranked.candidate.amendment().id(), clause, ranked.reason, tie);
        }

        private Reason reason(Amendment amendment) {
            int changed = 0;
            int words = 0;
            boolean reworded = false;
            boolean inserted = false;
            for (Operation operation : amendment.operations()) {
                Distance distance = null;
                switch (operation) {
                    case Operation.Delete _ -> {
                        return new Deletion();
                    }
                    case Operation.Edit edit -> distance = distance(text(edit.clause()), edit.text());
                    case Operation.Split split ->
                        distance = distance(
                                text(split.clause()),
                                String.join(
                                        "\n",
                                        split.parts().stream()
                                                .map(Operation.Part::text)
                                                .toList()));
                    case Operation.Join join ->
                        distance = distance(text(join.clause()) + "\n" + text(join.second()), join.text());
                    case Operation.Insert _ -> inserted = true;
                    case Operation.Move _ -> {}
                }
                if (distance != null) {
                    reworded = true;
                    changed += distance.changedWords();
                    words += distance.words();
                }
            }
            if (reworded) {
                return new Rewording(new Distance(changed, words));
            }
            return inserted ? new Insertion() : new Relocation();
        }

        private static Distance distance(String base, String changed) {
            return Diff.between(base, changed).distance();
        }

        private String text(ClauseId clause) {
            return clauses.get(place(clause)).text();
        }

        private Spot spot(Amendment amendment) {
            Map<ClauseId, Integer> made = new HashMap<>();
            Set<Spot> spots = new HashSet<>();
            for (Operation operation : amendment.operations()) {
                if (operation instanceof Operation.Insert insert) {
                    int place = anchor(insert.place(), made);
                    made.put(insert.clause(), place);
                    spots.add(new Spot(insert.kind() == ClauseKind.RECITAL, place));
                } else {
                    spots.add(spot(operation.clause()));
                    if (operation instanceof Operation.Join join) {
                        spots.add(spot(join.second()));
                    }
                }
            }
            return spots.stream()
                    .min(Comparator.naturalOrder())
                    .orElseThrow(
                            () -> new IllegalArgumentException("Amendment " + amendment.id() + " asks for nothing"));
        }

        private Spot spot(ClauseId clause) {
            int place = place(clause);
            return new Spot(clauses.get(place).kind() == ClauseKind.RECITAL, place);
        }

        /** The clause that a new one follows, or stands under as the first; for the first of all the first of the base. */
        private int anchor(Place place, Map<ClauseId, Integer> made) {
            ClauseId clause = place.after() == null ? place.parent() : place.after();
            if (clause == null) {
                return 0;
            }
            Integer own = made.get(clause);
            return own == null ? place(clause) : own;
        }

        private int place(ClauseId clause) {
            Integer place = places.get(clause);
            if (place == null) {
                throw new IllegalArgumentException("Clause " + clause + " does not stand in the base");
            }
            return place;
        }

        private static int compare(Reason one, Reason other) {
            int rank = Integer.compare(rank(one), rank(other));
            if (rank != 0) {
                return rank;
            }
            if (one instanceof Rewording(Distance mine) && other instanceof Rewording(Distance theirs)) {
                return theirs.compareTo(mine);
            }
            if (one instanceof Compromise mine && other instanceof Compromise theirs) {
                int level = Integer.compare(theirs.level(), mine.level());
                return level != 0 ? level : compare(mine.among(), theirs.among());
            }
            return 0;
        }

        private static int rank(Reason reason) {
            return switch (reason) {
                case Compromise _ -> 0;
                case Deletion _ -> 1;
                case Rewording _ -> 2;
                case Insertion _ -> 3;
                case Relocation _ -> 4;
            };
        }
    }
}
