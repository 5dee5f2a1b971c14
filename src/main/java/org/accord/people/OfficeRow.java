package org.accord.people;

import java.time.Instant;
import org.accord.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who holds or held an office (AUD-2).
 *
 * @param pseudonym null where the person has left for good (PRI-5)
 * @param namedBy the pseudonym of the administrator who named; null where the platform did, or somebody who has left
 * @param until when it was given back or taken; null while it is held
 * @param mayRelease whether the viewer may release this person now
 */
public record OfficeRow(
        PersonId person,
        @Nullable String pseudonym,
        Role role,
        Instant since,
        @Nullable String namedBy,
        @Nullable Instant until,
        boolean mayRelease) {}
