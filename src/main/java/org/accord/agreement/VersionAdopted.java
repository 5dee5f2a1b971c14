package org.accord.agreement;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.Thing;
import org.accord.text.ClauseId;

/** A new version of the agreement stands. */
public record VersionAdopted(Actor actor, AgreementId agreement, int version, ClauseId clause, UUID cause)
        implements DomainEvent {

    @Override
    public Face face() {
        return Face.own();
    }

    @Override
    public Thing object() {
        return new Thing("agreement", agreement.value());
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of("version", String.valueOf(version), "clause", clause.toString(), "cause", cause.toString());
    }

    @Override
    public Set<Thing> changed() {
        return Set.of(object(), new Thing("clause", clause.value()));
    }
}
