package org.accord.assemblies.agenda;

import java.time.Instant;
import java.util.List;
import org.accord.assemblies.AssemblyId;
import org.accord.assemblies.Participation;
import org.accord.kernel.Thing;
import org.jspecify.annotations.Nullable;

/**
 * Something that an assembly is to deal with, or has dealt with.
 *
 * @param version grows with each change; whoever changes it says which one they saw
 * @param minutes how long it may take; null where that is open
 * @param participation how activists take part meanwhile in what it is about; null as in the assembly (ACT-3)
 * @param matters what it is about, in order
 * @param closed when it was dealt with; null while it is open
 */
public record AgendaItem(
        AgendaItemId id,
        long version,
        AssemblyId assembly,
        String title,
        AgendaItemKind kind,
        @Nullable Integer minutes,
        @Nullable Participation participation,
        List<Thing> matters,
        Instant added,
        @Nullable Instant closed) {

    public AgendaItem {
        matters = List.copyOf(matters);
    }

    /** Whether it waits to be dealt with. */
    public boolean isOpen() {
        return closed == null;
    }
}
