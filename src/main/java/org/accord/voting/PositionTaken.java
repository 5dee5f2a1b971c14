package org.accord.voting;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Thing;

/**
 * An organisation has said something about a matter, or nothing any more (MAN-5). What it says is its own people's: the record
 * holds only that it did, and the turn under which it stands.
 */
public record PositionTaken(Actor actor, OrganisationId organisation, UUID subject, int turn) implements DomainEvent {

    @Override
    public Face face() {
        return Face.of(organisation);
    }

    @Override
    public Thing object() {
        return Positions.thing(subject);
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of("turn", String.valueOf(turn));
    }

    @Override
    public Set<Thing> changed() {
        return Set.of(object(), Positions.thing(organisation));
    }
}
