package org.accord.organisations;

/** Who may read an organisation's name (ELI-11). */
public enum Listing {
    PUBLIC,
    MEMBERS,
    UNLISTED
}
