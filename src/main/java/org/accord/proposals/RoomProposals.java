package org.accord.proposals;

import java.util.List;
import org.accord.voting.PositionPage;

/**
 * What an organisation's own people see in their room of its proposals.
 *
 * @param drafts of the organisation, the newest first; empty while it is suspended
 * @param positions what it says about proposals, of any organisation (MAN-5)
 */
public record RoomProposals(List<ProposalRow> drafts, List<Said> positions) {

    public RoomProposals {
        drafts = List.copyOf(drafts);
        positions = List.copyOf(positions);
    }

    /** A proposal, and what the organisation says about it. */
    public record Said(ProposalRow proposal, PositionPage position) {}
}
