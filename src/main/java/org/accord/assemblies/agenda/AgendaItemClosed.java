package org.accord.assemblies.agenda;

import java.util.Map;
import java.util.Set;
import org.accord.assemblies.AssemblyId;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.Thing;

/** An item was dealt with; what it narrowed is as wide as the assembly again (ACT-3). */
public record AgendaItemClosed(Actor actor, AssemblyId assembly, AgendaItemId item, Set<Thing> matters)
        implements DomainEvent {

    public AgendaItemClosed {
        matters = Set.copyOf(matters);
    }

    @Override
    public Face face() {
        return Face.own();
    }

    @Override
    public Thing object() {
        return new Thing("item", item.value());
    }

    @Override
    public Set<Thing> changed() {
        return Agendas.shown(assembly, matters);
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of("assembly", assembly.toString());
    }
}
