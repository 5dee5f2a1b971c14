package org.accord.organisations;

import java.util.Map;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Thing;
import org.accord.organisations.screening.RefusalReason;

/** A membership was ended by decision of the screeners, and can no longer be appealed. */
public record OrganisationRemoved(Actor actor, OrganisationId organisation, RefusalReason reason)
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
    public Map<String, String> particulars() {
        return Map.of("reason", reason.name());
    }
}
