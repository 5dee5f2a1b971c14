package org.accord.organisations.screening;

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
import org.accord.kernel.Actor;
import org.accord.people.Fingerprints;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forgets applications on time, every day (PRI-6). */
@Service
public class ApplicationPurge {

    /** How long an application that came to nothing is kept. */
    public static final Duration KEPT = Duration.ofDays(180);

    /** How many go in one transaction at most; the rest go at the next call. */
    static final int AT_ONCE = 500;

    private final PurgedRepository repository;
    private final Fingerprints fingerprints;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApplicationPurge(
            PurgedRepository repository, Fingerprints fingerprints, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.fingerprints = fingerprints;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Leaves of each application that is refused, withdrawn or was never answered for, and has not moved for 180 days, the
     * keyed hash of its name and the reason; of members that long, forgets who applied for them. What runs on several nodes
     * at once does each one's work once.
     *
     * @return how many applications went: where it is {@value #AT_ONCE}, there may be more
     */
    @Transactional
    public int purge(Actor actor) {
        ScreeningPolicy.mayPurge(actor).orThrow();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<PurgedRepository.Due> due = repository.due(now.minus(KEPT), AT_ONCE);
        for (PurgedRepository.Due application : due) {
            repository.purge(
                    application, fingerprints.of(PurgedRepository.NAME, PurgedRepository.key(application.name())), now);
            events.publishEvent(new ApplicationPurged(actor, application.id()));
        }
        repository.forgetContacts(now.minus(KEPT));
        return due.size();
    }

    /** When it is done. */
    @Configuration(proxyBeanMethods = false)
    static class Times {

        private static final Actor TASK = new Actor.Platform("applications that are over");

        @Bean
        RecurringTask<Void> purgeApplications(ApplicationPurge purge) {
            return Tasks.recurring("applications: purge", Schedules.daily(ZoneOffset.UTC, LocalTime.of(3, 37)))
                    .execute((run, context) -> {
                        while (purge.purge(TASK) == AT_ONCE) {
                            // each call is a transaction of its own, so that none is long
                        }
                    });
        }
    }
}
