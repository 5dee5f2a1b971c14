package org.accord.organisations.membership;

import java.util.Set;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.Thing;

/** A screener gave their voice on a measure (ELI-7). Which one, the record must not tell the next. */
public record VoiceGiven(Actor actor, MeasureId measure) implements DomainEvent {

    @Override
    public Face face() {
        return Face.own();
    }

    @Override
    public Thing object() {
        return new Thing("measure", measure.value());
    }

    @Override
    public Set<Thing> changed() {
        return Set.of(object(), Membership.MEASURES);
    }
}
