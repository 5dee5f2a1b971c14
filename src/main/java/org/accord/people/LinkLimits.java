package org.accord.people;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many links may be asked for; {@link Limits} counts.
 *
 * <p>An address gets at most {@value #PER_ADDRESS} links in the time that one of them lives. So whenever a stranger has
 * used them up, the owner has a link in the letter box that still works: nobody is locked out (RATE-01).
 */
@Component
class LinkLimits {

    /** The most links to one address within the life of a link. */
    static final int PER_ADDRESS = 5;

    private final Limits limits;
    private final int perClient;

    LinkLimits(Limits limits, @Value("${accord.sign-in.links-per-client-an-hour}") int perClient) {
        this.limits = limits;
        this.perClient = perClient;
    }

    /** Counts one more from that client; false where there were too many in the last hour. */
    boolean allowsClient(String client) {
        return limits.allows("sign-in client", client, perClient, Duration.ofHours(1));
    }

    /** Counts one more to that address; false where enough of them are on their way. */
    boolean allowsAddress(EmailAddress address) {
        return limits.allows("sign-in address", address.value(), PER_ADDRESS, SignInLinks.LIFE);
    }
}
