package org.accord.organisations;

import java.time.Instant;
import java.util.Set;
import org.accord.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A mandate in force, as its organisation's own people see it.
 *
 * @param until null where it has no end
 */
public record MandateRow(
        MandateId id,
        PersonId person,
        Set<Power> powers,
        Instant from,
        @Nullable Instant until) {

    public MandateRow {
        powers = Set.copyOf(powers);
    }
}
