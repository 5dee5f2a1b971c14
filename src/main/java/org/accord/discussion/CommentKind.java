package org.accord.discussion;

/** What a comment is meant as. */
public enum CommentKind {
    QUESTION,
    CONCERN,
    SUPPORT,
    WORDING
}
