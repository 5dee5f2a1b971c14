package org.accord.proposals;

import org.accord.organisations.OrganisationLabel;

/** Another proposal for the same clause, and how the two stand to each other. */
public record RivalRow(int number, OrganisationLabel organisation, StageName stage, Rivalry rivalry) {}
