package org.accord.voting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Permission;
import org.accord.organisations.OrganisationLabel;
import org.accord.tally.Quorum;
import org.accord.tally.Result;
import org.accord.tally.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A decision as one actor may see it.
 *
 * @param entitled how many organisations may vote
 * @param cast how many have
 * @param seats the organisations that this actor may cast for, with the ballot as it stands
 * @param mayVote whether this actor has any vote here, and if not, why
 * @param mayClose whether this actor may close it now
 * @param facilitates whether this actor facilitates where it is decided
 * @param ballots every organisation's ballot: for members and facilitators while it is open, for all afterwards (DEC-6)
 * @param related of those that have cast, the ones that belong together, where ballots are shown (MAN-4)
 * @param result null while it is open
 */
public record DecisionPage(
        DecisionId id,
        UUID subject,
        Rule rule,
        Quorum quorum,
        Instant openedAt,
        @Nullable Instant closedAt,
        int entitled,
        int cast,
        List<Seat> seats,
        Permission mayVote,
        Permission mayClose,
        boolean facilitates,
        List<BallotRow> ballots,
        List<List<OrganisationLabel>> related,
        @Nullable Result result) {

    /**
     * A vote that this actor holds for an organisation.
     *
     * @param bound whether they are to vote as the organisation says (MAN-5)
     * @param position what it says; null for nothing
     */
    public record Seat(
            OrganisationId organisation,
            String name,
            @Nullable Vote vote,
            Permission mayCast,
            boolean bound,
            @Nullable Position position) {

        /** The same, whatever the organisation says. */
        public Seat ballot() {
            return new Seat(organisation, name, vote, mayCast, false, null);
        }

        /** The face in which it is cast. */
        public Face face() {
            return Face.of(organisation);
        }
    }

    /** A ballot that counts; {@code turn} says how often the organisation has cast. */
    public record BallotRow(OrganisationLabel organisation, Vote vote, int turn, Instant at) {}

    public boolean isOpen() {
        return closedAt == null;
    }
}
