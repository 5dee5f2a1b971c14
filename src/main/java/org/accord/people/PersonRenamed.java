package org.accord.people;

import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.PersonId;
import org.accord.kernel.Thing;

/** A person took another pseudonym; neither the old one nor the new one is written down here. */
public record PersonRenamed(Actor actor, PersonId person) implements DomainEvent {

    @Override
    public Face face() {
        return Face.own();
    }

    @Override
    public Thing object() {
        return new Thing("person", person.value());
    }
}
