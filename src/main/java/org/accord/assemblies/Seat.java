package org.accord.assemblies;

/** What somebody is invited to be in an assembly. */
public enum Seat {
    /** runs it: named by administrators (AUD-2) */
    FACILITATOR,
    /** takes part in it, in the mode that is its own */
    PARTICIPANT
}
