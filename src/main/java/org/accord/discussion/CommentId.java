package org.accord.discussion;

import java.util.UUID;
import org.accord.kernel.Ids;

/** The id of a comment, for ever. */
public record CommentId(UUID value) {

    /** A new one. */
    public static CommentId next() {
        return new CommentId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
