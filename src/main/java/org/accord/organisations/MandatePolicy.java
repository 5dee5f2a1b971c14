package org.accord.organisations;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.Permission;
import org.accord.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Who may act for an organisation, and who may say who may (MAN-1, MAN-3). */
final class MandatePolicy {

    private MandatePolicy() {}

    /** MAN-1: what a person may do for an organisation at that instant, by the mandates that they hold of it. */
    static Standing standing(Face face, @Nullable PersonId person, Collection<Mandate> held, Instant at) {
        return held.stream()
                .filter(mandate -> mandate.inForce(at))
                .findFirst()
                .map(mandate -> new Standing(face, person, mandate.admitted(), mandate.powers(), mandate.binding()))
                .orElseGet(() -> new Standing(face, person, false, Set.of()));
    }

    /** MAN-3: the platform, or who coordinates the organisation. */
    static Permission mayManage(Actor actor, Standing standing) {
        if (actor instanceof Actor.Platform || standing.may(Power.COORDINATE)) {
            return Permission.granted();
        }
        return standing.powers().isEmpty() || standing.admitted()
                ? Permission.refused("MAN-3", "organisations.refused.not-coordinator")
                : Permission.refused("MAN-1", "organisations.refused.not-admitted");
    }

    /** A mandate holds at least one power, and has not ended before it begins. */
    static Permission mayHold(Set<Power> powers, @Nullable Instant until, Instant now) {
        return Permission.when(!powers.isEmpty(), "MAN-1", "organisations.refused.no-powers")
                .and(Permission.when(
                        until == null || until.isAfter(now), "MAN-1", "organisations.refused.ends-before-it-begins"));
    }

    /**
     * MAN-3: when this mandate ends, somebody must still coordinate, if somebody does now; whoever has left needs nobody.
     *
     * @param all the mandates of the organisation; two of those who coordinate are enough
     */
    static Permission mayEnd(Mandate mandate, Set<Power> replacement, Collection<Mandate> all, Instant now) {
        boolean coordinatorGoes = mandate.coordinates(now) && !replacement.contains(Power.COORDINATE);
        boolean another = all.stream().anyMatch(other -> !other.id().equals(mandate.id()) && other.coordinates(now));
        boolean over = mandate.status() == OrganisationStatus.LEFT || mandate.status() == OrganisationStatus.REMOVED;
        return Permission.when(over || !coordinatorGoes || another, "MAN-3", "organisations.refused.last-coordinator");
    }

    /** MAN-3: an invitation gives what its maker could still give now, and nobody two mandates of one organisation. */
    static Permission mayAccept(boolean byPlatform, Standing inviter, boolean actsAlready) {
        return Permission.when(
                        byPlatform || inviter.may(Power.COORDINATE), "MAN-3", "organisations.refused.inviter-no-longer")
                .and(Permission.when(!actsAlready, "MAN-3", "organisations.refused.acts-already"));
    }

    /** What nobody does, time does; and the platform says so. */
    static Permission mayTellRunOut(Actor actor) {
        return Permission.when(actor instanceof Actor.Platform, "MAN-1", "organisations.refused.not-coordinator");
    }
}
