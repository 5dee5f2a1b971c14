package org.accord.text;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where amendments to one base meet (PRO-7), named so that a screen can show it. {@link Hard}, {@link Structural} and {@link Replaced}
 * are conflicts that a decision must settle, and {@link Unfit} is one with the base; the others are merged, and flagged for reading.
 * Places in words are UTF-16 units of the clause's text in the base.
 */
public sealed interface Conflict {

    /** Who meets here. */
    SortedSet<AmendmentId> amendments();

    /** Words for one place, and who wants them. */
    record Alternative(String words, SortedSet<AmendmentId> amendments) {}

    /**
     * Different words for overlapping ranges, or an insertion at the border of what another puts in other words. The merged document
     * keeps the base's words.
     *
     * @param clause where it starts. If two clauses are to be joined and both are concerned, the range goes on in the second, with one
     *     unit between them: see {@link Merge#passages}
     * @param start first unit of the range that all alternatives together change
     * @param end its end, not included
     * @param base what the base has there
     * @param alternatives at least two, by their first amendments; the words are those of the whole range
     */
    record Hard(ClauseId clause, int start, int end, String base, List<Alternative> alternatives) implements Conflict {

        public Hard {
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public SortedSet<AmendmentId> amendments() {
            return all(alternatives);
        }
    }

    /**
     * Different words inserted at one point. All can stand; only their order is open.
     *
     * @param alternatives in the order in which they stand: by their first amendments
     */
    record WordOrder(ClauseId clause, int at, List<Alternative> alternatives) implements Conflict {

        public WordOrder {
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public SortedSet<AmendmentId> amendments() {
            return all(alternatives);
        }
    }

    /**
     * Clauses that different amendments insert or move to one place. All can stand; they stand in the order of adoption (PRO-8), and until
     * then in the order of the amendments' ids.
     *
     * @param arrivals the insertions and moves, by their first amendments
     */
    record ClauseOrder(Place place, List<Asked> arrivals) implements Conflict {

        public ClauseOrder {
            arrivals = List.copyOf(arrivals);
        }

        @Override
        public SortedSet<AmendmentId> amendments() {
            SortedSet<AmendmentId> all = new TreeSet<>();
            arrivals.forEach(arrival -> all.addAll(arrival.amendments()));
            return all;
        }
    }

    /**
     * Changes of different amendments that stand close to each other. They are merged, and a person should read the result.
     *
     * @param clause where it starts; see {@link Hard}
     * @param start where the first change starts
     * @param end where the last one ends
     * @param base what the base has there
     * @param touching whether no unchanged word stands between some of them; else they are in one sentence
     */
    record Soft(ClauseId clause, int start, int end, String base, boolean touching, SortedSet<AmendmentId> amendments)
            implements Conflict {}

    /**
     * Operations that cannot all be made, whatever the words. None of them is made in the merged document.
     *
     * @param clause the clause about which they meet
     * @param operations in the order of their first amendments
     */
    record Structural(Reason reason, ClauseId clause, List<Asked> operations, SortedSet<AmendmentId> amendments)
            implements Conflict {

        public Structural {
            operations = List.copyOf(operations);
        }
    }

    /** An operation that is not made because it builds on one that is in conflict, such as what should stand under it. */
    record Dependent(Asked operation) implements Conflict {

        @Override
        public SortedSet<AmendmentId> amendments() {
            return operation.amendments();
        }
    }

    /** A compromise and one of the amendments that it is for: they cannot both be adopted. */
    record Replaced(AmendmentId amendment, AmendmentId replaced) implements Conflict {

        @Override
        public SortedSet<AmendmentId> amendments() {
            return new TreeSet<>(List.of(amendment, replaced));
        }
    }

    /** An amendment that does not fit the base; it is left out of the merged document. */
    record Unfit(AmendmentId amendment, List<Trouble> troubles) implements Conflict {

        public Unfit {
            troubles = List.copyOf(troubles);
        }

        @Override
        public SortedSet<AmendmentId> amendments() {
            return new TreeSet<>(List.of(amendment));
        }
    }

    /** Why operations cannot all be made. */
    enum Reason {
        /** One deletes the clause, or one above it, that another edits, moves, splits, joins, or puts something under. */
        DELETED,
        /** They move the clause to different places. */
        MOVED_APART,
        /** They split the clause in different ways. */
        SPLIT_APART,
        /** They join the clause with different others, or one way round and the other. */
        JOINED_APART,
        /** One splits the clause that another joins. */
        SPLIT_AND_JOINED,
        /** One splits the clause that another moves: the parts could stay, or go along. */
        SPLIT_AND_MOVED,
        /** One joins the clause to another, and so leaves a tombstone; another moves it or puts something under it. */
        JOINED_AWAY,
        /** One moves the clause after which another wants to put something. */
        ANCHOR_MOVED,
        /** Together they would make the clause stand under itself. */
        CYCLE,
        /** Together they would put the clause deeper than {@link Document#DEEPEST}. */
        TOO_DEEP,
        /** They bring different clauses with one id. */
        TAKEN,
        /** What it should stand under or after is not there any more. */
        NO_PLACE,
        /** The clause that it changes is not there any more. */
        GONE
    }

    private static SortedSet<AmendmentId> all(List<Alternative> alternatives) {
        SortedSet<AmendmentId> all = new TreeSet<>();
        alternatives.forEach(alternative -> all.addAll(alternative.amendments()));
        return all;
    }
}
