package org.accord.voting;

import java.util.Map;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.Thing;

/** A decision is open; its rule, its text and its electorate are frozen (DEC-2). */
public record DecisionOpened(Actor actor, DecisionId decision, Opening opening, int electors) implements DomainEvent {

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
        return Map.of(
                "subject", opening.subject().toString(),
                "text", opening.textHash(),
                "rule", opening.rule().toString(),
                "quorum", opening.quorum().toString(),
                "electors", String.valueOf(electors));
    }
}
