package org.accord.assemblies.agenda;

import java.util.Set;
import org.accord.assemblies.AssemblyId;
import org.accord.kernel.Actor;
import org.accord.kernel.Thing;

/** What a module above has that an assembly can deal with; here only its names are known. */
public interface Matters {

    /** What this actor may put on the agenda of that assembly now: nothing of another assembly, and nothing unseen. */
    Set<Thing> offered(Actor actor, AssemblyId assembly);
}
