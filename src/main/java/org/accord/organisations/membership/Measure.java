package org.accord.organisations.membership;

import java.time.Instant;
import org.accord.kernel.OrganisationId;
import org.accord.organisations.screening.RefusalReason;
import org.jspecify.annotations.Nullable;

/**
 * A measure as it is stored.
 *
 * @param reason null to admit again
 * @param words what the organisation is told beside the reason, in its language
 * @param sitting 1 for those who decide, 2 for those who hear the appeal
 * @param grounds of the appeal; null where there is none
 */
record Measure(
        MeasureId id,
        OrganisationId organisation,
        MeasureStep step,
        @Nullable RefusalReason reason,
        @Nullable String words,
        Instant proposedAt,
        MeasureState state,
        int sitting,
        int version,
        Instant changedAt,
        @Nullable String grounds) {

    /** Voices are given on it now. */
    boolean isOpen() {
        return state == MeasureState.PROPOSED || state == MeasureState.APPEALED;
    }

    /** Whether it takes the membership away, for a time or for good. */
    boolean isAgainst() {
        return step != MeasureStep.READMIT;
    }
}
