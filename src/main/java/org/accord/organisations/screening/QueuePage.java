package org.accord.organisations.screening;

import java.time.Instant;
import java.util.List;
import org.accord.organisations.OrganisationKind;
import org.accord.organisations.Scale;
import org.jspecify.annotations.Nullable;

/**
 * A page of the queue of applications, the oldest first.
 *
 * @param next where the next page begins; null where there is none
 */
public record QueuePage(List<Row> rows, @Nullable Place next) {

    /** A place in the queue, to go on from. */
    public record Place(Instant submittedAt, ApplicationId id) {}

    /**
     * A line of it.
     *
     * @param commentsUntil while members may still comment; null else
     * @param verdicts how many of this sitting were given; which ones is not said (ELI-7)
     * @param unreadable whether its contact cannot be read, so that nobody can be written to
     * @param mine whether it waits for this reviewer
     */
    public record Row(
            ApplicationId id,
            String name,
            OrganisationKind kind,
            Scale scale,
            String region,
            ApplicationState state,
            Instant submittedAt,
            @Nullable Instant commentsUntil,
            int verdicts,
            boolean unreadable,
            boolean mine) {}

    public QueuePage {
        rows = List.copyOf(rows);
    }
}
