package org.accord.journal;

import java.util.UUID;

/** Whether the journal is as it was written. */
public sealed interface Verdict {

    /** Every event fits the one before it. */
    record Whole(long chains, long events) implements Verdict {}

    /**
     * The first event that does not fit, in the order of chains and sequence.
     *
     * @param sequence the number of the event, or of the one that is not there
     */
    record Broken(UUID chain, long sequence, Flaw flaw) implements Verdict {}

    /** What is wrong with an event. */
    enum Flaw {
        /** It is not there, though a later one is. */
        MISSING,
        /** It does not name the hash of the one before it. */
        FOLLOWS_ANOTHER,
        /** It says something else than what was sealed. */
        CHANGED
    }
}
