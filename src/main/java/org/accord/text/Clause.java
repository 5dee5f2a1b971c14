package org.accord.text;

/**
 * One clause of an agreement in one language.
 *
 * @param depth levels below the top of the document, 0 at the top
 * @param text plain text in Unicode NFC; see {@link ClauseText#clean}
 */
public record Clause(ClauseId id, ClauseKind kind, int depth, String text) {

    /** @throws IllegalArgumentException if the depth is negative */
    public Clause {
        if (depth < 0) {
            throw new IllegalArgumentException("Clause " + id + " has the depth " + depth);
        }
    }
}
