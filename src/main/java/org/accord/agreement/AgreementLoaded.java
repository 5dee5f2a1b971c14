package org.accord.agreement;

import java.util.Map;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.Thing;

/** An agreement was loaded: its version 1 stands. */
public record AgreementLoaded(Actor actor, AgreementId agreement, int clauses) implements DomainEvent {

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
        return Map.of("clauses", String.valueOf(clauses));
    }
}
