package org.accord.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MomentTest {

    private static final Instant TIME = Instant.parse("2026-03-04T14:00:00Z");

    @Test
    void theReadersHourStandsFirstAndUtcBesideIt() {
        assertThat(Moment.exact(TIME, ZoneId.of("Africa/Lagos"), Locale.ENGLISH))
                .isEqualTo("4 March 2026, 15:00 (14:00 UTC)");
        assertThat(Moment.exact(TIME, ZoneId.of("Africa/Lagos"), Locale.FRENCH))
                .isEqualTo("4 mars 2026, 15:00 (14:00 UTC)");
    }

    @Test
    void whereUtcHasAnotherDateItIsSaid() {
        assertThat(Moment.exact(TIME, ZoneId.of("Pacific/Auckland"), Locale.ENGLISH))
                .isEqualTo("5 March 2026, 03:00 (4 March 2026, 14:00 UTC)");
    }

    @Test
    void inUtcTheHourIsSaidOnce() {
        assertThat(Moment.exact(TIME, ZoneOffset.UTC, Locale.ENGLISH)).isEqualTo("4 March 2026, 14:00 UTC");
    }

    @Test
    void aMomentIsNeverSaidToBeLaterThanItIs() {
        assertThat(relative(Duration.ofSeconds(59))).isEqualTo("now");
        assertThat(relative(Duration.ofMinutes(1))).isEqualTo("in 1 minute");
        assertThat(relative(Duration.ofMinutes(119))).isEqualTo("in 1 hour");
        assertThat(relative(Duration.ofHours(71))).isEqualTo("in 2 days");
        assertThat(relative(Duration.ofHours(-5))).isEqualTo("5 hours ago");
        assertThat(relative(Duration.ofDays(-1))).isEqualTo("1 day ago");
    }

    private static String relative(Duration distance) {
        return Moment.relative(TIME.plus(distance), TIME, Locale.ENGLISH);
    }
}
