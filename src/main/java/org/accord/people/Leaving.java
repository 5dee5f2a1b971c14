package org.accord.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.accord.kernel.Actor;
import org.accord.kernel.NotFound;
import org.accord.kernel.Permission;
import org.accord.kernel.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How somebody leaves for good (PRI-5): from that moment their comments are a former participant's, and their pseudonym,
 * addresses, passkeys and sessions are nowhere. What they did for an organisation stays the organisation's.
 */
@Service
@Transactional
public class Leaving {

    private final PersonRepository people;
    private final AddressRepository addresses;
    private final PasskeyRepository passkeys;
    private final SignInRepository links;
    private final Sessions sessions;
    private final Addresses letters;
    private final ApplicationEventPublisher events;

    Leaving(
            PersonRepository people,
            AddressRepository addresses,
            PasskeyRepository passkeys,
            SignInRepository links,
            Sessions sessions,
            Addresses letters,
            ApplicationEventPublisher events) {
        this.people = people;
        this.addresses = addresses;
        this.passkeys = passkeys;
        this.links = links;
        this.sessions = sessions;
        this.letters = letters;
        this.events = events;
    }

    /**
     * Erases the actor's account, at once and for good. Refused where the session is not fresh (SESS-04), where nobody else
     * runs the house, and where another module says so: the last coordinator of an organisation names another first (MAN-3).
     */
    public void leave(Actor actor, SessionId session) {
        PersonId person = actor.person();
        sessions.isFresh(actor, session).orThrow();
        Set<PersonId> administrators = people.lockAdministrators();
        if (!people.lock(person)) {
            throw new NotFound("person");
        }
        Permission.when(!administrators.equals(Set.of(person)), "PRI-5", "people.refused.last-administrator")
                .orThrow();
        events.publishEvent(new PersonLeaving(actor, person));
        List<String> known = letters.own(actor).stream()
                .flatMap(row -> Stream.ofNullable(row.address()))
                .toList();
        sessions.endAllOf(person);
        links.dropLinks(person);
        addresses.dropWishes(person);
        addresses.removeAll(person);
        passkeys.removeAll(person);
        people.erase(person);
        events.publishEvent(new PersonErased(actor, person));
        events.publishEvent(new AddressesErased(known));
    }
}
