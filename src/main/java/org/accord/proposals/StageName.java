package org.accord.proposals;

/** The name of a {@code Stage}, as it is stored and translated. */
public enum StageName {
    DRAFT,
    SUBMITTED,
    RETURNED,
    OPEN,
    NEEDS_REBASE,
    CALLED,
    ADOPTED,
    REJECTED,
    BLOCKED,
    NO_QUORUM,
    FALLEN,
    WITHDRAWN
}
