package org.accord.people;

import org.accord.kernel.NotFound;
import org.accord.kernel.Permission;
import org.accord.kernel.PersonId;
import org.accord.kernel.Translations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What holds whenever somebody's ways to sign in change, be they addresses or passkeys. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class WaysIn {

    private final PersonRepository people;
    private final AddressRepository addresses;
    private final PasskeyRepository passkeys;
    private final SignInRepository links;
    private final Sealing sealing;
    private final ApplicationEventPublisher events;

    WaysIn(
            PersonRepository people,
            AddressRepository addresses,
            PasskeyRepository passkeys,
            SignInRepository links,
            Sealing sealing,
            ApplicationEventPublisher events) {
        this.people = people;
        this.addresses = addresses;
        this.passkeys = passkeys;
        this.links = links;
        this.sealing = sealing;
        this.events = events;
    }

    /**
     * Called before a change: one change at a time, every link on its way is void (SESS-04), and each address that there was
     * gets a letter, so that a thief cannot change them in silence.
     *
     * @param what the key of the sentence that says what is changed
     */
    void change(Me me, String what) {
        if (!people.lock(me.id())) {
            throw new NotFound("person");
        }
        links.dropLinks(me.id());
        addresses.dropWishes(me.id());
        String language = me.language();
        addresses.of(me.id()).forEach(entry -> {
            byte[] sealed = entry.sealed();
            if (sealed != null) {
                sealing.readable(sealed, Addresses.COLUMN, entry.id().value())
                        .ifPresent(address -> events.publishEvent(new Letter(
                                new EmailAddress(address),
                                Translations.text(language, "people.letter.ways.subject"),
                                Translations.text(
                                        language,
                                        "people.letter.ways.text",
                                        me.pseudonym(),
                                        Translations.text(language, what)),
                                language)));
            }
        });
    }

    /** Called after one was taken away: refused where it was the last, which takes everything back. */
    void keepOne(PersonId person) {
        Permission.when(
                        !addresses.of(person).isEmpty() || !passkeys.of(person).isEmpty(),
                        "PRI-2",
                        "people.refused.last-way-in")
                .orThrow();
    }
}
