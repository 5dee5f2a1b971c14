package org.accord.discussion;

import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.Permission;

/** Who decides whether the source of a suggested wording is named. */
final class WordingPolicy {

    private WordingPolicy() {}

    /** ACT-6: an organisation's wording is simply its own; only who speaks as themselves can agree to be named, or not. */
    static Permission mayAgree(Face face, boolean mayBeNamed) {
        return Permission.when(
                !mayBeNamed || face instanceof Face.Own, "ACT-6", "discussion.refused.organisation-is-named");
    }

    /** ACT-6: to wordings that were suggested as oneself, and by nobody but the author. */
    static Permission mayAgree(boolean isAuthor, CommentKind kind, boolean forAnOrganisation) {
        return Permission.when(isAuthor, "ACT-6", "discussion.refused.not-yours")
                .and(Permission.when(kind == CommentKind.WORDING, "ACT-6", "discussion.refused.not-a-wording"))
                .and(Permission.when(!forAnOrganisation, "ACT-6", "discussion.refused.organisation-is-named"));
    }

    /** What is said stands among those who signed in. */
    static Permission mayRead(Actor actor) {
        return Permission.when(!(actor instanceof Actor.Visitor), "AUTH-1", "kernel.refused.sign-in");
    }
}
