package org.accord.proposals;

import java.util.UUID;
import org.accord.kernel.Ids;

/** The id of a proposal, for ever. */
public record ProposalId(UUID value) {

    /** A new one. */
    public static ProposalId next() {
        return new ProposalId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
