package org.accord.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.accord.fixtures.TestClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LinkLimitsTest {

    private final TestClock clock = new TestClock();
    private final LinkLimits limits = new LinkLimits(new Limits(clock), 3);
    private final EmailAddress heron = new EmailAddress("heron@example.org");

    @Test
    @DisplayName("RATE-01: while an address gets no more links, the last one sent to it still works")
    void aStrangerCannotLockAnybodyOut() {
        for (int link = 0; link < LinkLimits.PER_ADDRESS; link++) {
            assertThat(limits.allowsAddress(heron)).isTrue();
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(limits.allowsAddress(heron)).isFalse();
        clock.advance(SignInLinks.LIFE.minusMinutes(LinkLimits.PER_ADDRESS).minusSeconds(1));
        assertThat(limits.allowsAddress(heron)).isFalse();
        clock.advance(Duration.ofSeconds(2));
        assertThat(limits.allowsAddress(heron)).isTrue();
    }

    @Test
    void whoIsRefusedIsNotCountedAgain() {
        for (int link = 0; link < LinkLimits.PER_ADDRESS; link++) {
            limits.allowsAddress(heron);
        }
        clock.advance(Duration.ofMinutes(10));
        assertThat(limits.allowsAddress(heron)).isFalse();
        clock.advance(Duration.ofMinutes(6));
        assertThat(limits.allowsAddress(heron)).isTrue();
    }

    @Test
    void oneClientIsNotAnother() {
        for (int link = 0; link < 3; link++) {
            assertThat(limits.allowsClient("192.0.2.1")).isTrue();
        }
        assertThat(limits.allowsClient("192.0.2.1")).isFalse();
        assertThat(limits.allowsClient("192.0.2.2")).isTrue();
        clock.advance(Duration.ofMinutes(61));
        assertThat(limits.allowsClient("192.0.2.1")).isTrue();
    }
}
