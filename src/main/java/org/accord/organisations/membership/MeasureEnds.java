package org.accord.organisations.membership;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.accord.kernel.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every hour, on one node, whose removal can no longer be appealed (ELI-8). */
@Configuration(proxyBeanMethods = false)
class MeasureEnds {

    private static final Actor TASK = new Actor.Platform("removals that stand");

    @Bean
    RecurringTask<Void> removalsThatStand(Membership membership) {
        return Tasks.recurring("organisations: removals that stand", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((run, context) -> membership.carryOut(TASK));
    }
}
