package org.accord.assemblies;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.assemblies.AssemblyRepository.Attendance;
import org.accord.assemblies.AssemblyRepository.Entry;
import org.accord.assemblies.AssemblyRepository.Seated;
import org.accord.assemblies.NewAssembly.Name;
import org.accord.kernel.Actor;
import org.accord.kernel.NotFound;
import org.accord.kernel.Permission;
import org.accord.kernel.PersonId;
import org.accord.kernel.PlainText;
import org.accord.kernel.Stale;
import org.accord.kernel.Thing;
import org.accord.organisations.Mandates;
import org.accord.organisations.Organisations;
import org.accord.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assemblies and working groups: who takes part in them how, and who runs them. */
@Service
@Transactional
public class Assemblies {

    /** What open pages look at that show which assemblies there are. */
    public static final Thing ALL = new Thing("assemblies", new UUID(0, 0));

    /** How many of those who take part a page has. */
    static final int LINES = 50;

    private final AssemblyRepository repository;
    private final People people;
    private final Organisations organisations;
    private final Mandates mandates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assemblies(
            AssemblyRepository repository,
            People people,
            Organisations organisations,
            Mandates mandates,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.people = people;
        this.organisations = organisations;
        this.mandates = mandates;
        this.events = events;
        this.clock = clock;
    }

    /** Sets up an assembly or working group; for administrators and the platform. */
    public AssemblyId create(Actor actor, NewAssembly asked) {
        NewAssembly assembly = new NewAssembly(
                asked.kind(),
                asked.names().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, named -> {
                    Name name = named.getValue();
                    return new Name(PlainText.line(name.name()), PlainText.lines(name.purpose()));
                })),
                asked.open(),
                asked.participation());
        AssemblyPolicy.maySetUp(actor)
                .and(Permission.when(!assembly.names().isEmpty(), "PLAIN-1", "assemblies.refused.no-name"))
                .orThrow();
        for (Name name : assembly.names().values()) {
            PlainText.fits(name.name(), 200)
                    .and(PlainText.fitsOrEmpty(name.purpose(), 1000))
                    .orThrow();
        }
        AssemblyId id = AssemblyId.next();
        repository.add(id, assembly, now());
        events.publishEvent(new AssemblyCreated(actor, id, assembly.kind(), assembly.open()));
        return id;
    }

    /** Names somebody to run this assembly, and no other; for administrators and the platform. */
    public void nameFacilitator(Actor actor, AssemblyId id, PersonId person) {
        AssemblyPolicy.maySetUp(actor).orThrow();
        seen(actor, id);
        known(actor, person);
        if (!repository.nameFacilitator(id, person, personOf(actor), now())) {
            throw new Stale("assembly");
        }
        events.publishEvent(new FacilitatorNamed(actor, id, person, personOf(actor)));
    }

    /** Ends what {@link #nameFacilitator} began. */
    public void releaseFacilitator(Actor actor, AssemblyId id, PersonId person) {
        AssemblyPolicy.maySetUp(actor).orThrow();
        seen(actor, id);
        if (!repository.releaseFacilitator(id, person)) {
            throw new Stale("assembly");
        }
        events.publishEvent(new FacilitatorReleased(actor, id, person));
    }

    /** ACT-2: joins an open assembly, in the mode that is its own; a closed one is not there to be joined. */
    public void join(Actor actor, AssemblyId id) {
        Entry assembly = seen(actor, id);
        AssemblyPolicy.mayJoin(actor, assembly.place()).orThrow();
        if (!repository.join(id, actor.person(), assembly.participation(), now())) {
            throw new Stale("assembly");
        }
        events.publishEvent(new AssemblyJoined(id, actor.person()));
    }

    /** Takes part no longer; what was said stays. */
    public void leave(Actor actor, AssemblyId id) {
        AssemblyPolicy.mayLeave(entered(actor, id).place()).orThrow();
        if (!repository.leave(id, actor.person())) {
            throw new Stale("assembly");
        }
        events.publishEvent(new AssemblyLeft(id, actor.person()));
    }

    /** Brings somebody in, a closed one above all: for its facilitators, administrators and the platform. */
    public void bring(Actor actor, AssemblyId id, PersonId person) {
        Entry assembly = seen(actor, id);
        AssemblyPolicy.mayBring(actor, assembly.place()).orThrow();
        known(actor, person);
        if (!repository.join(id, person, assembly.participation(), now())) {
            throw new Stale("assembly");
        }
        events.publishEvent(new ParticipantBrought(actor, id, person, assembly.participation()));
    }

    /** ACT-3: how somebody takes part here from their next request on (ACT-5); for facilitators of this assembly. */
    public void setMode(Actor actor, AssemblyId id, PersonId person, Participation mode) {
        AssemblyPolicy.maySetMode(actor, entered(actor, id).place()).orThrow();
        Participation before = repository.mode(id, person).orElseThrow(() -> new NotFound("participant"));
        if (!repository.changeMode(id, person, before, mode)) {
            throw new Stale("participant");
        }
        events.publishEvent(new ParticipationChanged(actor, id, person, mode));
    }

    /** What this actor is in that assembly. The door to all that is inside: who may not enter a closed one finds nothing. */
    @Transactional(readOnly = true)
    public AssemblyStanding standing(Actor actor, AssemblyId id) {
        return entered(actor, id).standing();
    }

    /** Whether this actor runs that assembly. */
    @Transactional(readOnly = true)
    public boolean facilitates(Actor actor, AssemblyId id) {
        return entered(actor, id).facilitator();
    }

    /**
     * Whose organisations decide there: empty for an open one, where all do; else who is in it. For its facilitators, who open
     * decisions, and to nobody else a list of people (PRI-4).
     */
    @Transactional(readOnly = true)
    public Optional<Set<PersonId>> deciding(Actor actor, AssemblyId id) {
        Entry assembly = entered(actor, id);
        AssemblyPolicy.maySetMode(actor, assembly.place()).orThrow();
        if (assembly.open()) {
            return Optional.empty();
        }
        Set<PersonId> inside = new HashSet<>(repository.participants(id));
        inside.addAll(repository.facilitators(id));
        return Optional.of(inside);
    }

    /** The assemblies whose inside this actor may see. */
    @Transactional(readOnly = true)
    public Set<AssemblyId> entered(Actor actor) {
        return repository.all(personOf(actor)).stream()
                .filter(entry -> AssemblyPolicy.enters(actor, entry.place()))
                .map(Entry::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Names of the assemblies that this actor may see: in that language, else in English, else in any. */
    @Transactional(readOnly = true)
    public Map<AssemblyId, String> names(Actor actor, String language) {
        Map<AssemblyId, String> names = new LinkedHashMap<>();
        visible(actor)
                .forEach(entry -> names.put(entry.id(), entry.name(language).name()));
        return names;
    }

    /** The assemblies that this actor may see, oldest first. */
    @Transactional(readOnly = true)
    public List<AssemblyRow> all(Actor actor, String language) {
        return visible(actor).map(entry -> row(actor, entry, language)).toList();
    }

    /** Those of them that this actor takes part in or facilitates. */
    @Transactional(readOnly = true)
    public List<AssemblyRow> mine(Actor actor, String language) {
        return visible(actor)
                .filter(entry -> entry.place().isIn())
                .map(entry -> row(actor, entry, language))
                .toList();
    }

    /** One assembly, as this actor may see it. */
    @Transactional(readOnly = true)
    public AssemblyPage page(Actor actor, AssemblyId id, String language) {
        Entry assembly = seen(actor, id);
        Name name = assembly.name(language);
        Attendance attendance = repository.attendance(id);
        return new AssemblyPage(
                id,
                assembly.kind(),
                assembly.open(),
                name.name(),
                name.purpose(),
                assembly.standing(),
                mandates.faces(actor),
                attendance.readers(),
                attendance.commenters(),
                organisations.count(actor),
                pseudonyms(actor, repository.facilitators(id)),
                assembly.facilitator() ? people(actor, id, null) : new ParticipantsPage(List.of(), null),
                AssemblyPolicy.mayJoin(actor, assembly.place()),
                AssemblyPolicy.mayLeave(assembly.place()));
    }

    /** More of who takes part, from after that place (PRI-4); for facilitators of this assembly. */
    @Transactional(readOnly = true)
    public ParticipantsPage participants(Actor actor, AssemblyId id, ParticipantsPage.Place after) {
        AssemblyPolicy.maySetMode(actor, entered(actor, id).place()).orThrow();
        return people(actor, id, after);
    }

    private List<String> pseudonyms(Actor actor, Collection<PersonId> persons) {
        Map<PersonId, String> pseudonyms = people.pseudonyms(actor, persons);
        return persons.stream()
                .flatMap(person -> Stream.ofNullable(pseudonyms.get(person)))
                .toList();
    }

    private ParticipantsPage people(Actor actor, AssemblyId id, ParticipantsPage.@Nullable Place after) {
        List<Seated> found = repository.participants(id, after, LINES + 1);
        List<Seated> page = found.stream().limit(LINES).toList();
        Map<PersonId, String> pseudonyms =
                people.pseudonyms(actor, page.stream().map(Seated::person).toList());
        return new ParticipantsPage(
                page.stream()
                        .flatMap(seated -> Stream.ofNullable(pseudonyms.get(seated.person()))
                                .map(pseudonym -> new ParticipantRow(seated.person(), pseudonym, seated.mode())))
                        .toList(),
                found.size() <= LINES
                        ? null
                        : new ParticipantsPage.Place(
                                page.getLast().since(), page.getLast().person()));
    }

    private static AssemblyRow row(Actor actor, Entry entry, String language) {
        Name name = entry.name(language);
        return new AssemblyRow(
                entry.id(),
                entry.kind(),
                entry.open(),
                name.name(),
                name.purpose(),
                entry.mode(),
                entry.facilitator(),
                AssemblyPolicy.mayJoin(actor, entry.place()));
    }

    private Stream<Entry> visible(Actor actor) {
        return repository.all(personOf(actor)).stream().filter(entry -> AssemblyPolicy.sees(actor, entry.place()));
    }

    private Entry seen(Actor actor, AssemblyId id) {
        return repository
                .find(personOf(actor), id)
                .filter(entry -> AssemblyPolicy.sees(actor, entry.place()))
                .orElseThrow(() -> new NotFound("assembly"));
    }

    private Entry entered(Actor actor, AssemblyId id) {
        return repository
                .find(personOf(actor), id)
                .filter(entry -> AssemblyPolicy.enters(actor, entry.place()))
                .orElseThrow(() -> new NotFound("assembly"));
    }

    private void known(Actor actor, PersonId person) {
        if (!people.pseudonyms(actor, Set.of(person)).containsKey(person)) {
            throw new NotFound("person");
        }
    }

    private static @Nullable PersonId personOf(Actor actor) {
        return actor instanceof Actor.Person person ? person.id() : null;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
