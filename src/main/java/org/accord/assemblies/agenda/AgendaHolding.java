package org.accord.assemblies.agenda;

import java.util.Map;
import org.accord.kernel.Actor;
import org.accord.people.Holding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What agendas know of a person: which items they added. The items are the assembly's, and stay with it (PRI-5). */
@Service
@Transactional(readOnly = true)
class AgendaHolding implements Holding {

    private final AgendaRepository agendas;

    AgendaHolding(AgendaRepository agendas) {
        this.agendas = agendas;
    }

    @Override
    public Part of(Actor actor) {
        return new Part(
                "agenda items",
                agendas.addedBy(actor.person()).stream()
                        .map(item -> Map.<String, Object>of(
                                "assembly", item.assembly().toString(),
                                "title", item.title(),
                                "added", item.added().toString()))
                        .toList());
    }
}
