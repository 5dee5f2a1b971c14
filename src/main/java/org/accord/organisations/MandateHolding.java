package org.accord.organisations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.Stale;
import org.accord.people.Holding;
import org.accord.people.PersonLeaving;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What organisations know of a person: mandates. Who leaves the house gives them all back; what was done by them stays the
 * organisation's (PRI-5).
 */
@Service
@Transactional
class MandateHolding implements Holding {

    private final MandateRepository mandates;
    private final OrganisationRepository organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MandateHolding(
            MandateRepository mandates,
            OrganisationRepository organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mandates = mandates;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /** Refused where one of them may not be given back: the last coordinator names a successor first (MAN-3). */
    @EventListener
    void leaving(PersonLeaving leaving) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (MandateRepository.Named named : mandates.of(leaving.person())) {
            Mandate mandate = named.mandate();
            organisations.lock(mandate.organisation());
            MandatePolicy.mayEnd(mandate, Set.of(), mandates.coordinators(mandate.organisation(), now), now)
                    .orThrow();
            if (!mandates.revoke(mandate.id(), now, leaving.person())) {
                throw new Stale("mandate");
            }
            events.publishEvent(new MandateRevoked(
                    leaving.actor(), Face.own(), mandate.id(), mandate.organisation(), leaving.person()));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Part of(Actor actor) {
        return new Part(
                "mandates",
                mandates.of(actor.person()).stream().map(MandateHolding::words).toList());
    }

    private static Map<String, Object> words(MandateRepository.Named named) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("organisation", named.name());
        words.put(
                "powers",
                named.mandate().powers().stream().map(Power::name).sorted().toList());
        words.put("from", named.mandate().from().toString());
        Instant until = named.mandate().until();
        if (until != null) {
            words.put("until", until.toString());
        }
        return words;
    }
}
