package org.accord.proposals;

import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Thing;

/** A draft was thrown away. */
public record ProposalDiscarded(Actor actor, ProposalId proposal, OrganisationId organisation) implements DomainEvent {

    @Override
    public Face face() {
        return Face.of(organisation);
    }

    @Override
    public Thing object() {
        return new Thing("proposal", proposal.value());
    }
}
