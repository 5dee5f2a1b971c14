package org.accord.proposals;

import java.util.Set;
import org.accord.text.ClauseKind;
import org.accord.text.Place;

/**
 * What stands on a sponsor's writing table. Each act reads of it what it needs: other words only the text, a deletion
 * nothing but the reason.
 *
 * @param kind of a new clause
 * @param place of a new clause, or of one that is moved
 * @param replaces the proposals that this one is a compromise for (PRO-7)
 */
public record Written(String text, ClauseKind kind, Place place, String rationale, Set<ProposalId> replaces) {

    public Written {
        replaces = Set.copyOf(replaces);
    }

    Written saying(String text, String rationale) {
        return new Written(text, kind, place, rationale, replaces);
    }
}
