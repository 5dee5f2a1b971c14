package org.accord.people;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.accord.kernel.Actor;
import org.accord.kernel.NotFound;
import org.accord.kernel.PersonId;
import org.accord.kernel.Thing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts: a pseudonym and one way to sign in, nothing more (PRI-2). */
@Service
@Transactional
public class People {

    /** What open pages look at that show people’s names: it changes when somebody leaves, who has none from then on. */
    public static final Thing NAMES = new Thing("people", new UUID(0, 0));

    private final PersonRepository people;
    private final Addresses addresses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(PersonRepository people, Addresses addresses, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.addresses = addresses;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes an account. Only the platform's own tasks may; refused where the pseudonym, the language or the address will
     * not do, or where the address already signs somebody in.
     */
    public PersonId register(Actor actor, NewPerson person) {
        PeoplePolicy.mayRegister(actor).orThrow();
        String pseudonym = Pseudonym.tidy(person.pseudonym());
        Pseudonym.mayBe(pseudonym).and(PeoplePolicy.maySpeak(person.language())).orThrow();
        PersonId id = PersonId.next();
        people.add(
                id,
                pseudonym,
                person.language(),
                person.administrator(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        String address = person.address();
        if (address != null) {
            addresses.add(id, address);
        }
        events.publishEvent(new PersonRegistered(actor, id, person.administrator()));
        return id;
    }

    /** The actor's own account; NotFound where it was erased. */
    @Transactional(readOnly = true)
    public Me me(Actor actor) {
        return people.find(actor.person()).orElseThrow(() -> new NotFound("person"));
    }

    /** The pseudonyms of those people, without those who are not there. Not for visitors. */
    @Transactional(readOnly = true)
    public Map<PersonId, String> pseudonyms(Actor actor, Collection<PersonId> wanted) {
        PeoplePolicy.mayReadPseudonyms(actor).orThrow();
        return wanted.isEmpty() ? Map.of() : people.pseudonyms(wanted);
    }

    /** A person as an actor, for what the platform does in somebody's name: the demo's story, and nothing else so far. */
    @Transactional(readOnly = true)
    public Actor actor(Actor actor, PersonId person) {
        PeoplePolicy.mayRegister(actor).orThrow();
        return people.find(person)
                .map(found -> new Actor.Person(found.id(), found.administrator()))
                .orElseThrow(() -> new NotFound("person"));
    }

    /** The accounts without an address by pseudonym, where two share one the earlier: the people that the platform made. */
    @Transactional(readOnly = true)
    public Map<String, PersonId> made(Actor actor) {
        PeoplePolicy.mayRegister(actor).orThrow();
        return people.withoutAddress();
    }

    /** Changes the language of the actor's pages and letters. A private choice: nothing is told. */
    public void chooseLanguage(Actor actor, String language) {
        PersonId person = actor.person();
        PeoplePolicy.maySpeak(language).orThrow();
        if (!people.setLanguage(person, language)) {
            throw new NotFound("person");
        }
    }

    /** Gives the actor another pseudonym, everywhere at once. */
    public void rename(Actor actor, String pseudonym) {
        PersonId person = actor.person();
        String tidy = Pseudonym.tidy(pseudonym);
        Pseudonym.mayBe(tidy).orThrow();
        if (!people.setPseudonym(person, tidy)) {
            throw new NotFound("person");
        }
        events.publishEvent(new PersonRenamed(actor, person));
    }
}
