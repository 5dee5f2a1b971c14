package org.accord.proposals;

import java.util.List;
import java.util.Set;
import org.accord.kernel.Thing;

/**
 * What waits for one person.
 *
 * @param toVote called, and an organisation of theirs has not cast yet
 * @param toAdmit submitted, where they facilitate
 * @param toReword returned, or with a base that has moved: their organisations'
 * @param drafts of their organisations
 * @param takenUp proposals that began from a wording that they suggested themselves (ACT-6)
 * @param places every agreement and clause that there is: what happens on any of them may be next to wait for this person
 */
public record Desk(
        List<ProposalRow> toVote,
        List<ProposalRow> toAdmit,
        List<ProposalRow> toReword,
        List<ProposalRow> drafts,
        List<ProposalRow> takenUp,
        Set<Thing> places,
        boolean actsForNobody) {

    public boolean isEmpty() {
        return toVote.isEmpty() && toAdmit.isEmpty() && toReword.isEmpty() && drafts.isEmpty() && takenUp.isEmpty();
    }
}
