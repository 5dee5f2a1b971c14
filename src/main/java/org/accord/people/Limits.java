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
import org.springframework.stereotype.Component;

/**
 * How often somebody may do something. Whom it counts is kept as a keyed hash, in memory only, under a key that is thrown
 * away with its counts every day (PRI-1). Each node counts for itself. Safe for any number of threads.
 */
@Component
public class Limits {

    private static final int KEY_BYTES = 32;

    private final Clock clock;
    private final Map<String, Deque<Instant>> taken = new HashMap<>();
    private SecretKeySpec key;
    private Instant keyEnds;

    Limits(Clock clock) {
        this.clock = clock;
        this.key = newKey();
        this.keyEnds = clock.instant().plus(Duration.ofDays(1));
    }

    /**
     * Counts one more; false, and not counted, where there were so many within the window already.
     *
     * @param purpose what is counted; counts of one purpose say nothing about another
     * @param who whose, as a network address
     */
    public synchronized boolean allows(String purpose, String who, int most, Duration window) {
        Instant now = clock.instant();
        renewKey(now);
        String name = purpose + Base64.getEncoder().encodeToString(Secret.hmac(key, purpose + "\0" + who));
        Deque<Instant> times = taken.computeIfAbsent(name, _ -> new ArrayDeque<>());
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
            taken.clear();
        }
    }

    private static SecretKeySpec newKey() {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        return new SecretKeySpec(random, "HmacSHA256");
    }
}
