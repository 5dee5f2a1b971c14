package org.accord.organisations;

/** Where an organisation's membership stands (ELI-6). */
public enum OrganisationStatus {
    ADMITTED,
    SUSPENDED,
    LEFT,
    REMOVED
}
