package org.accord.organisations.screening;

import java.time.Instant;
import org.accord.organisations.Listing;
import org.accord.organisations.NewOrganisation;
import org.accord.organisations.OrganisationKind;
import org.accord.organisations.Scale;
import org.jspecify.annotations.Nullable;

/**
 * An application as it is stored, without the contact.
 *
 * @param sitting which sitting of reviewers it is before, from 1; a new one begins with each answer and with the appeal
 * @param version how many steps it has taken
 * @param submittedAt null while its contact has not confirmed it
 * @param commentsUntil when members can no longer comment; null where they never could (ELI-9)
 */
record Application(
        ApplicationId id,
        String name,
        OrganisationKind kind,
        Tie tie,
        Scale scale,
        String region,
        String languages,
        String language,
        Listing listing,
        String about,
        Progress progress,
        int sitting,
        int version,
        @Nullable Instant submittedAt,
        Instant changedAt,
        @Nullable Instant commentsUntil) {

    ApplicationState state() {
        return progress.state();
    }

    NewOrganisation organisation() {
        return new NewOrganisation(name, kind, scale, region, language, listing);
    }

    boolean openToComments(Instant now) {
        return commentsUntil != null && now.isBefore(commentsUntil);
    }
}
