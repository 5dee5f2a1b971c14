package org.accord.text;

/**
 * One clause of an agreement in one language.
 *
 * @param depth levels below the top of the document, 0 at the top
 * @param text plain text in Unicode NFC; see {@link ClauseText#clean}; empty for a tombstone, which is what a deleted clause leaves in
 *     its place until the next published draft (PRO-9)
 */
public record Clause(ClauseId id, ClauseKind kind, int depth, String text) {

    /** @throws IllegalArgumentException if the depth is negative */
    public Clause {
        if (depth < 0) {
            throw new IllegalArgumentException("Clause " + id + " has the depth " + depth);
        }
    }

    /** Whether the clause was deleted: its number stays, its words are gone. */
    public boolean isTombstone() {
        return text.isEmpty();
    }

    /** The same clause with another text. */
    public Clause saying(String other) {
        return new Clause(id, kind, depth, other);
    }
}
