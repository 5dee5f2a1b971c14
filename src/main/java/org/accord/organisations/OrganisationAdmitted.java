package org.accord.organisations;

import java.util.Set;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Thing;

/** An organisation became a member. */
public record OrganisationAdmitted(Actor actor, OrganisationId organisation) implements DomainEvent {

    @Override
    public Face face() {
        return Face.own();
    }

    @Override
    public Thing object() {
        return new Thing("organisation", organisation.value());
    }

    @Override
    public Set<Thing> changed() {
        return Set.of(object(), Organisations.MEMBERS);
    }
}
