package org.accord.organisations.membership;

import java.util.List;
import org.accord.kernel.OrganisationId;
import org.accord.organisations.OrganisationStatus;

/**
 * What screeners see of members.
 *
 * @param waiting measures on which voices are given, the oldest first
 * @param members those about which one can be proposed, by name
 */
public record MembersPage(List<MeasureRow> waiting, List<Member> members) {

    public MembersPage {
        waiting = List.copyOf(waiting);
        members = List.copyOf(members);
    }

    /** A member, or a suspended one. */
    public record Member(OrganisationId id, String name, OrganisationStatus status, String language) {}
}
