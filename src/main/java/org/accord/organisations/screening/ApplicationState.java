package org.accord.organisations.screening;

/** How the place of an application in its life (ELI-6) is stored and translated; {@link Progress} holds the moves. */
public enum ApplicationState {
    DRAFT,
    SUBMITTED,
    IN_REVIEW,
    NEEDS_INFO,
    ADMITTED,
    REFUSED,
    WITHDRAWN,
    APPEALED,
    REFUSED_FINALLY
}
