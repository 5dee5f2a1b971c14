package org.accord.organisations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.NotFound;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.accord.kernel.Stale;
import org.accord.kernel.Thing;
import org.accord.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may act for which organisation, with which powers, until when. */
@Service
@Transactional
public class Mandates {

    private final MandateRepository repository;
    private final OrganisationRepository organisations;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Mandates(
            MandateRepository repository,
            OrganisationRepository organisations,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.organisations = organisations;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** As {@link #grant(Actor, OrganisationId, PersonId, Terms)}, for a mandate that is free. */
    public MandateId grant(
            Actor actor, OrganisationId organisation, PersonId person, Set<Power> powers, @Nullable Instant until) {
        return grant(actor, organisation, person, new Terms(powers, Binding.FREE, until));
    }

    /** Lets a person act for an organisation from now on (MAN-3); what they held of it before is replaced. */
    public MandateId grant(Actor actor, OrganisationId organisation, PersonId person, Terms terms) {
        if (!organisations.lock(organisation)) {
            throw new NotFound("organisation");
        }
        Instant now = now();
        MandatePolicy.mayManage(actor, standingAt(actor, Face.of(organisation), now))
                .and(MandatePolicy.mayHold(terms.powers(), terms.until(), now))
                .orThrow();
        if (!people.pseudonyms(actor, Set.of(person)).containsKey(person)) {
            throw new NotFound("person");
        }
        return put(actor, faceOf(actor, organisation), organisation, person, terms, personOf(actor), now);
    }

    /** Ends a mandate at once; what was done by it stays (MAN-3). To people outside the organisation there is no such thing. */
    public void revoke(Actor actor, MandateId id) {
        Mandate mandate = repository.find(id).orElseThrow(() -> new NotFound("mandate"));
        organisations.lock(mandate.organisation());
        Instant now = now();
        Standing standing = standingAt(actor, Face.of(mandate.organisation()), now);
        if (!(actor instanceof Actor.Platform) && standing.powers().isEmpty()) {
            throw new NotFound("mandate");
        }
        MandatePolicy.mayManage(actor, standing)
                .and(MandatePolicy.mayEnd(mandate, Set.of(), repository.coordinators(mandate.organisation(), now), now))
                .orThrow();
        end(actor, faceOf(actor, mandate.organisation()), mandate, now);
    }

    /** Gives back the actor's own mandate of that organisation, at once; the last coordinator names a successor first (MAN-3). */
    public void resign(Actor actor, OrganisationId organisation) {
        PersonId person = actor.person();
        organisations.lock(organisation);
        Instant now = now();
        Mandate mandate = repository.of(person, organisation).stream()
                .filter(held -> held.inForce(now))
                .findFirst()
                .orElseThrow(() -> new NotFound("mandate"));
        MandatePolicy.mayEnd(mandate, Set.of(), repository.coordinators(organisation, now), now)
                .orThrow();
        end(actor, Face.own(), mandate, now);
    }

    /** Tells open pages and the record of each mandate whose time is over, once; for the platform's own task. */
    public void tellRunOut(Actor actor) {
        MandatePolicy.mayTellRunOut(actor).orThrow();
        repository
                .runOut(now())
                .forEach(over ->
                        events.publishEvent(new MandateRanOut(actor, over.id(), over.organisation(), over.person())));
    }

    /**
     * Gives the actor what they were invited to. Refused where the inviter no longer coordinates, the organisation is no
     * member now, the time is over, or the actor acts for it already: then a coordinator changes that.
     *
     * @param inviter null: the platform
     */
    MandateId accept(Actor actor, OrganisationId organisation, @Nullable PersonId inviter, Terms terms) {
        PersonId person = actor.person();
        organisations.lock(organisation);
        Instant now = now();
        Standing inviting = MandatePolicy.standing(
                Face.of(organisation),
                inviter,
                inviter == null ? List.of() : repository.of(inviter, organisation),
                now);
        boolean acts = repository.of(person, organisation).stream().anyMatch(held -> held.inForce(now));
        MandatePolicy.mayAccept(inviter == null, inviting, acts)
                .and(MandatePolicy.mayHold(terms.powers(), terms.until(), now))
                .orThrow();
        return put(actor, Face.own(), organisation, person, terms, inviter, now);
    }

    /** What this actor may do behind that face at this instant (MAN-1); nothing for an organisation that there is not. */
    @Transactional(readOnly = true)
    public Standing standing(Actor actor, Face face) {
        return standingAt(actor, face, now());
    }

    /** The organisations that this actor may act for now, by name; none for a visitor. */
    @Transactional(readOnly = true)
    public List<FaceRow> faces(Actor actor) {
        if (!(actor instanceof Actor.Person person)) {
            return List.of();
        }
        Instant now = now();
        return repository.of(person.id()).stream()
                .filter(named -> named.mandate().inForce(now) && named.mandate().admitted())
                .map(named -> new FaceRow(
                        named.mandate().organisation(),
                        named.name(),
                        named.mandate().powers(),
                        named.mandate().binding()))
                .toList();
    }

    /**
     * What decides what this actor may do: themselves, and every organisation that they hold a mandate of, a suspended one
     * too. A page that offers acts looks again when one of these changes.
     */
    @Transactional(readOnly = true)
    public Set<Thing> grounds(Actor actor) {
        if (!(actor instanceof Actor.Person person)) {
            return Set.of();
        }
        return Stream.concat(
                        Stream.of(new Thing("person", person.id().value())),
                        repository.of(person.id()).stream()
                                .map(named -> new Thing(
                                        "organisation",
                                        named.mandate().organisation().value())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The admitted organisations that one of these people may act for now. */
    @Transactional(readOnly = true)
    public Set<OrganisationId> represented(Actor actor, Set<PersonId> persons) {
        Objects.requireNonNull(actor);
        return persons.isEmpty() ? Set.of() : repository.represented(persons, now());
    }

    /** The mandates of an organisation that are in force, for its own people and the platform; else there is no such thing. */
    @Transactional(readOnly = true)
    public List<MandateRow> holders(Actor actor, OrganisationId organisation) {
        Instant now = now();
        boolean own = !standingAt(actor, Face.of(organisation), now).powers().isEmpty();
        if (!own && !(actor instanceof Actor.Platform)) {
            throw new NotFound("organisation");
        }
        return repository.of(organisation).stream()
                .filter(mandate -> mandate.inForce(now))
                .map(mandate -> new MandateRow(
                        mandate.id(),
                        mandate.person(),
                        mandate.powers(),
                        mandate.binding(),
                        mandate.from(),
                        mandate.until()))
                .toList();
    }

    private Standing standingAt(Actor actor, Face face, Instant now) {
        PersonId person = actor instanceof Actor.Person somebody ? somebody.id() : null;
        List<Mandate> held = person != null && face instanceof Face.Organisation organisation
                ? repository.of(person, organisation.id())
                : List.of();
        return MandatePolicy.standing(face, person, held, now);
    }

    private MandateId put(
            Actor actor,
            Face face,
            OrganisationId organisation,
            PersonId person,
            Terms terms,
            @Nullable PersonId by,
            Instant now) {
        Optional<Mandate> before = repository.of(person, organisation).stream().findFirst();
        if (before.isPresent()) {
            MandatePolicy.mayEnd(before.get(), terms.powers(), repository.coordinators(organisation, now), now)
                    .orThrow();
            end(actor, face, before.get(), now);
        }
        MandateId id = MandateId.next();
        Instant until = terms.until();
        Terms stored =
                new Terms(terms.powers(), terms.binding(), until == null ? null : until.truncatedTo(ChronoUnit.MICROS));
        if (!repository.add(id, organisation, person, stored, by, now)) {
            throw new Stale("mandate");
        }
        events.publishEvent(new MandateGranted(actor, face, id, organisation, person, terms.powers(), by));
        return id;
    }

    private void end(Actor actor, Face face, Mandate mandate, Instant now) {
        if (!repository.revoke(mandate.id(), now, personOf(actor))) {
            throw new Stale("mandate");
        }
        events.publishEvent(new MandateRevoked(actor, face, mandate.id(), mandate.organisation(), mandate.person()));
    }

    private static @Nullable PersonId personOf(Actor actor) {
        return actor instanceof Actor.Person person ? person.id() : null;
    }

    private static Face faceOf(Actor actor, OrganisationId organisation) {
        return actor instanceof Actor.Platform ? Face.own() : Face.of(organisation);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
