package org.accord.journal;

import java.util.Map;
import java.util.UUID;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.Thing;

/** Some act or other. */
record Act(Actor actor, Face face, Thing object, Map<String, String> particulars, UUID chain) implements DomainEvent {

    static Act on(Thing object) {
        return new Act(new Actor.Platform("test"), Face.own(), object, Map.of(), PLATFORM_CHAIN);
    }

    Act by(Actor other) {
        return new Act(other, face, object, particulars, chain);
    }

    Act onBehalf(Face other) {
        return new Act(actor, other, object, particulars, chain);
    }

    Act with(String name, String value) {
        return new Act(actor, face, object, Map.of(name, value), chain);
    }

    Act in(UUID other) {
        return new Act(actor, face, object, particulars, other);
    }
}
