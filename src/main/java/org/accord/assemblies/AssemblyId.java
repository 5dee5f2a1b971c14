package org.accord.assemblies;

import java.util.UUID;
import org.accord.kernel.Ids;

/** The id of an assembly or working group, for ever. */
public record AssemblyId(UUID value) {

    /** A new one. */
    public static AssemblyId next() {
        return new AssemblyId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
