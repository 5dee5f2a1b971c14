package org.accord.proposals;

import org.accord.organisations.OrganisationLabel;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation made of a suggested wording.
 *
 * @param number null while it is a draft, which only its own people read of
 */
public record TakenUp(ProposalId id, @Nullable Integer number, OrganisationLabel organisation) {}
