package org.accord.people;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.accord.kernel.Translations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Writes the letter with the link, on a thread of its own, so that whoever asked learns nothing from how long it took; and
 * sends what else was written to somebody in a transaction, once that is done.
 */
@Component
class LinkByMail {

    private static final Logger LOG = LoggerFactory.getLogger(LinkByMail.class);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final SignInLinks links;
    private final Post post;
    private final String house;

    LinkByMail(SignInLinks links, Post post, @Value("${accord.address}") String house) {
        this.links = links;
        this.post = post;
        this.house = house;
    }

    /** Returns at once. */
    void sendSoon(EmailAddress address) {
        threads.execute(() -> send(address));
    }

    @TransactionalEventListener
    void written(Letter letter) {
        threads.execute(() -> carefully(() -> post.send(letter)));
    }

    private void send(EmailAddress address) {
        carefully(() -> links.mintFor(address).ifPresent(minted -> post.send(letter(address, minted))));
    }

    private static void carefully(Runnable sending) {
        try {
            sending.run();
        } catch (RuntimeException problem) {
            // The message of a mail problem often quotes the address: only its kind may reach the log.
            LOG.error("A letter could not be sent: {}", problem.getClass().getName());
        }
    }

    private Letter letter(EmailAddress address, SignInLinks.Minted minted) {
        String language = minted.person().language();
        String link = house + "/sign-in/link?token=" + minted.secret().value();
        return new Letter(
                address,
                Translations.text(language, "people.letter.subject"),
                Translations.text(
                        language,
                        "people.letter.text",
                        minted.person().pseudonym(),
                        link,
                        SignInLinks.LIFE.toMinutes()),
                language);
    }

    @PreDestroy
    void finish() {
        threads.close();
    }
}
