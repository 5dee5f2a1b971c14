package org.accord.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.accord.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links that sign in: each works once, for 15 minutes, for one person, and is stored as a hash only.
 *
 * <p>Links stand side by side: neither a newer one nor a sign-in by another voids it. Otherwise a stranger who asks for
 * links to somebody's address could void the one that this person is about to use (RATE-01). All of a person's are void
 * as soon as one of their ways in changes (SESS-04).
 */
@Component
@Transactional
class SignInLinks implements OneTimeTokenService {

    /** How long a link works. */
    static final Duration LIFE = Duration.ofMinutes(15);

    private final SignInRepository links;
    private final Addresses addresses;
    private final Clock clock;

    SignInLinks(SignInRepository links, Addresses addresses, Clock clock) {
        this.links = links;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** A link, and whose it is. */
    record Minted(Me person, OneTimeSecret secret) {}

    /**
     * A link for whom that address finds. The address stays where it is until the link is stored, so that whoever takes it
     * away takes the link along (SESS-04).
     */
    Optional<Minted> mintFor(EmailAddress address) {
        return addresses.owner(address).map(person -> new Minted(person, mint(person.id())));
    }

    /** A link for that person, and the end of all expired ones. */
    OneTimeSecret mint(PersonId person) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        links.dropExpiredLinks(now);
        OneTimeSecret secret = OneTimeSecret.next();
        links.addLink(secret, person, now.plus(LIFE));
        return secret;
    }

    @Override
    public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
        OneTimeSecret secret = mint(new PersonId(UUID.fromString(request.getUsername())));
        return new DefaultOneTimeToken(
                secret.value(), request.getUsername(), clock.instant().plus(LIFE));
    }

    @Override
    public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken presented) {
        Instant now = clock.instant();
        String secret = presented.getTokenValue();
        return secret == null
                ? null
                : links.takeLink(new OneTimeSecret(secret), now)
                        .map(person -> new DefaultOneTimeToken(secret, person.toString(), now))
                        .orElse(null);
    }
}
