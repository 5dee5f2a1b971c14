package org.accord.people;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.PersonId;
import org.accord.kernel.Thing;
import org.jspecify.annotations.Nullable;

/**
 * A person holds an office from now on; everybody may know (AUD-2).
 *
 * @param actor who completed it: the administrator, or the person who accepted an invitation
 * @param by the administrator who named; null where the platform did
 */
public record RoleNamed(
        Actor actor, PersonId person, Role role, @Nullable PersonId by) implements DomainEvent {

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
        Map<String, String> particulars = new HashMap<>(Map.of("role", role.name()));
        if (by != null) {
            particulars.put("by", by.toString());
        }
        return particulars;
    }

    @Override
    public Set<Thing> changed() {
        return Set.of(object(), Roles.OFFICES);
    }
}
