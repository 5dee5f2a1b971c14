package org.accord.assemblies.agenda;

import java.util.Map;
import java.util.Set;
import org.accord.assemblies.AssemblyId;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.Thing;

/** A facilitator worded an item anew, or what it is about; the matters are those before and those now. */
public record AgendaItemChanged(
        Actor actor, AssemblyId assembly, AgendaItemId item, Set<Thing> matters, AgendaItemKind kind, boolean narrows)
        implements DomainEvent {

    public AgendaItemChanged {
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
