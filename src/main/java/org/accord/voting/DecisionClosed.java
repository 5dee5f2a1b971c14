package org.accord.voting;

import java.util.Map;
import java.util.UUID;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.Thing;
import org.accord.tally.Outcome;

/** A decision was closed and counted. Whoever opened it acts on it in the same transaction. */
public record DecisionClosed(Actor actor, DecisionId decision, UUID subject, Outcome outcome) implements DomainEvent {

    @Override
    public Face face() {
        return Face.own();
    }

    @Override
    public Thing object() {
        return new Thing("decision", decision.value());
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of("outcome", outcome.name(), "subject", subject.toString());
    }
}
