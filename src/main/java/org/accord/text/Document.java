package org.accord.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An agreement in one language: its clauses from first to last; depths make the list a tree (the parent of a clause is the nearest
 * one before it that is one level higher).
 */
public record Document(List<Clause> clauses) {

    /** How many levels a clause may stand below the top. */
    public static final int DEEPEST = 20;

    /** @throws IllegalArgumentException if an id stands twice, or a depth is more than one below the depth before (the first is 0) */
    public Document {
        clauses = List.copyOf(clauses);
        Set<ClauseId> seen = HashSet.newHashSet(clauses.size());
        int allowed = 0;
        for (Clause clause : clauses) {
            if (!seen.add(clause.id())) {
                throw new IllegalArgumentException("Clause " + clause.id() + " stands twice");
            }
            if (clause.depth() > allowed) {
                throw new IllegalArgumentException("Clause " + clause.id() + " has the depth " + clause.depth()
                        + ", at most " + allowed + " fits");
            }
            allowed = clause.depth() + 1;
        }
    }

    /**
     * Where a clause stands. O(clauses).
     *
     * @throws IllegalArgumentException if it does not stand in this document
     */
    public Place place(ClauseId id) {
        List<ClauseId> open = new ArrayList<>();
        for (Clause clause : clauses) {
            ClauseId before = clause.depth() < open.size() ? open.get(clause.depth()) : null;
            open.subList(clause.depth(), open.size()).clear();
            if (clause.id().equals(id)) {
                return new Place(open.isEmpty() ? null : open.getLast(), before);
            }
            open.add(clause.id());
        }
        throw new IllegalArgumentException("There is no clause " + id);
    }

    /** The document without its tombstones. What stands under one is a tombstone too. O(clauses). */
    public Document withoutTombstones() {
        return new Document(
                clauses.stream().filter(clause -> !clause.isTombstone()).toList());
    }
}
