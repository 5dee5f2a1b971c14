package org.accord.proposals;

import java.util.List;
import java.util.Map;
import org.accord.organisations.OrganisationLabel;
import org.accord.text.AmendmentId;

/**
 * One view of the agreement with what is proposed for it, or was decided.
 *
 * @param text what the text engine made of it
 * @param holders the proposals behind the amendments in it
 * @param aside proposals that are alive but not in it: they must be reworded for the present text first, or are written in another
 *     language
 */
public record OpenText<T>(T text, Map<AmendmentId, Holder> holders, List<Holder> aside) {

    public OpenText {
        holders = Map.copyOf(holders);
        aside = List.copyOf(aside);
    }

    /** A proposal and whose it is. */
    public record Holder(int number, OrganisationLabel organisation, StageName stage) {}
}
