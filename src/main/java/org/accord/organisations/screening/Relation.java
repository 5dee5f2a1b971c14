package org.accord.organisations.screening;

/** How a member that an application names stands to it. Who acts for one of them does not judge it (ELI-7). */
public enum Relation {
    RECOMMENDS,
    RELATED
}
