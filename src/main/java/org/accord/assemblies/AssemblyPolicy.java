package org.accord.assemblies;

import org.accord.kernel.Actor;
import org.accord.kernel.Permission;

/** Who may see, set up, join and run an assembly. */
final class AssemblyPolicy {

    private AssemblyPolicy() {}

    /** What the rules ask about somebody and one assembly. */
    record Place(boolean open, AssemblyStanding standing) {

        boolean isIn() {
            return standing.facilitator() || standing.mode() != null;
        }
    }

    /** ACT-2: an open one is there for everybody, a closed one for who is in it; who sets them up knows that they exist. */
    static boolean sees(Actor actor, Place place) {
        return place.open() || place.isIn() || setsUp(actor);
    }

    /** As {@link #sees}, for what is said and done inside: setting it up is no ticket to that (AUD-2). */
    static boolean enters(Actor actor, Place place) {
        return place.open() || place.isIn() || actor instanceof Actor.Platform;
    }

    static Permission maySetUp(Actor actor) {
        return Permission.when(setsUp(actor), "ROLE-1", "assemblies.refused.administrators");
    }

    /** ACT-2: a person, once, where it is open. */
    static Permission mayJoin(Actor actor, Place place) {
        return Permission.when(actor instanceof Actor.Person, "ACT-2", "kernel.refused.sign-in")
                .and(Permission.when(place.open(), "ACT-2", "assemblies.refused.closed"))
                .and(Permission.when(place.standing().mode() == null, "ACT-2", "assemblies.refused.joined"));
    }

    static Permission mayLeave(Place place) {
        return Permission.when(place.standing().mode() != null, "ACT-2", "assemblies.refused.not-joined");
    }

    /** ACT-3: a facilitator of this very assembly. */
    static Permission maySetMode(Actor actor, Place place) {
        return Permission.when(
                place.standing().facilitator() || actor instanceof Actor.Platform,
                "ACT-3",
                "assemblies.refused.facilitators");
    }

    /** Into a closed one people come through its facilitators, or through who sets it up. */
    static Permission mayBring(Actor actor, Place place) {
        return Permission.when(
                place.standing().facilitator() || setsUp(actor), "ACT-2", "assemblies.refused.facilitators");
    }

    /** AUD-2: who runs it, administrators name; who takes part, its facilitators bring as well. */
    static Permission mayInvite(Actor actor, Place place, Seat seat) {
        return switch (seat) {
            case FACILITATOR -> maySetUp(actor);
            case PARTICIPANT -> mayBring(actor, place);
        };
    }

    /** AUTHZ-15: an invitation gives what its maker could still give now. */
    static Permission mayAccept(Seat seat, boolean byAdministrator, boolean byFacilitator) {
        return Permission.when(
                byAdministrator || (seat == Seat.PARTICIPANT && byFacilitator),
                "AUD-2",
                "assemblies.refused.inviter-no-longer");
    }

    private static boolean setsUp(Actor actor) {
        return actor instanceof Actor.Platform || actor.isAdministrator();
    }
}
