package org.accord.assemblies;

import java.time.Instant;
import java.util.List;
import org.accord.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A page of who takes part, the newest first; for facilitators of that assembly only (PRI-4).
 *
 * @param next where the next page begins; null where there is none
 */
public record ParticipantsPage(
        List<ParticipantRow> rows, @Nullable Place next) {

    /** A place in the order of joining, to go on from. */
    public record Place(Instant since, PersonId person) {}

    public ParticipantsPage {
        rows = List.copyOf(rows);
    }
}
