package org.accord.voting;

import java.util.Map;
import java.util.UUID;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Thing;

/** A delegate said that their group must be asked before it decides (MAN-6). */
public record GroupMustBeAsked(Actor actor, DecisionId decision, OrganisationId organisation) implements DomainEvent {

    @Override
    public Face face() {
        return Face.of(organisation);
    }

    @Override
    public Thing object() {
        return new Thing("decision", decision.value());
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of("organisation", organisation.toString());
    }

    @Override
    public UUID chain() {
        return decision.value();
    }
}
