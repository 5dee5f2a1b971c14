package org.accord.people;

import java.util.Map;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.PersonId;
import org.accord.kernel.Thing;

/** An account was made. That it is an administrator's belongs to the record: everybody may know (AUD-2). */
public record PersonRegistered(Actor actor, PersonId person, boolean administrator) implements DomainEvent {

    @Override
    public Face face() {
        return Face.own();
    }

    @Override
    public Thing object() {
        return new Thing("person", person.value());
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of("administrator", Boolean.toString(administrator));
    }
}
