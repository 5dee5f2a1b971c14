package org.accord.kernel;

/** On whose behalf an act is done (MAN-2): every write carries one, and screens show it beside the button. */
public sealed interface Face {

    /** As oneself, by pseudonym. */
    record Own() implements Face {}

    /** For an organisation, by a mandate of it. */
    record Organisation(OrganisationId id) implements Face {}

    /** As oneself. */
    static Face own() {
        return new Own();
    }

    /** For that organisation. */
    static Face of(OrganisationId id) {
        return new Organisation(id);
    }
}
