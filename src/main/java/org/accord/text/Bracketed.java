package org.accord.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An agreement with all that is proposed for it in square brackets, as negotiators read it (TXT-1; the form of the United Nations' climate
 * negotiations): {@code We cut emissions [by half][to zero – Delta Commons] before 2030.}
 *
 * <p>If every amendment of a clause changes one stretch of it, the brackets stand around words; stretches that overlap, or where one inserts
 * at the border of another, share their brackets. If any changes more than one, the whole clause stands once, with all
 * alternatives behind it. Who asks for the same words stands behind the same alternative. Taking out every alternative and every
 * bracket gives back the base, to the character: {@link #base()}.
 *
 * @param lines in the order of reading
 * @param unfit amendments that do not fit the base, and are not shown: they must be brought up to date first ({@link Carry})
 */
public record Bracketed(List<Line> lines, SortedSet<AmendmentId> unfit) {

    /** Stands in {@link Words} where a split would cut the clause; no text of a clause may hold it ({@link ClauseText}). */
    public static final String CUT = "\u2029";

    /** One clause as it is shown. */
    public sealed interface Line {

        Clause clause();
    }

    /**
     * A clause of the base.
     *
     * @param number as {@link Version#numbers}
     * @param pieces its text; no two neighbours are {@link Plain}. None for a tombstone
     * @param moves where it shall stand instead, if anybody wants it elsewhere
     */
    public record Standing(Clause clause, String number, List<Piece> pieces, List<Move> moves) implements Line {

        public Standing {
            pieces = List.copyOf(pieces);
            moves = List.copyOf(moves);
        }

        /** Whether anybody wants it otherwise. */
        public boolean isOpen() {
            return !moves.isEmpty() || pieces.stream().anyMatch(Choice.class::isInstance);
        }
    }

    /**
     * A clause that the base does not have, at the place where it would come. Clauses for one place stand in the order of the
     * amendments' ids, each before what shall follow it.
     *
     * @param clause as the first of its amendments brings it
     */
    public record Added(Clause clause, SortedSet<AmendmentId> amendments) implements Line {

        public Added {
            amendments = sorted(amendments);
        }
    }

    /** A stretch of a clause's text. */
    public sealed interface Piece {}

    /** Words that nobody wants to change here. Never empty. */
    public record Plain(String text) implements Piece {}

    /**
     * Words that somebody wants to change.
     *
     * @param base what stands there now; empty if something shall be inserted
     * @param alternatives at least one, in the order of the smallest ids of their amendments
     */
    public record Choice(String base, List<Alternative> alternatives) implements Piece {

        public Choice {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** What some want instead. */
    public record Alternative(Wording wording, SortedSet<AmendmentId> amendments) {

        public Alternative {
            amendments = sorted(amendments);
        }
    }

    /**
     * What can come in the place of words. All but {@link Words} and {@link Nothing} concern a whole clause. A split stands around words too,
     * if it changes no more than one stretch.
     */
    public sealed interface Wording {}

    /** Other words, with a {@link #CUT} where the clause would be split. Never empty. */
    public record Words(String text) implements Wording {}

    /** The words go, or the whole clause, or the clause with what it stands under. */
    public record Nothing() implements Wording {}

    /** The clause is split. */
    public record Parts(List<String> texts) implements Wording {

        public Parts {
            texts = List.copyOf(texts);
        }
    }

    /** Another clause is joined to this one, which then says this. */
    public record Joined(ClauseId second, String text) implements Wording {}

    /** The clause goes into another, which then says this. */
    public record JoinedTo(ClauseId first, String text) implements Wording {}

    /** Where a clause shall stand instead. */
    public record Move(Place place, SortedSet<AmendmentId> amendments) {

        public Move {
            amendments = sorted(amendments);
        }
    }

    public Bracketed {
        lines = List.copyOf(lines);
        unfit = sorted(unfit);
    }

    /**
     * The base with all amendments in brackets; the same for every order of them. O(clauses + amendments · log), and a comparison by
     * {@link Diff} for every reworded clause of an amendment.
     */
    public static Bracketed of(Version base, Collection<Amendment> amendments) {
        return new Bracketing(base, amendments).result();
    }

    /** The document that the brackets were put into: all brackets and alternatives taken out. */
    public Document base() {
        List<Clause> clauses = new ArrayList<>();
        for (Line line : lines) {
            if (line instanceof Standing standing) {
                clauses.add(standing.clause()
                        .saying(standing.pieces().stream()
                                .map(piece -> switch (piece) {
                                    case Plain(String text) -> text;
                                    case Choice(String base, List<Alternative> _) -> base;
                                })
                                .collect(Collectors.joining())));
            }
        }
        return new Document(clauses);
    }

    /**
     * The whole as plain text, a line for each clause, two blanks before it for each level: {@code [base][alternative – who]}. English words
     * say what is no wording: {@code [delete – who]}, {@code [move after 2 – who]}, {@code [split: … ¶ … – who]},
     * {@code [join with 3: … – who]}, {@code [joined to 2 – who]}.
     *
     * @param names what to call an amendment or those behind it
     */
    public String plain(Function<AmendmentId, String> names) {
        return new BracketedText(this, names).written();
    }

    private static SortedSet<AmendmentId> sorted(Set<AmendmentId> amendments) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(amendments));
    }
}
