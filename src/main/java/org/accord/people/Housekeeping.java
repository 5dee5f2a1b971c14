package org.accord.people;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.accord.kernel.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Throws away what nobody needs any more: links that ended, sessions that nobody uses, letters that were kept long enough. */
@Service
@Transactional
class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Actor TASK = new Actor.Platform("sealing anew");

    private final SignInRepository links;
    private final AddressRepository addresses;
    private final SignUpRepository newcomers;
    private final SessionRepository sessions;
    private final OutboxFolder outbox;
    private final Addresses sealed;
    private final List<SealedRows> others;
    private final Clock clock;
    private final Duration sessionLife;

    Housekeeping(
            SignInRepository links,
            AddressRepository addresses,
            SignUpRepository newcomers,
            SessionRepository sessions,
            OutboxFolder outbox,
            Addresses sealed,
            List<SealedRows> others,
            Clock clock,
            @Value("${server.servlet.session.timeout}") Duration sessionLife) {
        this.links = links;
        this.addresses = addresses;
        this.newcomers = newcomers;
        this.sessions = sessions;
        this.outbox = outbox;
        this.sealed = sealed;
        this.others = others;
        this.clock = clock;
        this.sessionLife = sessionLife;
    }

    /**
     * Once an hour. A session's use is known by the hour, so its row stays up to an hour longer than the session; rows of a
     * node that was killed go in the same way.
     */
    void tidy() {
        Instant now = clock.instant();
        int ended = links.dropExpiredLinks(now) + addresses.dropExpiredWishes(now) + newcomers.dropExpired(now);
        int unused = sessions.endUnused(now.minus(sessionLife).truncatedTo(ChronoUnit.HOURS));
        outbox.dropOldOnes();
        LOG.debug("{} links had ended, {} sessions were not used", ended, unused);
    }

    /** Once a day: what older keys had sealed is sealed anew, so that they may go (decision 0010). */
    void sealAnew() {
        int anew = sealed.sealAnew()
                + others.stream().mapToInt(rows -> rows.sealAnew(TASK)).sum();
        if (anew > 0) {
            LOG.info("{} rows were sealed anew under the newest key", anew);
        }
    }

    /** When it is done. */
    @Configuration(proxyBeanMethods = false)
    static class Times {

        private static final LocalTime[] EACH_HOUR =
                IntStream.range(0, 24).mapToObj(hour -> LocalTime.of(hour, 7)).toArray(LocalTime[]::new);

        @Bean
        RecurringTask<Void> tidyPeople(Housekeeping house) {
            return Tasks.recurring("people: tidy", Schedules.daily(ZoneOffset.UTC, EACH_HOUR))
                    .execute((run, context) -> house.tidy());
        }

        @Bean
        RecurringTask<Void> sealAnew(Housekeeping house) {
            return Tasks.recurring("people: seal anew", Schedules.daily(ZoneOffset.UTC, LocalTime.of(3, 17)))
                    .execute((run, context) -> house.sealAnew());
        }
    }
}
