package org.accord.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.accord.kernel.Translations;

/** A moment in words. */
final class Moment {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Moment() {}

    /** "4 March 2026, 15:00 (14:00 UTC)"; where UTC has another date, with that date. */
    static String exact(Instant time, ZoneId zone, Locale locale) {
        DateTimeFormatter date =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(dayFirst(locale));
        ZonedDateTime there = time.atZone(zone);
        ZonedDateTime universal = time.atZone(ZoneOffset.UTC);
        String here = there.format(date) + ", " + there.format(TIME);
        if (there.toLocalDateTime().equals(universal.toLocalDateTime())) {
            return here + " UTC";
        }
        String day = there.toLocalDate().equals(universal.toLocalDate()) ? "" : universal.format(date) + ", ";
        return here + " (" + day + universal.format(TIME) + " UTC)";
    }

    /** "4 March 2026". */
    static String day(LocalDate day, Locale locale) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(dayFirst(locale)));
    }

    /** English is not one country's: its dates are written as most of its readers do, the day first. */
    private static Locale dayFirst(Locale locale) {
        return locale.getLanguage().equals("en") ? Locale.UK : locale;
    }

    /** "in 3 days", "2 hours ago", "now". Rounds down, so that nothing seems later than it is. */
    static String relative(Instant time, Instant now, Locale locale) {
        boolean future = time.isAfter(now);
        Duration distance = Duration.between(now, time).abs();
        if (distance.toMinutes() == 0) {
            return Translations.text(locale, "kit.when.now");
        }
        if (distance.toHours() == 0) {
            return Translations.text(
                    locale, future ? "kit.when.in-minutes" : "kit.when.minutes-ago", distance.toMinutes());
        }
        if (distance.toDays() == 0) {
            return Translations.text(locale, future ? "kit.when.in-hours" : "kit.when.hours-ago", distance.toHours());
        }
        return Translations.text(locale, future ? "kit.when.in-days" : "kit.when.days-ago", distance.toDays());
    }
}
