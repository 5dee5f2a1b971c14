package org.accord.organisations;

import java.util.Set;
import org.accord.kernel.OrganisationId;

/**
 * An organisation that a person may act for now, and with which powers.
 *
 * @param binding whether that person votes as the organisation has said (MAN-5)
 */
public record FaceRow(OrganisationId organisation, String name, Set<Power> powers, Binding binding) {

    /** By a mandate that is free. */
    public FaceRow(OrganisationId organisation, String name, Set<Power> powers) {
        this(organisation, name, powers, Binding.FREE);
    }

    public FaceRow {
        powers = Set.copyOf(powers);
    }
}
