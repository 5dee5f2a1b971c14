package org.accord.proposals;

import java.util.Map;
import java.util.Set;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.Thing;
import org.accord.tally.Outcome;
import org.accord.voting.DecisionId;

/** The decision on a proposal has ended. */
public record ProposalDecided(Actor actor, ProposalId proposal, Thing beside, DecisionId decision, Outcome outcome)
        implements DomainEvent {

    @Override
    public Face face() {
        return Face.own();
    }

    @Override
    public Thing object() {
        return new Thing("proposal", proposal.value());
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of("decision", decision.toString(), "outcome", outcome.name());
    }

    @Override
    public Set<Thing> changed() {
        return Set.of(object(), beside);
    }
}
