package org.accord.assemblies;

import java.util.Map;
import java.util.stream.Stream;
import org.accord.kernel.Actor;
import org.accord.people.Holding;
import org.accord.people.PersonLeaving;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What assemblies know of a person: where they take part and where they facilitate. Who leaves the house leaves them all (PRI-5). */
@Service
@Transactional
class AssemblyHolding implements Holding {

    private final AssemblyRepository assemblies;
    private final ApplicationEventPublisher events;

    AssemblyHolding(AssemblyRepository assemblies, ApplicationEventPublisher events) {
        this.assemblies = assemblies;
        this.events = events;
    }

    @EventListener
    void leaving(PersonLeaving leaving) {
        assemblies.joined(leaving.person()).keySet().forEach(assembly -> {
            assemblies.leave(assembly, leaving.person());
            events.publishEvent(new AssemblyLeft(assembly, leaving.person()));
        });
        assemblies.facilitated(leaving.person()).forEach(assembly -> {
            assemblies.releaseFacilitator(assembly, leaving.person());
            events.publishEvent(new FacilitatorReleased(leaving.actor(), assembly, leaving.person()));
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Part of(Actor actor) {
        Stream<Map<String, Object>> taking = assemblies.joined(actor.person()).entrySet().stream()
                .map(joined -> Map.of(
                        "assembly",
                        joined.getKey().toString(),
                        "mode",
                        joined.getValue().name()));
        Stream<Map<String, Object>> facilitating = assemblies.facilitated(actor.person()).stream()
                .map(assembly -> Map.of("assembly", assembly.toString(), "facilitator", true));
        return new Part("assemblies", Stream.concat(taking, facilitating).toList());
    }
}
