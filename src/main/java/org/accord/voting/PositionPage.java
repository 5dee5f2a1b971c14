package org.accord.voting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Permission;
import org.accord.tally.Choice;
import org.jspecify.annotations.Nullable;

/**
 * What one organisation says about one matter, as its own people see it. Nobody else sees it at all (MAN-5).
 *
 * @param position null where none is recorded
 * @param by the pseudonym of who recorded it; null for a former participant, or where there is none
 * @param mayTake whether the viewer may record another one now
 * @param departures the ballots that were cast against it, the newest first
 */
public record PositionPage(
        OrganisationId organisation,
        String name,
        UUID subject,
        @Nullable Position position,
        @Nullable String by,
        Permission mayTake,
        List<Departure> departures) {

    public PositionPage {
        departures = List.copyOf(departures);
    }

    /**
     * A ballot that departs from what was the position when it was cast.
     *
     * @param by the pseudonym of who cast it; null for a former participant
     * @param counts whether it is the organisation's ballot now, and not a later one
     */
    public record Departure(
            DecisionId decision,
            Choice position,
            Choice cast,
            @Nullable String by,
            Instant at,
            boolean counts) {}

    /** The face in which it is recorded. */
    public Face face() {
        return Face.of(organisation);
    }
}
