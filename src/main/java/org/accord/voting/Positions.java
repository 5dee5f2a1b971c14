package org.accord.voting;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.NotFound;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.accord.kernel.PlainText;
import org.accord.kernel.Thing;
import org.accord.organisations.Mandates;
import org.accord.organisations.RoomPage;
import org.accord.organisations.Rooms;
import org.accord.people.People;
import org.accord.tally.Choice;
import org.accord.voting.PositionPage.Departure;
import org.accord.voting.PositionRepository.Departed;
import org.accord.voting.PositionRepository.Turn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What organisations say about a matter, so that who votes for them by a bound mandate knows what to cast (MAN-5). The matter
 * is a subject that this module knows by its id only, as in {@link Decisions}.
 *
 * <p>Who coordinates records it: the same hands that say who votes for the organisation and whether they are bound. VOTE
 * alone is not enough, since nobody is bound by what they can change themselves.
 *
 * <p>It is read by the people of that organisation and by nobody else: not by other members, facilitators or
 * administrators, before the decision or after it. So are the ballots that depart from it.
 */
@Service
@Transactional
public class Positions {

    private final PositionRepository repository;
    private final Mandates mandates;
    private final Rooms rooms;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Positions(
            PositionRepository repository,
            Mandates mandates,
            Rooms rooms,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.mandates = mandates;
        this.rooms = rooms;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** What open pages look at that show what somebody's organisation says about this matter. */
    public static Thing thing(UUID subject) {
        return new Thing("position", subject);
    }

    /** What open pages look at that show all that an organisation says. */
    public static Thing thing(OrganisationId organisation) {
        return new Thing("positions", organisation.value());
    }

    /**
     * Records what the organisation says from now on; what it said before is history.
     *
     * @param typed a few words to it, 500 characters at most; may be empty
     */
    public void take(Actor actor, Face face, UUID subject, Choice choice, String typed) {
        String words = PlainText.lines(typed);
        VotingPolicy.mayTakePosition(mandates.standing(actor, face))
                .and(VotingPolicy.isPosition(choice, words))
                .orThrow();
        add(actor, face, subject, choice, words.isEmpty() ? null : words);
    }

    /** Takes it back: the organisation says nothing any more, and who votes for it is free. NotFound where it says nothing. */
    public void drop(Actor actor, Face face, UUID subject) {
        VotingPolicy.mayTakePosition(mandates.standing(actor, face)).orThrow();
        if (repository
                .hold(((Face.Organisation) face).id(), subject)
                .flatMap(Turn::position)
                .isEmpty()) {
            throw new NotFound("position");
        }
        add(actor, face, subject, null, null);
    }

    private void add(Actor actor, Face face, UUID subject, @Nullable Choice choice, @Nullable String words) {
        OrganisationId organisation = ((Face.Organisation) face).id();
        int turn = repository.hold(organisation, subject).map(Turn::turn).orElse(0) + 1;
        repository.add(new Turn(
                organisation,
                subject,
                turn,
                actor.person(),
                choice,
                words,
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        events.publishEvent(new PositionTaken(actor, organisation, subject, turn));
    }

    /** What each of this actor's organisations says about that matter, by name; a suspended one's people read. */
    @Transactional(readOnly = true)
    public List<PositionPage> on(Actor actor, UUID subject) {
        List<RoomPage.Door> doors = rooms.doors(actor);
        Set<OrganisationId> own = ids(doors);
        return own.isEmpty()
                ? List.of()
                : pages(
                        actor,
                        doors,
                        Set.of(subject),
                        repository.last(own, subject),
                        repository.departed(own, subject));
    }

    /** All that an organisation says, for its own people, by matter; what it took back and nobody departed from is left out. */
    @Transactional(readOnly = true)
    public List<PositionPage> of(Actor actor, OrganisationId organisation) {
        List<RoomPage.Door> doors = rooms.doors(actor).stream()
                .filter(door -> door.organisation().equals(organisation))
                .toList();
        if (doors.isEmpty()) {
            throw new NotFound("organisation");
        }
        List<Turn> turns = repository.last(List.of(organisation), null);
        List<Departed> departed = repository.departed(List.of(organisation), null);
        Set<UUID> subjects = Stream.concat(
                        turns.stream()
                                .filter(turn -> turn.position().isPresent())
                                .map(Turn::subject),
                        departed.stream().map(Departed::subject))
                .collect(Collectors.toCollection(TreeSet::new));
        return pages(actor, doors, subjects, turns, departed);
    }

    private List<PositionPage> pages(
            Actor actor,
            List<RoomPage.Door> doors,
            Collection<UUID> subjects,
            List<Turn> turns,
            List<Departed> departed) {
        Map<PersonId, String> names = people.pseudonyms(
                actor,
                Stream.concat(
                                turns.stream().map(Turn::person),
                                departed.stream().map(Departed::person))
                        .collect(Collectors.toSet()));
        return doors.stream()
                .flatMap(door -> subjects.stream().map(subject -> page(actor, door, subject, turns, departed, names)))
                .toList();
    }

    private PositionPage page(
            Actor actor,
            RoomPage.Door door,
            UUID subject,
            List<Turn> turns,
            List<Departed> departed,
            Map<PersonId, String> names) {
        OrganisationId organisation = door.organisation();
        Optional<Turn> last = turns.stream()
                .filter(turn -> turn.organisation().equals(organisation)
                        && turn.subject().equals(subject))
                .findFirst();
        return new PositionPage(
                organisation,
                door.name(),
                subject,
                last.flatMap(Turn::position).orElse(null),
                last.filter(turn -> turn.position().isPresent())
                        .map(turn -> names.get(turn.person()))
                        .orElse(null),
                VotingPolicy.mayTakePosition(mandates.standing(actor, Face.of(organisation))),
                departed.stream()
                        .filter(one -> one.organisation().equals(organisation)
                                && one.subject().equals(subject))
                        .map(one -> new Departure(
                                one.decision(),
                                one.position(),
                                one.cast(),
                                names.get(one.person()),
                                one.at(),
                                one.counts()))
                        .toList());
    }

    private static Set<OrganisationId> ids(List<RoomPage.Door> doors) {
        return doors.stream().map(RoomPage.Door::organisation).collect(Collectors.toSet());
    }
}
