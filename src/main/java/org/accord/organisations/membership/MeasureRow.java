package org.accord.organisations.membership;

import java.time.Instant;
import org.accord.kernel.Permission;
import org.accord.organisations.screening.RefusalReason;
import org.jspecify.annotations.Nullable;

/**
 * A measure that waits for voices, as a screener sees it.
 *
 * @param language in which the organisation reads the words
 * @param grounds of the appeal; null before one
 * @param voices how many were given in this sitting; which, shows once it is decided
 */
public record MeasureRow(
        MeasureId id,
        int version,
        String organisation,
        String language,
        MeasureStep step,
        @Nullable RefusalReason reason,
        @Nullable String words,
        MeasureState state,
        Instant since,
        @Nullable String grounds,
        int voices,
        Permission maySay) {}
