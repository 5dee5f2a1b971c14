package org.accord.organisations;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.accord.kernel.Thing;
import org.jspecify.annotations.Nullable;

/**
 * A person may now act for an organisation, with these powers.
 *
 * @param actor who completed it: who granted, or the person who accepted an invitation
 * @param by who granted; null where the platform did
 */
public record MandateGranted(
        Actor actor,
        Face face,
        MandateId mandate,
        OrganisationId organisation,
        PersonId person,
        Set<Power> powers,
        @Nullable PersonId by)
        implements DomainEvent {

    public MandateGranted {
        powers = Set.copyOf(powers);
    }

    @Override
    public Thing object() {
        return new Thing("mandate", mandate.value());
    }

    @Override
    public Map<String, String> particulars() {
        Map<String, String> particulars = new HashMap<>(Map.of(
                "organisation", organisation.toString(),
                "person", person.toString(),
                "powers", new TreeSet<>(powers).stream().map(Power::name).collect(Collectors.joining(" "))));
        if (by != null) {
            particulars.put("by", by.toString());
        }
        return particulars;
    }

    @Override
    public Set<Thing> changed() {
        return Set.of(new Thing("organisation", organisation.value()), new Thing("person", person.value()));
    }
}
