package org.accord.assemblies.agenda;

import java.util.Map;
import java.util.Set;
import org.accord.assemblies.AssemblyId;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.Thing;

/** An item that was dealt with is open again. */
public record AgendaItemReopened(
        Actor actor, AssemblyId assembly, AgendaItemId item, Set<Thing> matters, boolean narrows)
        implements DomainEvent {

    public AgendaItemReopened {
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
        return Map.of("assembly", assembly.toString(), "narrows", Boolean.toString(narrows));
    }
}
