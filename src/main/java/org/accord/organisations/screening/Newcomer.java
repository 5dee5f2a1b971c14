package org.accord.organisations.screening;

import java.time.Instant;
import org.accord.organisations.OrganisationKind;
import org.accord.organisations.Scale;

/**
 * An organisation that asks to join, as members see it while they may comment (ELI-9).
 *
 * @param language that it wrote in
 * @param about what it says that it does; may be empty
 * @param comments how many members have commented; what they said is for the reviewers
 */
public record Newcomer(
        ApplicationId id,
        String name,
        OrganisationKind kind,
        Scale scale,
        String region,
        String language,
        String about,
        Instant commentsUntil,
        int comments) {}
