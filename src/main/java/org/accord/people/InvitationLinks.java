package org.accord.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.accord.kernel.Actor;
import org.accord.kernel.NotFound;
import org.accord.kernel.PersonId;
import org.accord.kernel.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links that invite somebody to something. There is no directory and no search of people (PRI-4), so nobody is picked from
 * a list: whoever invites passes a link on, and whoever opens it says yes or not.
 *
 * <p>A link works once, for {@link #LIFE}; its secret has 256 random bits, is shown once and kept as a hash (ENUM-03). A link
 * that was used, was withdrawn or has expired looks like one that never was (SESS-02).
 */
@Service
@Transactional
public class InvitationLinks {

    /** How long a link works. */
    public static final Duration LIFE = Duration.ofDays(7);

    private final InvitationRepository invitations;
    private final PersonRepository people;
    private final ObjectProvider<Welcome> welcomes;
    private final Clock clock;
    private final String house;

    InvitationLinks(
            InvitationRepository invitations,
            PersonRepository people,
            ObjectProvider<Welcome> welcomes,
            Clock clock,
            @Value("${accord.address}") String house) {
        this.invitations = invitations;
        this.people = people;
        this.welcomes = welcomes;
        this.clock = clock;
        this.house = house;
    }

    /**
     * A new link, for the module that invites to write down what it is to. By itself it gives nothing.
     *
     * @param secret the only time that it is known
     * @param link the whole address to show or to send
     */
    public record Issued(InvitationId id, String secret, String link, Instant expires) {

        /** Says no secret: it must not reach a log by being part of a message. */
        @Override
        public String toString() {
            return "(an invitation)";
        }
    }

    /** A link that somebody has just used up. Nothing else makes one: an invitation’s id alone gives nothing. */
    public static final class Used {

        private final InvitationId id;

        private Used(InvitationId id) {
            this.id = id;
        }

        /** Which invitation's. */
        public InvitationId id() {
            return id;
        }
    }

    /** Whether that has the form of a secret of ours, or is empty: what goes into a letter is nothing else. */
    static boolean couldBe(String secret) {
        return secret.matches("[A-Za-z0-9_-]{0,64}");
    }

    /** The whole address that a secret makes. */
    private static String link(String house, String secret) {
        return house + "/invitation?token=" + secret;
    }

    /** A new link by this actor; a visitor makes none. */
    public Issued issue(Actor actor) {
        PersonId maker = actor instanceof Actor.Platform ? null : actor.person();
        Instant now = now();
        OneTimeSecret secret = OneTimeSecret.next();
        InvitationId id = InvitationId.next();
        invitations.add(id, secret, maker, now, now.plus(LIFE));
        return new Issued(id, secret.value(), link(house, secret.value()), now.plus(LIFE));
    }

    /** What the link is to, for whoever holds it, also a visitor. NotFound where it does not work. */
    @Transactional(readOnly = true)
    public Welcome.Offer offer(Actor actor, String secret, String language) {
        InvitationId id = invitations
                .find(new OneTimeSecret(secret), now())
                .map(InvitationRepository.Found::id)
                .orElseThrow(() -> new NotFound("invitation"));
        return welcomes.stream()
                .map(welcome -> Optional.ofNullable(welcome.offer(actor, id, language)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new NotFound("invitation"));
    }

    /**
     * Gives the actor what the link is to and uses it up, both or neither; of several at once, one succeeds. NotFound
     * where it does not work; refused to visitors, and where what it is to can no longer be had.
     */
    public Welcome.Offer accept(Actor actor, String secret, String language) {
        InvitationId id = invitations
                .take(new OneTimeSecret(secret), actor.person(), now())
                .map(InvitationRepository.Found::id)
                .orElseThrow(() -> new NotFound("invitation"));
        for (Welcome welcome : welcomes) {
            Welcome.Offer offer = welcome.offer(actor, id, language);
            if (offer != null) {
                welcome.accept(actor, new Used(id));
                return offer;
            }
        }
        throw new NotFound("invitation");
    }

    /** Ends an invitation that waits; the module that invites has permitted it. Stale where it ended before. */
    public void withdraw(Actor actor, InvitationId id) {
        Objects.requireNonNull(actor);
        if (!invitations.withdraw(id, now())) {
            throw new Stale("invitation");
        }
    }

    /** Those of them that still wait, each with its end. */
    @Transactional(readOnly = true)
    public Map<InvitationId, Instant> waiting(Actor actor, Collection<InvitationId> ids) {
        Objects.requireNonNull(actor);
        return ids.isEmpty() ? Map.of() : invitations.waiting(ids, now());
    }

    /** Who made it; null: the platform. For the module that invites. */
    @Transactional(readOnly = true)
    public @Nullable PersonId maker(Actor actor, InvitationId id) {
        Objects.requireNonNull(actor);
        return invitations.maker(id).orElse(null);
    }

    /** Whether the platform made it, or somebody who is an administrator now. For the module that invites. */
    @Transactional(readOnly = true)
    public boolean byAdministrator(Actor actor, InvitationId id) {
        PersonId maker = maker(actor, id);
        return maker == null || people.find(maker).filter(Me::administrator).isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
