package org.accord.assemblies;

import org.jspecify.annotations.Nullable;

/**
 * What somebody is in one assembly; in the next they may be nobody.
 *
 * @param mode how they take part as themselves; null where they have not joined
 */
public record AssemblyStanding(
        AssemblyId assembly,
        AssemblyKind kind,
        boolean facilitator,
        @Nullable Participation mode) {}
