package org.accord.assemblies.ui;

import java.util.Collection;
import java.util.List;
import org.accord.assemblies.AssemblyId;
import org.accord.kernel.Thing;
import org.springframework.modulith.NamedInterface;

/** What another module has for agendas, as readers know it. It asks its own services, as whoever looks. */
@NamedInterface("parts")
public interface AgendaMatters {

    /**
     * Something that an item can be about.
     *
     * @param name in the reader's language
     * @param path where it is shown, as in {@code desk/proposals/4}
     */
    @NamedInterface("parts")
    record Matter(Thing thing, String name, String path) {}

    /** Those of these that it knows and the reader may see. */
    List<Matter> among(Collection<Thing> matters);

    /** What the reader may put on the agenda of that assembly, in the order in which it is offered. */
    List<Matter> offered(AssemblyId assembly);
}
