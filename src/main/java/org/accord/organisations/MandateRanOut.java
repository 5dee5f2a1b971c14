package org.accord.organisations;

import java.util.Map;
import java.util.Set;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.accord.kernel.Thing;

/** The time of a mandate is over: it gave nothing since then, and now open pages and the record know. */
public record MandateRanOut(Actor actor, MandateId mandate, OrganisationId organisation, PersonId person)
        implements DomainEvent {

    @Override
    public Face face() {
        return Face.own();
    }

    @Override
    public Thing object() {
        return new Thing("mandate", mandate.value());
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of("organisation", organisation.toString(), "person", person.toString());
    }

    @Override
    public Set<Thing> changed() {
        return Set.of(new Thing("organisation", organisation.value()), new Thing("person", person.value()));
    }
}
