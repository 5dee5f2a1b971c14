package org.accord.organisations.membership;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Thing;
import org.accord.organisations.screening.RefusalReason;
import org.jspecify.annotations.Nullable;

/** A measure about a member came to another place in its life. */
public record MeasureMoved(
        Actor actor,
        Face face,
        MeasureId measure,
        OrganisationId organisation,
        MeasureStep step,
        MeasureState to,
        @Nullable RefusalReason reason)
        implements DomainEvent {

    @Override
    public Thing object() {
        return new Thing("measure", measure.value());
    }

    @Override
    public Map<String, String> particulars() {
        Map<String, String> particulars = new TreeMap<>();
        particulars.put("organisation", organisation.toString());
        particulars.put("step", step.name());
        particulars.put("to", to.name());
        if (reason != null) {
            particulars.put("reason", reason.name());
        }
        return particulars;
    }

    @Override
    public Set<Thing> changed() {
        return Set.of(object(), Membership.MEASURES, new Thing("organisation", organisation.value()));
    }
}
