package org.accord.organisations;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.accord.journal.Entry;
import org.accord.journal.Journal;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.NotFound;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Permission;
import org.accord.kernel.PersonId;
import org.accord.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An organisation's own room: who acts for it and how, for its own people and nobody else. */
@Service
@Transactional(readOnly = true)
public class Rooms {

    /** How many of its people a page has. */
    static final int LINES = 50;

    /** How much of what was done a coordinator sees of each. */
    private static final int ACTS_EACH = 5;

    private static final int ACTS_READ = 300;

    private final MandateRepository mandates;
    private final Invitations invitations;
    private final Journal journal;
    private final People people;
    private final Clock clock;

    Rooms(MandateRepository mandates, Invitations invitations, Journal journal, People people, Clock clock) {
        this.mandates = mandates;
        this.invitations = invitations;
        this.journal = journal;
        this.people = people;
        this.clock = clock;
    }

    /** The rooms that this actor may enter, by name: of a suspended organisation too, to read. */
    public List<RoomPage.Door> doors(Actor actor) {
        if (!(actor instanceof Actor.Person person)) {
            return List.of();
        }
        Instant now = clock.instant();
        return mandates.of(person.id()).stream()
                .filter(named -> named.mandate().inForce(now))
                .map(named -> new RoomPage.Door(named.mandate().organisation(), named.name()))
                .toList();
    }

    /** The room of that organisation; to who holds no mandate of it there is none (AUTHZ-13). */
    public RoomPage page(Actor actor, OrganisationId organisation) {
        RoomPage.Door door = doors(actor).stream()
                .filter(one -> one.organisation().equals(organisation))
                .findFirst()
                .orElseThrow(() -> new NotFound("organisation"));
        Inside inside = inside(actor, organisation);
        return new RoomPage(
                organisation,
                door.name(),
                inside.own().status(),
                inside.standing().powers(),
                people(actor, organisation, inside, null),
                inside.manage().isGranted() ? invitations.waiting(actor, organisation) : List.of(),
                inside.manage(),
                MandatePolicy.mayEnd(inside.own(), Set.of(), inside.coordinators(), inside.now()));
    }

    /** More of who acts for it, from after that place; a page costs the same however many they are. */
    public RoomPage.People people(Actor actor, OrganisationId organisation, RoomPage.Place after) {
        return people(actor, organisation, inside(actor, organisation), after);
    }

    /** Somebody in the room: their own mandate of it, and who coordinates. */
    private record Inside(Instant now, Mandate own, Standing standing, Permission manage, List<Mandate> coordinators) {}

    private Inside inside(Actor actor, OrganisationId organisation) {
        if (!(actor instanceof Actor.Person person)) {
            throw new NotFound("organisation");
        }
        Instant now = clock.instant();
        List<Mandate> held = mandates.of(person.id(), organisation);
        Mandate own = held.stream()
                .filter(mandate -> mandate.inForce(now))
                .findFirst()
                .orElseThrow(() -> new NotFound("organisation"));
        Standing standing = MandatePolicy.standing(Face.of(organisation), person.id(), held, now);
        return new Inside(
                now, own, standing, MandatePolicy.mayManage(actor, standing), mandates.coordinators(organisation, now));
    }

    private RoomPage.People people(
            Actor actor, OrganisationId organisation, Inside inside, RoomPage.@Nullable Place after) {
        List<Mandate> found = mandates.inForce(organisation, inside.now(), after, LINES + 1);
        List<Mandate> page = found.stream().limit(LINES).toList();
        Map<PersonId, List<RoomPage.Act>> acts = inside.manage().isGranted() ? acts(actor, organisation) : Map.of();
        Map<PersonId, String> pseudonyms =
                people.pseudonyms(actor, page.stream().map(Mandate::person).toList());
        return new RoomPage.People(
                page.stream()
                        .map(mandate -> new RoomPage.Member(
                                mandate.id(),
                                mandate.person(),
                                pseudonyms.getOrDefault(mandate.person(), ""),
                                new Terms(mandate.powers(), mandate.binding(), mandate.until()),
                                mandate.from(),
                                mandate.id().equals(inside.own().id()),
                                MandatePolicy.mayEnd(mandate, Set.of(), inside.coordinators(), inside.now()),
                                acts.getOrDefault(mandate.person(), List.of())))
                        .toList(),
                found.size() <= LINES
                        ? null
                        : new RoomPage.Place(
                                page.getLast().from(), page.getLast().id()));
    }

    private Map<PersonId, List<RoomPage.Act>> acts(Actor actor, OrganisationId organisation) {
        return journal.lastFor(actor, organisation, ACTS_READ).stream()
                .filter(entry -> entry.person() != null)
                .collect(Collectors.groupingBy(
                        Rooms::personOf,
                        Collectors.collectingAndThen(
                                Collectors.mapping(
                                        entry -> new RoomPage.Act(entry.action(), entry.at()), Collectors.toList()),
                                list -> list.stream().limit(ACTS_EACH).toList())));
    }

    private static PersonId personOf(Entry entry) {
        return Objects.requireNonNull(entry.person());
    }
}
