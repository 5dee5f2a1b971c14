package org.accord.organisations;

import org.accord.kernel.Actor;
import org.accord.kernel.Permission;

/** Who may be a member, who says so, and who may read a member's name. */
final class OrganisationPolicy {

    private OrganisationPolicy() {}

    /** ELI-1, whoever asks; and as long as applications are not screened here, only the platform admits. */
    static Permission mayAdmit(Actor actor, OrganisationKind kind) {
        Permission kindPermits = switch (kind) {
            case POLITICAL_PARTY, CHURCH, COMMERCIAL_COMPANY ->
                Permission.refused("ELI-1", "organisations.refused.kind");
            default -> Permission.granted();
        };
        return kindPermits.and(onlyPlatform(actor));
    }

    /** ELI-6: only a member can be suspended. */
    static Permission maySuspend(Actor actor, OrganisationStatus status) {
        return onlyPlatform(actor)
                .and(Permission.when(
                        status == OrganisationStatus.ADMITTED, "ELI-6", "organisations.refused.not-admitted"));
    }

    /** ELI-6: only a suspended one comes back so, or goes for good. */
    static Permission mayReadmit(Actor actor, OrganisationStatus status) {
        return onlyPlatform(actor)
                .and(Permission.when(
                        status == OrganisationStatus.SUSPENDED, "ELI-6", "organisations.refused.not-suspended"));
    }

    /** ELI-6: who coordinates it, while it is a member or suspended; where somebody acts for it by no mandate, nobody. */
    static Permission mayLeave(Standing standing, OrganisationStatus status) {
        return Permission.when(
                        standing.powers().contains(Power.COORDINATE), "MAN-3", "organisations.refused.not-coordinator")
                .and(Permission.when(
                        status == OrganisationStatus.ADMITTED || status == OrganisationStatus.SUSPENDED,
                        "ELI-6",
                        "organisations.measure.refused.no-member"));
    }

    /**
     * ELI-11.
     *
     * @param own whether the viewer holds a mandate of it
     * @param member whether the viewer holds a mandate of any admitted organisation
     * @param facilitates whether the viewer facilitates where it is shown
     */
    static boolean mayReadName(Actor actor, Listing listing, boolean own, boolean member, boolean facilitates) {
        return switch (listing) {
            case PUBLIC -> true;
            case MEMBERS -> own || member || facilitates || actor instanceof Actor.Platform;
            case UNLISTED -> own || facilitates || actor instanceof Actor.Platform;
        };
    }

    /** MAN-4: what an application said and two reviewers accepted. */
    static Permission mayRelate(Actor actor) {
        return onlyPlatform(actor);
    }

    private static Permission onlyPlatform(Actor actor) {
        return Permission.when(actor instanceof Actor.Platform, "ELI-7", "organisations.refused.screening");
    }
}
