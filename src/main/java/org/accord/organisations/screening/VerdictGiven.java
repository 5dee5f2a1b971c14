package org.accord.organisations.screening;

import java.util.Set;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.Thing;

/** A reviewer gave a verdict (ELI-7). Which one stands with the application: the record must not tell the next reviewer. */
public record VerdictGiven(Actor actor, ApplicationId application) implements DomainEvent {

    @Override
    public Face face() {
        return Face.own();
    }

    @Override
    public Thing object() {
        return Screening.thing(application);
    }

    @Override
    public Set<Thing> changed() {
        return Set.of(object(), Screening.APPLICATIONS);
    }
}
