package org.accord.organisations.screening;

/** What an organisation declares when it applies: the three exclusions, that it is not commercial, and the aims. */
public enum Declaration {
    NO_PARTY,
    NO_CHURCH,
    NO_COMPANY,
    NON_COMMERCIAL,
    AIMS
}
