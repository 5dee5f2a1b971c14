package org.accord.discussion;

import org.accord.assemblies.AssemblyId;
import org.accord.kernel.Thing;
import org.jspecify.annotations.Nullable;

/**
 * Who suggested a wording and where, as far as one viewer may read it.
 *
 * @param author null where it is not for this viewer to know: a person who did not agree to be named, or took that back, or
 *     has left (ACT-6, PRI-5); anybody in an assembly that this viewer may not enter
 * @param readable whether this viewer may enter the assembly in which it was said
 */
public record WordingSource(
        CommentId id,
        AssemblyId assembly,
        Thing place,
        String language,
        @Nullable Author author,
        boolean readable) {

    /** What a page looks at that shows who suggested this: it changes when they no longer want to be named, or now do. */
    public static Thing thing(CommentId id) {
        return new Thing("comment", id.value());
    }
}
