package org.accord.journal;

import org.accord.kernel.Actor;
import org.accord.kernel.Permission;

/** Who may read the record, and who may have the whole of it checked. */
final class JournalPolicy {

    private JournalPolicy() {}

    /** Whoever is signed in: the record names nobody but by id (AUD-1). */
    static Permission mayRead(Actor actor) {
        return Permission.when(!(actor instanceof Actor.Visitor), "AUTH-1", "kernel.refused.sign-in");
    }

    /** Reading all of it is work for the server, so administrators only. */
    static Permission mayVerify(Actor actor) {
        return Permission.when(
                actor instanceof Actor.Platform || actor.isAdministrator(), "AUD-1", "journal.refused.administrator");
    }
}
