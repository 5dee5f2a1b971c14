package org.accord.organisations.screening;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step in the life of an application.
 *
 * @param reviewer the pseudonym of who took it; null where it was the applicant or the house, and to the applicant always
 * @param reason why it was refused; null else
 * @param words the question, the answer, the explanation or the grounds; null where none were needed
 */
public record Step(
        ApplicationState state,
        Instant at,
        @Nullable String reviewer,
        @Nullable RefusalReason reason,
        @Nullable String words) {}
