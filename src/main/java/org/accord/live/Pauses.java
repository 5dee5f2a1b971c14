package org.accord.live;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Growing pauses between attempts to reach the database, cut short when the node stops. */
final class Pauses {

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final CountDownLatch stopped;
    private Duration next = SHORTEST;

    Pauses(CountDownLatch stopped) {
        this.stopped = stopped;
    }

    /** Waits, twice as long as the last time. False where the node stops meanwhile. */
    boolean pause() throws InterruptedException {
        Duration now = next;
        next = now.multipliedBy(2).compareTo(LONGEST) < 0 ? now.multipliedBy(2) : LONGEST;
        return !stopped.await(now.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** It worked: the next pause is a short one again. */
    void reset() {
        next = SHORTEST;
    }
}
