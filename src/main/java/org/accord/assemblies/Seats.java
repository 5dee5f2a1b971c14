package org.accord.assemblies;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.accord.assemblies.AssemblyRepository.Entry;
import org.accord.assemblies.SeatRepository.Offered;
import org.accord.kernel.Actor;
import org.accord.kernel.NotFound;
import org.accord.kernel.PersonId;
import org.accord.kernel.Stale;
import org.accord.kernel.Translations;
import org.accord.people.InvitationId;
import org.accord.people.InvitationLinks;
import org.accord.people.People;
import org.accord.people.Welcome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people come to run an assembly, and into a closed one: by a link that is passed on, since nobody is picked from a list. */
@Service
@Transactional
public class Seats implements Welcome {

    private final SeatRepository repository;
    private final AssemblyRepository assemblies;
    private final InvitationLinks links;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Seats(
            SeatRepository repository,
            AssemblyRepository assemblies,
            InvitationLinks links,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.assemblies = assemblies;
        this.links = links;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A link for whoever is to sit there; shown once. To run it: by administrators and the platform (AUD-2). To take part:
     * by its facilitators too.
     */
    public InvitationLinks.Issued invite(Actor actor, AssemblyId id, Seat seat) {
        AssemblyPolicy.mayInvite(actor, seen(actor, id).place(), seat).orThrow();
        InvitationLinks.Issued issued = links.issue(actor);
        repository.add(issued.id(), id, seat);
        return issued;
    }

    /** Ends an invitation that waits; for who could make it. */
    public void withdraw(Actor actor, InvitationId invitation) {
        Offered offered = repository.find(invitation).orElseThrow(() -> new NotFound("invitation"));
        AssemblyPolicy.mayInvite(actor, seen(actor, offered.assembly()).place(), offered.seat())
                .orThrow();
        links.withdraw(actor, invitation);
    }

    /** The invitations to it that wait and that this actor could make, the newest first. */
    @Transactional(readOnly = true)
    public List<SeatRow> waiting(Actor actor, AssemblyId id) {
        Entry assembly = seen(actor, id);
        List<Offered> made = repository.of(id).stream()
                .filter(offered -> AssemblyPolicy.mayInvite(actor, assembly.place(), offered.seat())
                        .isGranted())
                .toList();
        Map<InvitationId, Instant> ends =
                links.waiting(actor, made.stream().map(Offered::id).toList());
        List<SeatRow> waiting = new ArrayList<>();
        for (Offered offered : made) {
            Instant end = ends.get(offered.id());
            if (end != null) {
                waiting.add(new SeatRow(offered.id(), offered.seat(), end));
            }
        }
        return waiting;
    }

    /** Who runs it, in the order of their naming: known to everybody who may see it (AUD-2). */
    @Transactional(readOnly = true)
    public List<FacilitatorRow> facilitators(Actor actor, AssemblyId id) {
        seen(actor, id);
        Map<PersonId, Instant> since = repository.facilitators(id);
        Map<PersonId, String> pseudonyms = people.pseudonyms(actor, since.keySet());
        return since.entrySet().stream()
                .flatMap(named -> Stream.ofNullable(pseudonyms.get(named.getKey()))
                        .map(pseudonym -> new FacilitatorRow(named.getKey(), pseudonym, named.getValue())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Offer offer(Actor actor, InvitationId invitation, String language) {
        Offered offered = repository.find(invitation).orElse(null);
        if (offered == null) {
            return null;
        }
        String name = found(actor, offered.assembly()).name(language).name();
        return new Offer(
                Translations.text(language, Translations.key("assemblies.seat.title.", offered.seat()), name),
                List.of(Translations.text(language, Translations.key("assemblies.seat.does.", offered.seat()))),
                Translations.text(language, Translations.key("assemblies.seat.accepted.", offered.seat()), name),
                "desk/assemblies/" + offered.assembly());
    }

    @Override
    public void accept(Actor actor, InvitationLinks.Used link) {
        InvitationId invitation = link.id();
        Offered offered = repository.find(invitation).orElseThrow(() -> new NotFound("invitation"));
        PersonId maker = links.maker(actor, invitation);
        AssemblyPolicy.mayAccept(
                        offered.seat(),
                        links.byAdministrator(actor, invitation),
                        maker != null
                                && assemblies.facilitators(offered.assembly()).contains(maker))
                .orThrow();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean seated = switch (offered.seat()) {
            case FACILITATOR -> assemblies.nameFacilitator(offered.assembly(), actor.person(), maker, now);
            case PARTICIPANT ->
                assemblies.join(
                        offered.assembly(),
                        actor.person(),
                        found(actor, offered.assembly()).participation(),
                        now);
        };
        if (!seated) {
            throw new Stale("assembly");
        }
        events.publishEvent(
                switch (offered.seat()) {
                    case FACILITATOR -> new FacilitatorNamed(actor, offered.assembly(), actor.person(), maker);
                    case PARTICIPANT -> new AssemblyJoined(offered.assembly(), actor.person());
                });
    }

    private Entry seen(Actor actor, AssemblyId id) {
        Entry assembly = found(actor, id);
        if (!AssemblyPolicy.sees(actor, assembly.place())) {
            throw new NotFound("assembly");
        }
        return assembly;
    }

    private Entry found(Actor actor, AssemblyId id) {
        PersonId viewer = actor instanceof Actor.Person person ? person.id() : null;
        return assemblies.find(viewer, id).orElseThrow(() -> new NotFound("assembly"));
    }
}
