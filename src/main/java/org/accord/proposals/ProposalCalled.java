package org.accord.proposals;

import java.util.Map;
import java.util.Set;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.Thing;
import org.accord.voting.DecisionId;

/** A decision on a proposal is open; its text is frozen. */
public record ProposalCalled(Actor actor, ProposalId proposal, Thing beside, DecisionId decision)
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
        return Map.of("decision", decision.toString());
    }

    @Override
    public Set<Thing> changed() {
        return Set.of(object(), beside);
    }
}
