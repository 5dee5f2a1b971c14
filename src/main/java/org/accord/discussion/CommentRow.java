package org.accord.discussion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One comment.
 *
 * @param language the tag of the language that it is written in
 * @param named of a wording that the reader suggested as themselves: whether they agreed to be named where an organisation
 *     takes it up (ACT-6); else null
 */
public record CommentRow(
        CommentId id,
        Author author,
        CommentKind kind,
        String text,
        String language,
        Instant madeAt,
        @Nullable Boolean named) {}
