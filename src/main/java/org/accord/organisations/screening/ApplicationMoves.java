package org.accord.organisations.screening;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accord.kernel.Actor;
import org.accord.kernel.NotFound;
import org.accord.kernel.PersonId;
import org.accord.kernel.Stale;
import org.accord.kernel.Translations;
import org.accord.people.InvitationLinks;
import org.accord.people.Letters;
import org.accord.people.OneTimeSecret;
import org.accord.people.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Moves applications on, in the transaction of who asks for it, and writes to the applicant in their language. */
@Service
class ApplicationMoves {

    private static final Actor HOUSE = new Actor.Platform("screening");

    private final ApplicationRepository applications;
    private final Sealing sealing;
    private final Letters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String house;

    ApplicationMoves(
            ApplicationRepository applications,
            Sealing sealing,
            Letters letters,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${accord.address}") String house) {
        this.applications = applications;
        this.sealing = sealing;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
        this.house = house;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Reads it, and keeps everybody else from changing it until the transaction ends. NotFound where there is none. */
    Application lock(ApplicationId id) {
        if (!applications.lock(id)) {
            throw new NotFound("application");
        }
        return applications.find(id).orElseThrow(() -> new NotFound("application"));
    }

    /** Moves a draft on; members may comment until then, where they may. */
    Application submit(Actor actor, Application draft, @Nullable Instant commentsUntil) {
        if (!applications.submit(draft, commentsUntil, now())) {
            throw new Stale("application");
        }
        events.publishEvent(new ApplicationMoved(actor, draft.id(), ApplicationState.SUBMITTED, null));
        return lock(draft.id());
    }

    /**
     * Moves it on, and answers it as it is then. Stale where it has moved since it was read.
     *
     * @param by the reviewer; null for the applicant and the house
     * @param words what the other side is told; null for nothing
     */
    Application move(Actor actor, Application from, Progress to, @Nullable PersonId by, @Nullable String words) {
        boolean anew = (from.progress() instanceof Progress.NeedsInfo && to instanceof Progress.InReview)
                || to instanceof Progress.Appealed;
        if (!applications.move(from, to, anew ? from.sitting() + 1 : from.sitting(), now(), by, words)) {
            throw new Stale("application");
        }
        events.publishEvent(new ApplicationMoved(actor, from.id(), to.state(), ApplicationRepository.reason(to)));
        return lock(from.id());
    }

    /** Writes where it stands, with a link to its page; where the contact is no longer kept, nobody is written to. */
    void tell(Application application, @Nullable String words) {
        write(application, words, null);
    }

    /** Writes that it is a member now, with the link by which the first person begins to act for it. */
    void welcome(Application application, InvitationLinks.Issued invitation) {
        write(application, null, invitation);
    }

    private void write(Application application, @Nullable String words, InvitationLinks.@Nullable Issued invitation) {
        contact(application.id())
                .ifPresent(contact -> letters.send(
                        HOUSE,
                        contact.address(),
                        application.language(),
                        Translations.text(
                                application.language(),
                                Translations.key("organisations.letter.subject.", application.state())),
                        text(application, contact, words, invitation)));
    }

    /** Who answers for it; empty where nobody is written to any more, or can be. */
    Optional<Contact> contact(ApplicationId id) {
        return applications.contact(id).flatMap(kept -> opened(id, kept));
    }

    /** A contact as it is stored; empty where its seal is broken. */
    Optional<Contact> opened(ApplicationId id, byte[] kept) {
        return sealing.readable(kept, Contact.COLUMN, id.value()).map(Contact::of);
    }

    /** Whether there is a contact whose seal is broken, so that nobody knows who it is. */
    boolean unreadable(ApplicationId id) {
        return applications
                .contact(id)
                .filter(kept -> opened(id, kept).isEmpty())
                .isPresent();
    }

    private String text(
            Application application,
            Contact contact,
            @Nullable String words,
            InvitationLinks.@Nullable Issued invitation) {
        String language = application.language();
        List<String> parts = new ArrayList<>();
        // to an address that nobody has confirmed yet, not a word that somebody typed (MAIL-01)
        parts.add(
                application.progress() instanceof Progress.Draft
                        ? Translations.text(language, "organisations.letter.hello")
                        : Translations.text(language, "organisations.letter.dear", contact.name()));
        parts.add(Translations.text(
                language,
                Translations.key("organisations.letter.text.", application.state()),
                application.name(),
                ApplicationPolicy.appealUntil(application)));
        RefusalReason reason = ApplicationRepository.reason(application.progress());
        if (reason != null && !(application.progress() instanceof Progress.Appealed)) {
            parts.add(Translations.text(language, Translations.key("organisations.reason.tell.", reason)));
        }
        if (words != null) {
            parts.add(words);
        }
        if (invitation != null) {
            parts.add(Translations.text(language, "organisations.letter.invitation", invitation.link()));
        }
        parts.add(Translations.text(
                language, "organisations.letter.link", house + "/" + Applying.STATUS + "#" + link(application)));
        return String.join("\n\n", parts);
    }

    /** Each letter has a link of its own: what is kept of one does not give it back. */
    private String link(Application application) {
        OneTimeSecret secret = OneTimeSecret.next();
        applications.addLink(secret, application.id(), now());
        return secret.value();
    }
}
