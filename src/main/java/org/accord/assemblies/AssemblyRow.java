package org.accord.assemblies;

import org.accord.kernel.Permission;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of assemblies.
 *
 * @param mode how the viewer takes part; null where they have not joined
 * @param facilitator whether the viewer facilitates it
 * @param join whether the viewer may join now, and why not
 */
public record AssemblyRow(
        AssemblyId id,
        AssemblyKind kind,
        boolean open,
        String name,
        String purpose,
        @Nullable Participation mode,
        boolean facilitator,
        Permission join) {}
