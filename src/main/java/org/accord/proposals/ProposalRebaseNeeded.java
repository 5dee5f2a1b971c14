package org.accord.proposals;

import java.util.Map;
import java.util.Set;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.Thing;

/** What was adopted touches a proposal's change: its sponsor must look (PRO-6). */
public record ProposalRebaseNeeded(Actor actor, ProposalId proposal, Thing beside, ProposalId adopted)
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
        return Map.of("adopted", adopted.toString());
    }

    @Override
    public Set<Thing> changed() {
        return Set.of(object(), beside);
    }
}
