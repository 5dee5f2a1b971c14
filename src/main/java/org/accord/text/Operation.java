package org.accord.text;

import java.util.List;

/**
 * One thing that an amendment does to an agreement, addressed by clause id and base revision and never by number (PRO-4). The
 * <em>base</em> is the {@link Version} that the amendment was written for; the revision of an operation must be the one that the
 * clause has there.
 */
public sealed interface Operation {

    /** The clause that it is about; for {@link Insert} the new one, for {@link Join} the one that remains. */
    ClauseId clause();

    /** Rewords a clause. */
    record Edit(ClauseId clause, int revision, String text) implements Operation {

        public Edit {
            requireText(text);
        }
    }

    /**
     * Brings a new clause. A second insertion of the same amendment may stand under or after it.
     *
     * @param clause an id that was never used before
     */
    record Insert(ClauseId clause, ClauseKind kind, String text, Place place) implements Operation {

        public Insert {
            requireText(text);
        }
    }

    /** Deletes a clause with all that stands under it; each leaves a tombstone that keeps its number (PRO-9). */
    record Delete(ClauseId clause, int revision) implements Operation {}

    /** Moves a clause, with all that stands under it. It composes with an edit of the same clause. */
    record Move(ClauseId clause, int revision, Place place) implements Operation {}

    /**
     * Makes several clauses of one. They stand one after the other, of one kind; what stood under the clause stands under the last.
     *
     * @param parts at least two; the first keeps the clause's id, the others have ids that were never used before
     */
    record Split(ClauseId clause, int revision, List<Part> parts) implements Operation {

        /** @throws IllegalArgumentException if there are fewer than two parts, or the first is not the clause */
        public Split {
            parts = List.copyOf(parts);
            if (parts.size() < 2 || !parts.getFirst().clause().equals(clause)) {
                throw new IllegalArgumentException("A split makes two clauses or more, and the first keeps the id");
            }
        }
    }

    /** One of the clauses that a split makes. */
    record Part(ClauseId clause, String text) {

        public Part {
            requireText(text);
        }
    }

    /**
     * Makes one clause of two. The first one's place and id remain; the second leaves a tombstone, and what stood under it comes last
     * under the first.
     *
     * @param text what the joined clause says
     */
    record Join(ClauseId clause, int revision, ClauseId second, int secondRevision, String text) implements Operation {

        /** @throws IllegalArgumentException if both are the same clause */
        public Join {
            requireText(text);
            if (clause.equals(second)) {
                throw new IllegalArgumentException("Clause " + clause + " cannot be joined to itself");
            }
        }
    }

    private static void requireText(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("A clause without words is a deletion");
        }
    }
}
