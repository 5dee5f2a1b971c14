package org.accord.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.accord.fixtures.Database;
import org.accord.fixtures.ServiceTest;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ScheduleTest {

    @Autowired
    private DataSource pool;

    @Autowired
    private Database database;

    @Autowired
    private Map<String, RecurringTask<?>> tasks;

    @Autowired
    private Scheduler scheduler;

    @Test
    void theHouseKnowsWhatHasItsTime() {
        assertThat(tasks.values()).extracting(RecurringTask::getName).contains("people: tidy", "people: seal anew");
        assertThat(scheduler.getSchedulerState().isStarted()).isTrue();
    }

    @Test
    void ofTwoNodesOneDoesEachThing() {
        Map<String, Integer> done = new ConcurrentHashMap<>();
        Set<String> names = new HashSet<>();
        OneTimeTask<Void> task =
                Tasks.oneTime("test: count").execute((run, context) -> done.merge(run.getId(), 1, Integer::sum));
        List<Scheduler> nodes = List.of(node(task), node(task));
        try {
            for (int number = 0; number < 50; number++) {
                names.add("thing " + number);
                nodes.getFirst().schedule(task.instance("thing " + number), Instant.now());
            }
            nodes.forEach(Scheduler::start);
            await().until(() -> done.size() == names.size()
                    && database.superuser().fetchCount(DSL.table("schedule.scheduled_tasks")) == 0);
        } finally {
            nodes.forEach(Scheduler::stop);
        }
        assertThat(done.keySet()).isEqualTo(names);
        assertThat(done.values()).containsOnly(1);
    }

    private Scheduler node(OneTimeTask<Void> task) {
        return Scheduler.create(pool, task)
                .tableName("schedule.scheduled_tasks")
                .schedulerName(new SchedulerName.Fixed("node of ScheduleTest"))
                .threads(2)
                .pollingInterval(Duration.ofMillis(50))
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }
}
