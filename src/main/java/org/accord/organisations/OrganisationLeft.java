package org.accord.organisations;

import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Thing;

/** An organisation ended its own membership. */
public record OrganisationLeft(Actor actor, OrganisationId organisation) implements DomainEvent {

    @Override
    public Face face() {
        return Face.of(organisation);
    }

    @Override
    public Thing object() {
        return new Thing("organisation", organisation.value());
    }
}
