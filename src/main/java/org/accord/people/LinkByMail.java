package org.accord.people;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.accord.kernel.Translations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes the letter with the link, on a thread of its own, so that whoever asked learns nothing from how long it took. */
@Component
class LinkByMail {

    private static final Logger LOG = LoggerFactory.getLogger(LinkByMail.class);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final PersonRepository people;
    private final SignInLinks links;
    private final Secret secret;
    private final Post post;
    private final String house;

    LinkByMail(
            PersonRepository people,
            SignInLinks links,
            Secret secret,
            Post post,
            @Value("${accord.address}") String house) {
        this.people = people;
        this.links = links;
        this.secret = secret;
        this.post = post;
        this.house = house;
    }

    /** Returns at once. */
    void sendSoon(EmailAddress address) {
        threads.execute(() -> send(address));
    }

    private void send(EmailAddress address) {
        try {
            people.findByAddress(People.addressHash(secret, address))
                    .ifPresent(person -> post.send(letter(address, person)));
        } catch (RuntimeException problem) {
            // The message of a mail problem often quotes the address: only its kind may reach the log.
            LOG.error(
                    "A link to sign in could not be sent: {}",
                    problem.getClass().getName());
        }
    }

    private Letter letter(EmailAddress address, Me person) {
        String link = house + "/sign-in/link?token=" + links.mint(person.id()).value();
        return new Letter(
                address,
                Translations.text(person.language(), "people.letter.subject"),
                Translations.text(
                        person.language(),
                        "people.letter.text",
                        person.pseudonym(),
                        link,
                        SignInLinks.LIFE.toMinutes()),
                person.language());
    }

    @PreDestroy
    void finish() {
        threads.close();
    }
}
