package org.accord.people;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.accord.kernel.Ids;
import org.accord.kernel.Translations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes the letter to somebody who wants an account, on a thread of its own: whoever asked learns neither from the answer
 * nor from how long it took whether there is one already (ENUM-01).
 */
@Component
class WelcomeByMail {

    private static final Logger LOG = LoggerFactory.getLogger(WelcomeByMail.class);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final PersonRepository people;
    private final SignUpRepository waiting;
    private final SignInLinks links;
    private final Secret secret;
    private final Sealing sealing;
    private final Post post;
    private final Clock clock;
    private final String house;

    WelcomeByMail(
            PersonRepository people,
            SignUpRepository waiting,
            SignInLinks links,
            Secret secret,
            Sealing sealing,
            Post post,
            Clock clock,
            @Value("${accord.address}") String house) {
        this.people = people;
        this.waiting = waiting;
        this.links = links;
        this.secret = secret;
        this.sealing = sealing;
        this.post = post;
        this.clock = clock;
        this.house = house;
    }

    /** Returns at once. */
    void sendSoon(EmailAddress address, String pseudonym, String language, String invitation) {
        threads.execute(() -> send(address, pseudonym, language, invitation));
    }

    private void send(EmailAddress address, String pseudonym, String language, String invitation) {
        try {
            Optional<Me> known = people.findByAddress(secret.hash("address", address.value()));
            post.send(
                    known.isPresent()
                            ? known(address, known.get(), invitation)
                            : unknown(address, pseudonym, language, invitation));
        } catch (RuntimeException problem) {
            // The message of a mail problem often quotes the address: only its kind may reach the log.
            LOG.error("A letter could not be sent: {}", problem.getClass().getName());
        }
    }

    private Letter known(EmailAddress address, Me person, String invitation) {
        String link = house + "/sign-in/link?token=" + links.mint(person.id()).value() + then(invitation);
        return new Letter(
                address,
                Translations.text(person.language(), "people.letter.subject"),
                Translations.text(
                        person.language(),
                        "people.join.letter.known",
                        person.pseudonym(),
                        link,
                        SignInLinks.LIFE.toMinutes()),
                person.language());
    }

    private Letter unknown(EmailAddress address, String pseudonym, String language, String invitation) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        waiting.dropExpired(now);
        OneTimeSecret link = OneTimeSecret.next();
        var id = Ids.next();
        waiting.add(
                link,
                new SignUpRepository.Wanted(id, pseudonym, language, sealing.seal(address.value(), SignUp.COLUMN, id)),
                now.plus(SignInLinks.LIFE));
        return new Letter(
                address,
                Translations.text(language, "people.join.letter.subject"),
                // to an address that nobody has confirmed yet, not a word that somebody typed (MAIL-01)
                Translations.text(
                        language,
                        "people.join.letter.new",
                        house + "/join/link?token=" + link.value() + then(invitation),
                        SignInLinks.LIFE.toMinutes()),
                language);
    }

    /** Lets the same link lead on to the invitation through which one came: one letter, one link. */
    private static String then(String invitation) {
        return invitation.isEmpty() ? "" : "&" + SignIn.INVITATION + "=" + invitation;
    }

    @PreDestroy
    void finish() {
        threads.close();
    }
}
