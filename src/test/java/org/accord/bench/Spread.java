package org.accord.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Some times that were measured, in order. */
final class Spread {

    private static final double MICROSECONDS = 1_000.0;
    private static final double MILLISECONDS = 1_000_000.0;
    private static final double SECONDS = 1_000_000_000.0;

    private final long[] sorted;

    private Spread(long[] nanoseconds) {
        if (nanoseconds.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        sorted = nanoseconds;
        Arrays.sort(sorted);
    }

    static Spread of(Collection<Duration> times) {
        return new Spread(times.stream().mapToLong(Duration::toNanos).toArray());
    }

    int size() {
        return sorted.length;
    }

    /** The smallest of the times that at least so many percent of them do not exceed (nearest rank). */
    Duration percentile(int percent) {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException(percent + " is no percentile");
        }
        // in whole numbers, so that 95 % of 20 is the 19th
        long rank = ((long) sorted.length * percent + 99) / 100;
        return Duration.ofNanos(sorted[(int) rank - 1]);
    }

    /** The one in the middle; of an even number, halfway between the two. */
    Duration median() {
        int half = sorted.length / 2;
        return Duration.ofNanos(sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2);
    }

    Duration shortest() {
        return Duration.ofNanos(sorted[0]);
    }

    Duration longest() {
        return Duration.ofNanos(sorted[sorted.length - 1]);
    }

    /** A time in the unit that suits it, with three digits or so. */
    static String written(Duration time) {
        double nanoseconds = time.toNanos();
        if (nanoseconds >= SECONDS) {
            return digits(nanoseconds / SECONDS) + " s";
        }
        return nanoseconds >= MILLISECONDS
                ? digits(nanoseconds / MILLISECONDS) + " ms"
                : digits(nanoseconds / MICROSECONDS) + " µs";
    }

    private static String digits(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.2f" : number < 100 ? "%.1f" : "%.0f", number);
    }
}
