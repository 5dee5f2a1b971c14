package org.accord.organisations.screening;

/** Who else owns an organisation, founded it, or pays most of it: what makes it a boundary case (ELI-10). */
public enum Tie {
    NONE,
    COMPANY,
    PARTY,
    CHURCH
}
