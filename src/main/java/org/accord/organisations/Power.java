package org.accord.organisations;

/** What a mandate lets a person do for an organisation (MAN-1). */
public enum Power {
    DRAFT,
    SUBMIT,
    SPEAK,
    VOTE,
    SIGN,
    COORDINATE
}
