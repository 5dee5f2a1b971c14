package org.accord.people;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.accord.kernel.Actor;
import org.accord.kernel.Permission;
import org.accord.kernel.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Letters to people who have no account here, such as the contact of an organisation that wants to join, and to people whom
 * the house has to tell something. Plain text, by the house's own tasks only; sent when the deed that they tell of is stored, and never waited for.
 */
@Service
public class Letters {

    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Post post;
    private final PersonRepository people;
    private final AddressRepository addresses;
    private final Sealing sealing;

    Letters(Post post, PersonRepository people, AddressRepository addresses, Sealing sealing) {
        this.post = post;
        this.people = people;
        this.addresses = addresses;
        this.sealing = sealing;
    }

    /** What a letter says. */
    public record Words(String subject, String text) {}

    /**
     * As {@link #send}, to every address of somebody who has an account, in their language; to who signs in by a passkey
     * alone, none.
     */
    @Transactional
    public void sendTo(Actor actor, PersonId person, Function<String, Words> words) {
        PeoplePolicy.mayWriteLetters(actor).orThrow();
        people.find(person)
                .ifPresent(me -> addresses.of(person).forEach(entry -> {
                    byte[] sealed = entry.sealed();
                    if (sealed != null) {
                        Words said = words.apply(me.language());
                        sealing.readable(sealed, Addresses.COLUMN, entry.id().value())
                                .ifPresent(address -> send(actor, address, me.language(), said.subject(), said.text()));
                    }
                }));
    }

    /** The address as it is kept and written to: lower case, the domain in ASCII. Refused where it is none. */
    public String address(Actor actor, String typed) {
        EmailAddress address = EmailAddress.parse(typed).orElse(null);
        Permission.when(address != null, "PRI-2", "people.refused.address").orThrow();
        return address == null ? "" : address.value();
    }

    /**
     * Sends a letter once the transaction is committed, and not at all where it is not; outside of one, now. Returns at
     * once. A letter that cannot be sent is told to the log, without its address.
     *
     * @param address as {@link #address} answered it
     * @param language the tag of the language that it is written in
     */
    public void send(Actor actor, String address, String language, String subject, String text) {
        PeoplePolicy.mayWriteLetters(actor).orThrow();
        EmailAddress to = EmailAddress.parse(address)
                .orElseThrow(() -> new IllegalArgumentException("the address of a letter is none"));
        Letter letter = new Letter(to, subject, text, language);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    threads.execute(() -> send(letter));
                }
            });
        } else {
            threads.execute(() -> send(letter));
        }
    }

    private void send(Letter letter) {
        try {
            post.send(letter);
        } catch (RuntimeException problem) {
            // The message of a mail problem often quotes the address: only its kind may reach the log.
            LOG.error("A letter could not be sent: {}", problem.getClass().getName());
        }
    }

    @PreDestroy
    void finish() {
        threads.close();
    }
}
