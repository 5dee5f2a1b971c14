package org.accord.proposals;

import java.util.Set;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.Thing;

/** A facilitator sent a proposal back to its sponsor. */
public record ProposalReturned(Actor actor, ProposalId proposal, Thing beside) implements DomainEvent {

    @Override
    public Face face() {
        return Face.own();
    }

    @Override
    public Thing object() {
        return new Thing("proposal", proposal.value());
    }

    @Override
    public Set<Thing> changed() {
        return Set.of(object(), beside);
    }
}
