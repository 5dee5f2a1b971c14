package org.accord.people;

import org.accord.kernel.Actor;
import org.accord.kernel.Permission;
import org.accord.kernel.PersonId;

/** Who names and releases, and who reads who holds what (AUD-2). */
final class RolePolicy {

    private RolePolicy() {}

    /** 4.11: administrators, and the platform's own hand. */
    static Permission mayName(Actor actor) {
        return Permission.when(
                actor instanceof Actor.Platform || actor.isAdministrator(), "AUD-2", "people.refused.naming");
    }

    /** As {@link #mayName}; and whoever holds an office may give it back. */
    static Permission mayRelease(Actor actor, PersonId holder) {
        return actor instanceof Actor.Person person && person.id().equals(holder)
                ? Permission.granted()
                : mayName(actor);
    }

    /** Everybody who takes part: it is power over all of them. */
    static Permission mayRead(Actor actor) {
        return Permission.when(!(actor instanceof Actor.Visitor), "AUTH-1", "kernel.refused.sign-in");
    }

    /** An invitation holds only as long as whoever made it could still name. */
    static Permission mayAccept(boolean makerStillNames) {
        return Permission.when(makerStillNames, "AUD-2", "people.refused.inviter-no-longer-names");
    }
}
