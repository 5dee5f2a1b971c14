package org.accord.organisations.screening;

/** What one reviewer says of an application. */
public enum Opinion {
    ADMIT,
    REFUSE
}
