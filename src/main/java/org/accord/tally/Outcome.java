package org.accord.tally;

/** How a decision ended. */
public enum Outcome {
    ADOPTED,
    REJECTED,
    NOT_ADOPTED,
    BLOCKED,
    NO_QUORUM
}
