package org.accord.organisations;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Permission;
import org.accord.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's own room, as one of its people sees it. Nobody else sees it at all.
 *
 * @param people the first of who acts for it; everybody in the room sees them
 * @param invitations those that wait; for coordinators only, else empty
 * @param manage whether the viewer may invite, change and revoke now
 * @param resign whether the viewer may give back their own mandate now (MAN-3)
 * @param status whether it is a member now: else its people read only
 */
public record RoomPage(
        OrganisationId organisation,
        String name,
        OrganisationStatus status,
        Set<Power> powers,
        People people,
        List<InvitationRow> invitations,
        Permission manage,
        Permission resign) {

    public RoomPage {
        powers = Set.copyOf(powers);
        invitations = List.copyOf(invitations);
    }

    /** A place among an organisation's people, to go on from. */
    public record Place(Instant from, MandateId mandate) {}

    /**
     * A page of who acts for it, in the order in which they came.
     *
     * @param next where the next page begins; null where there is none
     */
    public record People(List<Member> rows, @Nullable Place next) {

        public People {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Who acts for it.
     *
     * @param me whether this is the viewer
     * @param end whether this mandate could be ended now (MAN-3)
     * @param acts what this person last did for the organisation, the newest first; for coordinators only, else empty
     */
    public record Member(
            MandateId mandate,
            PersonId person,
            String pseudonym,
            Terms terms,
            Instant from,
            boolean me,
            Permission end,
            List<Act> acts) {

        public Member {
            acts = List.copyOf(acts);
        }
    }

    /**
     * Something that was done.
     *
     * @param action the name of the act in the journal
     */
    public record Act(String action, Instant at) {}

    /** A room that the viewer may enter. */
    public record Door(OrganisationId organisation, String name) {}

    /** Whether it is a member now. */
    public boolean admitted() {
        return status == OrganisationStatus.ADMITTED;
    }
}
