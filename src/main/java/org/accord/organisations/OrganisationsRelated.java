package org.accord.organisations;

import java.util.Map;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Thing;

/** A member is known to belong together with another (MAN-4). */
public record OrganisationsRelated(Actor actor, OrganisationId organisation, OrganisationId related)
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
        return Map.of("related", related.toString());
    }
}
