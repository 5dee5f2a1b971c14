package org.accord.proposals;

/** What happened in a proposal's life. */
public enum StepKind {
    SUBMITTED,
    RETURNED,
    OPENED,
    REVISED,
    REBASED,
    REBASE_NEEDED,
    CALLED,
    ADOPTED,
    REJECTED,
    BLOCKED,
    NO_QUORUM,
    REOPENED,
    FALLEN,
    WITHDRAWN
}
