package org.accord.organisations.membership;

/** Where a measure stands. */
public enum MeasureState {
    /** one screener has proposed it; others are asked */
    PROPOSED,
    /** two did not agree with it */
    DROPPED,
    /** two agreed: it is in force, and can be appealed for 30 days (ELI-8) */
    TAKEN,
    /** it is in force, and before people who did not decide */
    APPEALED,
    /** they decided the same */
    UPHELD,
    /** they decided otherwise: it is undone */
    OVERTURNED,
    /** what it was about has ended in another way */
    MOOT
}
