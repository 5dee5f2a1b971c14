package org.accord.organisations;

import java.util.Map;
import java.util.Set;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Thing;
import org.accord.organisations.screening.RefusalReason;

/** A member was suspended: nobody acts for it until it is readmitted. */
public record OrganisationSuspended(Actor actor, OrganisationId organisation, RefusalReason reason)
        implements DomainEvent {

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

    @Override
    public Map<String, String> particulars() {
        return Map.of("reason", reason.name());
    }
}
