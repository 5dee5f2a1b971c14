package org.accord.proposals;

import org.accord.assemblies.AssemblyId;
import org.accord.discussion.Author;
import org.accord.discussion.CommentId;
import org.accord.discussion.WordingSource;
import org.accord.kernel.Thing;
import org.accord.text.ClauseId;
import org.jspecify.annotations.Nullable;

/**
 * The suggested wording that a proposal began from, as one viewer may read of it (ACT-6).
 *
 * @param author null where they are not to be named: then it was a participant
 * @param language in which it was suggested, which may be another one than the proposal's
 * @param assembly in which it was said
 * @param clause that it was said about, where this viewer may read it there; else null
 * @param proposal the number of the one that it was said about, where this viewer may read it there; else null
 */
public record Origin(
        CommentId wording,
        @Nullable Author author,
        String language,
        AssemblyId assembly,
        @Nullable ClauseId clause,
        @Nullable Integer proposal) {

    /** What a page looks at that shows this. */
    public Thing thing() {
        return WordingSource.thing(wording);
    }
}
