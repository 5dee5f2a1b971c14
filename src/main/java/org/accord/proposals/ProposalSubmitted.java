package org.accord.proposals;

import java.util.Map;
import java.util.Set;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Thing;

/** An organisation submitted a proposal. */
public record ProposalSubmitted(Actor actor, ProposalId proposal, OrganisationId organisation, Thing beside, int number)
        implements DomainEvent {

    @Override
    public Face face() {
        return Face.of(organisation);
    }

    @Override
    public Thing object() {
        return new Thing("proposal", proposal.value());
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of("number", String.valueOf(number));
    }

    @Override
    public Set<Thing> changed() {
        return Set.of(object(), beside);
    }
}
