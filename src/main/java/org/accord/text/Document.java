package org.accord.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An agreement in one language: its clauses from first to last; depths make the list a tree (the parent of a clause is the nearest
 * one before it that is one level higher).
 */
public record Document(List<Clause> clauses) {

    /** @throws IllegalArgumentException if an id stands twice, or a depth is more than one below the depth before (the first is 0) */
    public Document {
        clauses = List.copyOf(clauses);
        Set<ClauseId> seen = new HashSet<>();
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
}
