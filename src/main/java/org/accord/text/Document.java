package org.accord.text;

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

    /** The document without its tombstones. What stands under one is a tombstone too. O(clauses). */
    public Document withoutTombstones() {
        return new Document(
                clauses.stream().filter(clause -> !clause.isTombstone()).toList());
    }
}
