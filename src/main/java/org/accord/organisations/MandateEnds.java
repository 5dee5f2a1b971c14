package org.accord.organisations;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.accord.kernel.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Looks every half minute, on one node, whether a mandate has run out, so that open pages lose its buttons by themselves. What a
 * mandate allows ends at its very instant without this: each act asks (MAN-1).
 */
@Configuration(proxyBeanMethods = false)
class MandateEnds {

    private static final Actor TASK = new Actor.Platform("mandates that run out");

    @Bean
    RecurringTask<Void> mandatesThatRunOut(Mandates mandates) {
        return Tasks.recurring("organisations: mandates that run out", Schedules.fixedDelay(Duration.ofSeconds(30)))
                .execute((run, context) -> mandates.tellRunOut(TASK));
    }
}
