package org.accord.voting;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Thing;
import org.accord.tally.Choice;

/** An organisation has cast its ballot, or changed it. */
public record BallotCast(Actor actor, DecisionId decision, OrganisationId organisation, Choice choice, int turn)
        implements DomainEvent {

    @Override
    public Face face() {
        return Face.of(organisation);
    }

    @Override
    public Thing object() {
        return new Thing("decision", decision.value());
    }

    /** Whether it departs from what the organisation says is its own people's to know; their room looks again. */
    @Override
    public Set<Thing> changed() {
        return Set.of(object(), Positions.thing(organisation));
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of("choice", choice.name(), "turn", String.valueOf(turn));
    }

    @Override
    public UUID chain() {
        return decision.value();
    }
}
