package org.accord.organisations;

import java.time.Instant;
import java.util.Set;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** A mandate as it is stored, with where its organisation stands now. */
record Mandate(
        MandateId id,
        OrganisationId organisation,
        OrganisationStatus status,
        PersonId person,
        Set<Power> powers,
        Binding binding,
        Instant from,
        @Nullable Instant until,
        @Nullable Instant revoked) {

    Mandate {
        powers = Set.copyOf(powers);
    }

    boolean admitted() {
        return status == OrganisationStatus.ADMITTED;
    }

    /** Begun, unexpired and unrevoked at that instant; the database says the same in {@code organisations.may_act}. */
    boolean inForce(Instant at) {
        return !from.isAfter(at) && (until == null || until.isAfter(at)) && revoked == null;
    }

    boolean coordinates(Instant at) {
        return inForce(at) && powers.contains(Power.COORDINATE);
    }
}
