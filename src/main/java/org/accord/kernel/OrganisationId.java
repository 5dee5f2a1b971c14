package org.accord.kernel;

import java.util.UUID;

/** The id of an organisation, for ever. */
public record OrganisationId(UUID value) {

    /** A new one. */
    public static OrganisationId next() {
        return new OrganisationId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
