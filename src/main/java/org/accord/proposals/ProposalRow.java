package org.accord.proposals;

import org.accord.organisations.OrganisationLabel;
import org.accord.text.ClauseId;
import org.accord.text.Difference;
import org.jspecify.annotations.Nullable;

/**
 * A proposal in a list.
 *
 * @param number null for a draft
 * @param beside the clause beside which people read of it; null at the beginning of the agreement
 * @param difference what it would change, against the text that it was written on
 */
public record ProposalRow(
        ProposalId id,
        @Nullable Integer number,
        Asks asks,
        @Nullable ClauseId beside,
        String language,
        OrganisationLabel organisation,
        StageName stage,
        Difference difference) {}
