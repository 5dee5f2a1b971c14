package org.accord.organisations;

import java.time.Instant;
import java.util.Set;
import org.accord.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A mandate in force, as its organisation's own people see it.
 *
 * @param binding whether its holder votes as the organisation has said (MAN-5)
 * @param until null where it has no end
 */
public record MandateRow(
        MandateId id,
        PersonId person,
        Set<Power> powers,
        Binding binding,
        Instant from,
        @Nullable Instant until) {

    public MandateRow {
        powers = Set.copyOf(powers);
    }
}
