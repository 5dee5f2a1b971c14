package org.accord.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many links may be asked for. Whom it counts is kept as a keyed hash, in memory only, under a key that is thrown away
 * with its counts every day (PRI-1).
 *
 * <p>An address gets at most {@value #PER_ADDRESS} links in the time that one of them lives. So whenever a stranger has
 * used them up, the owner has a link in the letter box that still works: nobody is locked out (RATE-01).
 */
@Component
class LinkLimits {

    /** The most links to one address within the life of a link. */
    static final int PER_ADDRESS = 5;

    private static final int KEY_BYTES = 32;

    private final Clock clock;
    private final int perClient;
    private final Map<String, Deque<Instant>> asked = new HashMap<>();
    private SecretKeySpec key;
    private Instant keyEnds;

    LinkLimits(Clock clock, @Value("${accord.sign-in.links-per-client-an-hour}") int perClient) {
        this.clock = clock;
        this.perClient = perClient;
        this.key = newKey();
        this.keyEnds = clock.instant().plus(Duration.ofDays(1));
    }

    /** Counts one more from that client; false where there were too many in the last hour. */
    synchronized boolean allowsClient(String client) {
        return take("client", client, perClient, Duration.ofHours(1));
    }

    /** Counts one more to that address; false where enough of them are on their way. */
    synchronized boolean allowsAddress(EmailAddress address) {
        return take("address", address.value(), PER_ADDRESS, SignInLinks.LIFE);
    }

    private boolean take(String kind, String who, int most, Duration window) {
        Instant now = clock.instant();
        renewKey(now);
        String name = kind + Base64.getEncoder().encodeToString(Secret.hmac(key, kind + "\0" + who));
        Deque<Instant> times = asked.computeIfAbsent(name, _ -> new ArrayDeque<>());
        while (!times.isEmpty() && !times.getFirst().isAfter(now.minus(window))) {
            times.removeFirst();
        }
        if (times.size() >= most) {
            return false;
        }
        times.addLast(now);
        return true;
    }

    private void renewKey(Instant now) {
        if (!now.isBefore(keyEnds)) {
            key = newKey();
            keyEnds = now.plus(Duration.ofDays(1));
            asked.clear();
        }
    }

    private static SecretKeySpec newKey() {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        return new SecretKeySpec(random, "HmacSHA256");
    }
}
