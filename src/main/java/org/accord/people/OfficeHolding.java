package org.accord.people;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.accord.kernel.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the house knows of a person beyond their account: offices, and invitations that they made. Who leaves gives the offices back
 * and takes the invitations along; that an office was held stays, as a former participant's (PRI-5, AUD-2).
 */
@Service
@Transactional
class OfficeHolding implements Holding {

    private final OfficeRepository offices;
    private final InvitationRepository invitations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OfficeHolding(
            OfficeRepository offices, InvitationRepository invitations, ApplicationEventPublisher events, Clock clock) {
        this.offices = offices;
        this.invitations = invitations;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void leaving(PersonLeaving leaving) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        offices.heldBy(leaving.person()).forEach(role -> {
            if (offices.release(leaving.person(), role, leaving.person(), now)) {
                events.publishEvent(new RoleReleased(leaving.actor(), leaving.person(), role));
            }
        });
        invitations.withdrawAllOf(leaving.person(), now);
    }

    @Override
    @Transactional(readOnly = true)
    public Part of(Actor actor) {
        return new Part(
                "offices",
                offices.of(actor.person()).stream().map(OfficeHolding::words).toList());
    }

    private static Map<String, Object> words(OfficeRepository.Held held) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("office", held.role().name());
        words.put("since", held.since().toString());
        Instant until = held.until();
        if (until != null) {
            words.put("until", until.toString());
        }
        return words;
    }
}
