package org.accord.people;

import java.util.Set;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.PersonId;
import org.accord.kernel.Thing;

/** Somebody left for good: of them nothing is left but an id that leads nowhere (PRI-5). */
public record PersonErased(Actor actor, PersonId person) implements DomainEvent {

    @Override
    public Face face() {
        return Face.own();
    }

    @Override
    public Thing object() {
        return new Thing("person", person.value());
    }

    @Override
    public Set<Thing> changed() {
        return Set.of(object(), People.NAMES);
    }
}
