package org.accord.assemblies;

import java.util.Map;
import java.util.Set;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.PersonId;
import org.accord.kernel.Thing;

/** A person no longer runs this assembly. */
public record FacilitatorReleased(Actor actor, AssemblyId assembly, PersonId person) implements DomainEvent {

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
        return Map.of("person", person.toString());
    }

    @Override
    public Set<Thing> changed() {
        return Set.of(object(), new Thing("person", person.value()));
    }
}
