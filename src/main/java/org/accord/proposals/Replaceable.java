package org.accord.proposals;

import org.accord.organisations.OrganisationLabel;

/** A proposal that another one may be a compromise for. */
public record Replaceable(ProposalId id, int number, OrganisationLabel organisation) {}
