package org.accord.organisations.screening;

/** What became of a verdict. */
public enum Heard {
    /** stored; a second reviewer is needed */
    NEEDS_SECOND,
    /** stored; two disagree, so a third is needed */
    NEEDS_THIRD,
    /** stored, and with it the application is decided */
    DECIDED
}
