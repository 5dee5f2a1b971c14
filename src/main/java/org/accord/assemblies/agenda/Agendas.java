package org.accord.assemblies.agenda;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyId;
import org.accord.kernel.Actor;
import org.accord.kernel.NotFound;
import org.accord.kernel.Permission;
import org.accord.kernel.PersonId;
import org.accord.kernel.PlainText;
import org.accord.kernel.Stale;
import org.accord.kernel.Thing;
import org.accord.organisations.Mandates;
import org.accord.people.People;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What assemblies are to deal with: read by all who may enter one, set by its facilitators alone (FAC-1). An item may
 * narrow how activists take part in what it is about, and never widens it (ACT-3).
 */
@Service
@Transactional
public class Agendas {

    /** How many items of an agenda can be open at a time. */
    public static final int ITEMS = 100;

    /** How many matters one item can be about. */
    public static final int MATTERS = 50;

    /** How many of the items that were dealt with a page shows. */
    public static final int CLOSED = 50;

    /** Which way an item moves. */
    public enum Direction {
        UP,
        DOWN
    }

    private final AgendaRepository repository;
    private final Assemblies assemblies;
    private final Mandates mandates;
    private final People people;
    private final List<Matters> matters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Agendas(
            AgendaRepository repository,
            Assemblies assemblies,
            Mandates mandates,
            People people,
            List<Matters> matters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.assemblies = assemblies;
        this.mandates = mandates;
        this.people = people;
        this.matters = matters;
        this.events = events;
        this.clock = clock;
    }

    /** What open pages look at that show an assembly's agenda. */
    public static Thing thing(AssemblyId assembly) {
        return new Thing("agenda", assembly.value());
    }

    /** The agenda itself, and whatever else may look different once these matters stand on it otherwise. */
    static Set<Thing> shown(AssemblyId assembly, Set<Thing> matters) {
        return Stream.concat(Stream.of(thing(assembly)), matters.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The agenda of an assembly that this actor may enter. */
    @Transactional(readOnly = true)
    public AgendaPage page(Actor actor, AssemblyId assembly) {
        Permission manage = maySet(actor, assembly);
        return new AgendaPage(
                repository.open(assembly),
                repository.closed(assembly, CLOSED),
                manage,
                manage.isGranted() ? people.me(actor).pseudonym() : "");
    }

    /** The open items of that assembly that are about this, in order; what they narrow is asked of them. */
    @Transactional(readOnly = true)
    public List<AgendaItem> about(Actor actor, AssemblyId assembly, Thing matter) {
        assemblies.standing(actor, assembly);
        return repository.about(assembly, matter);
    }

    /** Puts an item at the end of the agenda. */
    public AgendaItemId add(Actor actor, AssemblyId assembly, NewItem asked) {
        PersonId by = facilitator(actor, assembly);
        repository.hold(assembly);
        NewItem item = plain(asked);
        int open = repository.open(assembly).size();
        AgendaPolicy.mayGrow(open)
                .and(AgendaPolicy.mayBe(item, offered(actor, assembly)))
                .orThrow();
        AgendaItemId id = AgendaItemId.next();
        repository.add(id, assembly, item, open + 1, by, now());
        events.publishEvent(new AgendaItemAdded(
                actor, assembly, id, Set.copyOf(item.matters()), item.kind(), item.participation() != null));
        return id;
    }

    /** Words an open item anew; what it is about already may stay, also where it could no longer be chosen. */
    public void change(Actor actor, AgendaItemId id, long version, NewItem asked) {
        Held held = held(actor, id, version);
        AgendaItem before = held.item();
        NewItem now = plain(asked);
        Set<Thing> known = new HashSet<>(before.matters());
        known.addAll(offered(actor, before.assembly()));
        AgendaPolicy.mayChange(before).and(AgendaPolicy.mayBe(now, known)).orThrow();
        repository.change(before, now, held.by());
        Set<Thing> touched = new HashSet<>(before.matters());
        touched.addAll(now.matters());
        events.publishEvent(
                new AgendaItemChanged(actor, before.assembly(), id, touched, now.kind(), now.participation() != null));
    }

    /** An open item changes places with the one before or after it. */
    public void move(Actor actor, AgendaItemId id, long version, Direction direction) {
        Held held = held(actor, id, version);
        AgendaPolicy.mayChange(held.item()).orThrow();
        int place = held.place();
        int next = direction == Direction.UP ? place - 1 : place + 1;
        AgendaPolicy.mayMove(next >= 1 && next <= held.open().size()).orThrow();
        repository.swap(held.item(), place, next, held.by());
        events.publishEvent(new AgendaItemMoved(actor, held.item().assembly(), id, direction == Direction.UP));
    }

    /** It was dealt with: it narrows nothing any more. */
    public void close(Actor actor, AgendaItemId id, long version) {
        Held held = held(actor, id, version);
        AgendaItem item = held.item();
        AgendaPolicy.mayChange(item).orThrow();
        repository.close(item, held.place(), held.by(), now());
        events.publishEvent(new AgendaItemClosed(actor, item.assembly(), id, Set.copyOf(item.matters())));
    }

    /** Takes up again what was dealt with, at the end of the agenda. */
    public void reopen(Actor actor, AgendaItemId id, long version) {
        Held held = held(actor, id, version);
        AgendaItem item = held.item();
        int open = held.open().size();
        AgendaPolicy.mayReopen(item).and(AgendaPolicy.mayGrow(open)).orThrow();
        repository.reopen(item, open + 1, held.by());
        events.publishEvent(new AgendaItemReopened(
                actor, item.assembly(), id, Set.copyOf(item.matters()), item.participation() != null));
    }

    /** Takes an open item off the agenda; only the journal still knows of it. */
    public void remove(Actor actor, AgendaItemId id, long version) {
        Held held = held(actor, id, version);
        AgendaItem item = held.item();
        AgendaPolicy.mayChange(item).orThrow();
        repository.remove(item, held.place());
        events.publishEvent(new AgendaItemRemoved(actor, item.assembly(), id, Set.copyOf(item.matters())));
    }

    /**
     * An item as its facilitator saw it, while nobody else changes its agenda.
     *
     * @param open what is open on that agenda
     */
    private record Held(AgendaItem item, List<AgendaItem> open, PersonId by) {

        /** From 1; 0 for an item that is closed. */
        int place() {
            return open.indexOf(item) + 1;
        }
    }

    private Held held(Actor actor, AgendaItemId id, long version) {
        AssemblyId assembly = found(id).assembly();
        PersonId by = facilitator(actor, assembly);
        repository.hold(assembly);
        AgendaItem item = found(id);
        if (item.version() != version) {
            throw new Stale("agenda");
        }
        return new Held(item, repository.open(assembly), by);
    }

    private AgendaItem found(AgendaItemId id) {
        return repository.find(id).orElseThrow(() -> new NotFound("item"));
    }

    private PersonId facilitator(Actor actor, AssemblyId assembly) {
        Permission permission = maySet(actor, assembly);
        PersonId by = actor.person();
        permission.orThrow();
        return by;
    }

    private Permission maySet(Actor actor, AssemblyId assembly) {
        return AgendaPolicy.maySet(
                assemblies.standing(actor, assembly), !mandates.faces(actor).isEmpty());
    }

    private Set<Thing> offered(Actor actor, AssemblyId assembly) {
        return matters.stream()
                .flatMap(some -> some.offered(actor, assembly).stream())
                .collect(Collectors.toSet());
    }

    /** Its words as they are kept, and each matter once. */
    private static NewItem plain(NewItem asked) {
        return new NewItem(
                PlainText.line(asked.title()),
                asked.kind(),
                asked.minutes(),
                asked.participation(),
                asked.matters().stream().distinct().toList());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
