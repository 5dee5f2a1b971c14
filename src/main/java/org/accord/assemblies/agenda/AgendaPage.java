package org.accord.assemblies.agenda;

import java.util.List;
import org.accord.kernel.Permission;

/**
 * An assembly's agenda, as one actor may see it.
 *
 * @param open what it is to deal with, in order
 * @param closed what was dealt with, the latest first, at most {@link Agendas#CLOSED}
 * @param manage whether this actor may change it, and why not
 * @param pseudonym under which they would; empty where they may not
 */
public record AgendaPage(List<AgendaItem> open, List<AgendaItem> closed, Permission manage, String pseudonym) {

    public AgendaPage {
        open = List.copyOf(open);
        closed = List.copyOf(closed);
    }
}
