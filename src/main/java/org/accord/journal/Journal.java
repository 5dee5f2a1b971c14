package org.accord.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.accord.journal.JournalRepository.Head;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.accord.kernel.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of what was done (AUD-1): one event an act, written in the act's own transaction and sealed with the hash
 * of the event before it in its chain. How the hash is made stands at {@link Written}.
 */
@Service
@Transactional(readOnly = true)
public class Journal {

    /** Events a query; a page of them is some hundred kilobytes. */
    private static final int PAGE = 1000;

    private final JournalRepository repository;
    private final Clock clock;

    Journal(JournalRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** What was done to one thing, the oldest first; empty where nothing was. */
    public List<Entry> about(Actor actor, Thing thing) {
        JournalPolicy.mayRead(actor).orThrow();
        return repository.about(thing).stream().map(Journal::entry).toList();
    }

    /** What was last done for an organisation, by whomever, the newest first. Whoever asks shows it to its own people only. */
    public List<Entry> lastFor(Actor actor, OrganisationId organisation, int most) {
        JournalPolicy.mayRead(actor).orThrow();
        return repository.lastFor(organisation, most).stream()
                .map(Journal::entry)
                .toList();
    }

    /** Recomputes every hash of every chain, and names the first event that does not fit. */
    public Verdict verify(Actor actor) {
        JournalPolicy.mayVerify(actor).orThrow();
        var verifier = new Verifier();
        List<Written> page = repository.first(PAGE);
        while (!page.isEmpty()) {
            for (Written event : page) {
                Optional<Verdict.Broken> broken = verifier.follow(event);
                if (broken.isPresent()) {
                    return broken.get();
                }
            }
            page = repository.after(page.getLast(), PAGE);
        }
        return verifier.whole();
    }

    /** Writes the act down or, by failing, takes it back. There is no act outside a transaction. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void append(DomainEvent event) {
        Optional<Head> head = repository.lockEnd(event.chain());
        repository.append(new Written(
                        event.chain(),
                        head.map(Head::sequence).orElse(0L) + 1,
                        Instant.now(clock).truncatedTo(ChronoUnit.MICROS),
                        kind(event.actor()).name(),
                        person(event.actor()),
                        organisation(event.face()),
                        event.action(),
                        event.object().kind(),
                        event.object().id(),
                        Canonical.object(particulars(event)),
                        head.map(Head::hash).orElseGet(() -> Hash.before(event.chain())),
                        Hash.before(event.chain()))
                .sealed());
    }

    private static ActorKind kind(Actor actor) {
        return switch (actor) {
            case Actor.Person _ -> ActorKind.PERSON;
            case Actor.Platform _ -> ActorKind.PLATFORM;
            case Actor.Visitor _ -> ActorKind.VISITOR;
        };
    }

    private static @Nullable UUID person(Actor actor) {
        return actor instanceof Actor.Person person ? person.id().value() : null;
    }

    private static @Nullable OrganisationId organisation(Face face) {
        return face instanceof Face.Organisation(OrganisationId id) ? id : null;
    }

    /** Those of the event, and the task where the platform itself acted. */
    private static Map<String, String> particulars(DomainEvent event) {
        Map<String, String> particulars = new HashMap<>(event.particulars());
        if (event.actor() instanceof Actor.Platform(String task)) {
            String other = particulars.putIfAbsent("task", task);
            if (other != null) {
                throw new IllegalArgumentException("the particular “task” is the platform’s: " + event.action());
            }
        }
        return particulars;
    }

    private static Entry entry(Written event) {
        return new Entry(
                event.at(),
                ActorKind.valueOf(event.actorKind()),
                event.actor() == null ? null : new PersonId(event.actor()),
                event.organisation(),
                event.action(),
                new Thing(event.objectKind(), event.object()),
                Canonical.read(event.particulars()),
                event.hash());
    }
}
