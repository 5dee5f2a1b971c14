package org.accord.organisations.screening;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.Thing;
import org.jspecify.annotations.Nullable;

/** An application came to another place in its life (ELI-6). Whoever holds the applicant’s link is a visitor. */
public record ApplicationMoved(
        Actor actor,
        ApplicationId application,
        ApplicationState to,
        @Nullable RefusalReason reason) implements DomainEvent {

    @Override
    public Face face() {
        return Face.own();
    }

    @Override
    public Thing object() {
        return Screening.thing(application);
    }

    @Override
    public Map<String, String> particulars() {
        Map<String, String> particulars = new TreeMap<>();
        particulars.put("to", to.name());
        if (reason != null) {
            particulars.put("reason", reason.name());
        }
        return particulars;
    }

    @Override
    public Set<Thing> changed() {
        return Set.of(object(), Screening.APPLICATIONS);
    }
}
