package org.accord.people;

import java.util.Map;
import java.util.Set;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.PersonId;
import org.accord.kernel.Thing;

/** A person no longer holds an office; everybody may know (AUD-2). */
public record RoleReleased(Actor actor, PersonId person, Role role) implements DomainEvent {

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
        return Map.of("role", role.name());
    }

    @Override
    public Set<Thing> changed() {
        return Set.of(object(), Roles.OFFICES);
    }
}
