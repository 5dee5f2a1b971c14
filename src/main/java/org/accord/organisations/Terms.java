package org.accord.organisations;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a mandate allows.
 *
 * @param binding whether the organisation says how to vote (MAN-5)
 * @param until when it ends; null for no end
 */
public record Terms(
        Set<Power> powers, Binding binding, @Nullable Instant until) {

    public Terms {
        powers = Set.copyOf(powers);
    }
}
