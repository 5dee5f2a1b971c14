package org.accord.tally;

/** What a ballot can say; a rule allows some of these. */
public enum Choice {
    SUPPORT,
    RESERVATION,
    STAND_ASIDE,
    BLOCK,
    YES,
    NO,
    ABSTAIN
}
