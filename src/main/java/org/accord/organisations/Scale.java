package org.accord.organisations;

/** How far an organisation reaches; it never enters a decision about admission (ELI-3). */
public enum Scale {
    LOCAL,
    REGIONAL,
    NATIONAL,
    INTERNATIONAL
}
