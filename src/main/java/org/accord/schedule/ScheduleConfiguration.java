package org.accord.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.accord.kernel.Ids;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.event.EventListener;

/**
 * Starts db-scheduler with every {@link RecurringTask} that a module declares. The nodes share one table, in which each run is
 * picked by one of them; a node that dies is noticed by its heartbeat, and another takes its runs over. A node's name
 * there is random, and not that of its machine.
 */
@Configuration
class ScheduleConfiguration {

    private static final String TABLE = "schedule.scheduled_tasks";
    private static final int THREADS = 2;

    @Bean(destroyMethod = "stop")
    @DependsOn("liquibase")
    Scheduler scheduler(DataSource database, List<RecurringTask<?>> tasks, Clock clock) {
        return Scheduler.create(database)
                .tableName(TABLE)
                .startTasks(tasks)
                .clock(clock::instant)
                .schedulerName(new SchedulerName.Fixed("node " + Ids.next()))
                .threads(THREADS)
                .pollingInterval(Duration.ofMinutes(1))
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }

    /** Once the house is open, so that nothing runs in one that does not start. */
    @EventListener
    void open(ApplicationReadyEvent ready) {
        ready.getApplicationContext().getBeanProvider(Scheduler.class).ifAvailable(Scheduler::start);
    }
}
