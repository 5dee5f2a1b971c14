package org.accord.journal;

import java.time.Instant;
import java.util.Map;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.accord.kernel.Thing;
import org.jspecify.annotations.Nullable;

/**
 * One act, as history shows it: ids only, never contact data.
 *
 * @param person who did it, where it was a person
 * @param organisation on whose behalf, where it was an organisation's
 * @param action the name of the act, as in {@code ProposalSubmitted}
 * @param hash what the event is sealed with
 */
public record Entry(
        Instant at,
        ActorKind actor,
        @Nullable PersonId person,
        @Nullable OrganisationId organisation,
        String action,
        Thing object,
        Map<String, String> particulars,
        Hash hash) {

    public Entry {
        particulars = Map.copyOf(particulars);
    }
}
