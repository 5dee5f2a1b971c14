package org.accord.assemblies.agenda;

import java.util.UUID;
import org.accord.kernel.Ids;

/** The id of an item of an agenda, for ever. */
public record AgendaItemId(UUID value) {

    /** A new one. */
    public static AgendaItemId next() {
        return new AgendaItemId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
