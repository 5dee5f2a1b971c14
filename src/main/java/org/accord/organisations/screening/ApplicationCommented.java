package org.accord.organisations.screening;

import java.util.Set;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.Thing;

/** A member said something of an application (ELI-9). */
public record ApplicationCommented(Actor actor, Face face, ApplicationId application) implements DomainEvent {

    @Override
    public Thing object() {
        return Screening.thing(application);
    }

    @Override
    public Set<Thing> changed() {
        return Set.of(object(), Screening.APPLICATIONS);
    }
}
