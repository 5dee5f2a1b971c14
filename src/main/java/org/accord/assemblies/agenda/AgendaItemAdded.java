package org.accord.assemblies.agenda;

import java.util.Map;
import java.util.Set;
import org.accord.assemblies.AssemblyId;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.Thing;

/** A facilitator put something on the agenda; open pages of what it is about look again, since it may narrow them (ACT-3). */
public record AgendaItemAdded(
        Actor actor, AssemblyId assembly, AgendaItemId item, Set<Thing> matters, AgendaItemKind kind, boolean narrows)
        implements DomainEvent {

    public AgendaItemAdded {
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
        return Map.of("assembly", assembly.toString(), "kind", kind.name(), "narrows", Boolean.toString(narrows));
    }
}
