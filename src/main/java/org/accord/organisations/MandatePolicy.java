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
                .map(mandate -> new Standing(face, person, mandate.admitted(), mandate.powers()))
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

    /** MAN-3: when this mandate ends, somebody must still coordinate, if somebody does now. */
    static Permission mayEnd(Mandate mandate, Set<Power> replacement, Collection<Mandate> all, Instant now) {
        boolean coordinatorGoes = mandate.coordinates(now) && !replacement.contains(Power.COORDINATE);
        boolean another = all.stream().anyMatch(other -> !other.id().equals(mandate.id()) && other.coordinates(now));
        return Permission.when(!coordinatorGoes || another, "MAN-3", "organisations.refused.last-coordinator");
    }
}
