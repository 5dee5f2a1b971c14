package org.accord.organisations.ui;

/** Ways to the screens of organisations. */
final class OrganisationRoutes {

    static final String ORGANISATIONS = "desk/organisations";

    private OrganisationRoutes() {}
}
