package org.accord.assemblies.agenda;

import java.util.List;
import org.accord.assemblies.Participation;
import org.accord.kernel.Thing;
import org.jspecify.annotations.Nullable;

/**
 * An item as a facilitator words it.
 *
 * @param title 1 to 200 characters, one line
 * @param minutes how long it may take, 1 to 480; null where that is open
 * @param participation how activists take part meanwhile in what it is about; null as in the assembly (ACT-3)
 * @param matters what it is about, at most {@link Agendas#MATTERS}, in this order
 */
public record NewItem(
        String title,
        AgendaItemKind kind,
        @Nullable Integer minutes,
        @Nullable Participation participation,
        List<Thing> matters) {

    public NewItem {
        matters = List.copyOf(matters);
    }
}
