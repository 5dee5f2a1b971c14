package org.accord.organisations.membership;

import java.time.Instant;
import org.accord.kernel.Permission;
import org.accord.organisations.OrganisationStatus;
import org.accord.organisations.screening.RefusalReason;
import org.jspecify.annotations.Nullable;

/**
 * How an organisation's membership stands, as its own people see it.
 *
 * @param since when it came to stand so
 * @param reason why it is no member at present (ELI-8)
 * @param standing the measure by which it stands so; null where there is none
 * @param mayLeave whether the viewer may end the membership now
 */
public record MembershipPage(
        String name,
        OrganisationStatus status,
        Instant since,
        @Nullable RefusalReason reason,
        @Nullable Standing standing,
        Permission mayLeave) {

    /**
     * A measure in force.
     *
     * @param language of its words
     * @param appealUntil null where it cannot be appealed any more
     */
    public record Standing(
            MeasureId id,
            int version,
            MeasureStep step,
            MeasureState state,
            @Nullable String words,
            String language,
            @Nullable Instant appealUntil,
            Permission mayAppeal) {}
}
