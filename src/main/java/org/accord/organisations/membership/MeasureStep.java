package org.accord.organisations.membership;

/** What screeners can do about a member (ELI-6). */
public enum MeasureStep {
    SUSPEND,
    REMOVE,
    READMIT
}
