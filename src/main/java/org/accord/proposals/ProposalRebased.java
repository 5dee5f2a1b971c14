package org.accord.proposals;

import java.util.Map;
import java.util.Set;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.Thing;

/** A proposal was carried over to the new text without a word of it colliding (PRO-6). */
public record ProposalRebased(Actor actor, ProposalId proposal, Thing beside, int revision) implements DomainEvent {

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
        return Map.of("revision", String.valueOf(revision));
    }

    @Override
    public Set<Thing> changed() {
        return Set.of(object(), beside);
    }
}
