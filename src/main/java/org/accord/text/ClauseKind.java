package org.accord.text;

/** What kind of clause it is; it decides how it is set and numbered. */
public enum ClauseKind {
    HEADING,
    RECITAL,
    ARTICLE,
    PARAGRAPH,
    ITEM
}
