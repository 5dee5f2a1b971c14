package org.accord.organisations;

import java.util.Set;
import org.accord.kernel.OrganisationId;

/** An organisation that a person may act for now, and with which powers. */
public record FaceRow(OrganisationId organisation, String name, Set<Power> powers) {

    public FaceRow {
        powers = Set.copyOf(powers);
    }
}
