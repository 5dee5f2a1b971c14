package org.accord.discussion;

import java.time.Instant;

/**
 * One comment.
 *
 * @param language the tag of the language that it is written in
 */
public record CommentRow(CommentId id, Author author, CommentKind kind, String text, String language, Instant madeAt) {}
