package org.accord.assemblies;

import java.util.Map;
import java.util.Set;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.PersonId;
import org.accord.kernel.Thing;
import org.jspecify.annotations.Nullable;

/**
 * A person may now run this assembly; everybody may know (AUD-2).
 *
 * @param by the administrator who named; null where the platform did
 */
public record FacilitatorNamed(
        Actor actor,
        AssemblyId assembly,
        PersonId person,
        @Nullable PersonId by) implements DomainEvent {

    @Override
    public Face face() {
        return Face.own();
    }

    @Override
    public Thing object() {
        return new Thing("assembly", assembly.value());
    }

    @Override
    public Map<String, String> particulars() {
        return by == null
                ? Map.of("person", person.toString())
                : Map.of("person", person.toString(), "by", by.toString());
    }

    @Override
    public Set<Thing> changed() {
        return Set.of(object(), new Thing("person", person.value()));
    }
}
