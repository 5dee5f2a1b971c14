package org.accord.organisations.screening;

/** Why an organisation is refused (ELI-8). That it is not registered is no reason, and stands nowhere here (ELI-4). */
public enum RefusalReason {
    POLITICAL_PARTY,
    CHURCH,
    COMMERCIAL,
    NOT_AN_ORGANISATION,
    DUPLICATE,
    UNVERIFIABLE,
    CONDUCT;

    /** Whether the reason alone says enough; the others must be explained in the reviewer's own words. */
    public boolean speaksForItself() {
        return this == POLITICAL_PARTY || this == CHURCH || this == COMMERCIAL || this == NOT_AN_ORGANISATION;
    }
}
