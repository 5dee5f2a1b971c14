package org.accord.assemblies;

import java.util.Set;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.PersonId;
import org.accord.kernel.Thing;

/**
 * Somebody left an assembly. The record says that it happened and not who it was: what is never deleted must not
 * be a list of activists (PRI-4). The person is there for open pages only.
 */
public record AssemblyLeft(AssemblyId assembly, PersonId person) implements DomainEvent {

    @Override
    public Actor actor() {
        return new Actor.Platform("participation");
    }

    @Override
    public Face face() {
        return Face.own();
    }

    @Override
    public Thing object() {
        return new Thing("assembly", assembly.value());
    }

    @Override
    public Set<Thing> changed() {
        return Set.of(object(), new Thing("person", person.value()));
    }
}
