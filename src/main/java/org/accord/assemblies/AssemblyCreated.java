package org.accord.assemblies;

import java.util.Map;
import java.util.Set;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.Thing;

/** An assembly or working group was set up. */
public record AssemblyCreated(Actor actor, AssemblyId assembly, AssemblyKind kind, boolean open)
        implements DomainEvent {

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
        return Set.of(object(), Assemblies.ALL);
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of("kind", kind.name(), "open", Boolean.toString(open));
    }
}
