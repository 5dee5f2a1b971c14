package org.accord.proposals;

import java.util.Map;
import java.util.Set;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Thing;

/** A sponsor reworded its proposal. */
public record ProposalRevised(Actor actor, ProposalId proposal, OrganisationId organisation, Thing beside, int revision)
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
        return Map.of("revision", String.valueOf(revision));
    }

    @Override
    public Set<Thing> changed() {
        return Set.of(object(), beside);
    }
}
