package org.accord.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.accord.kernel.Ids;
import org.accord.kernel.Thing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who is told of what, without a screen and without a database. */
class WatchersTest {

    /** A page that is busy until it is let go on. */
    private static final class BusyPage implements Watchers.Page {

        private final Queue<Runnable> waiting = new ArrayDeque<>();

        @Override
        public void whenFree(Runnable refresh) {
            waiting.add(refresh);
        }

        int goOn() {
            int ran = 0;
            for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
                next.run();
                ran++;
            }
            return ran;
        }
    }

    private final Thing proposal = new Thing("proposal", Ids.next());
    private final Thing decision = new Thing("decision", Ids.next());
    private final Watchers watchers = new Watchers(Runnable::run);
    private final List<String> seen = new ArrayList<>();

    @Test
    void onlyWhoLooksAtAThingIsTold() {
        watchers.watch(Runnable::run, Set.of(proposal), () -> seen.add("proposal"));
        watchers.watch(Runnable::run, Set.of(decision), () -> seen.add("decision"));
        watchers.changed(Set.of(proposal, new Thing("proposal", Ids.next())));

        assertThat(seen).containsExactly("proposal");
    }

    @Test
    void whoLooksAtTwoThingsThatChangeTogetherLooksOnce() {
        watchers.watch(Runnable::run, Set.of(proposal, decision), () -> seen.add("both"));
        watchers.changed(Set.of(proposal, decision));

        assertThat(seen).containsExactly("both");
    }

    @Test
    void changesThatComeWhileARefreshWaitsRunItOnce() {
        var page = new BusyPage();
        watchers.watch(page, Set.of(proposal), () -> seen.add("proposal"));
        IntStream.range(0, 50).forEach(_ -> watchers.changed(Set.of(proposal)));

        assertThat(page.goOn()).isEqualTo(1);
        assertThat(seen).containsExactly("proposal");

        watchers.changed(Set.of(proposal));
        assertThat(page.goOn()).isEqualTo(1);
    }

    @Test
    void aChangeWhileARefreshReadsAsksForAnother() {
        var page = new BusyPage();
        watchers.watch(page, Set.of(proposal), () -> {
            seen.add("proposal");
            if (seen.size() == 1) {
                watchers.changed(Set.of(proposal));
            }
        });
        watchers.changed(Set.of(proposal));
        page.goOn();

        assertThat(seen).hasSize(2);
    }

    @Test
    void whatIsClosedHearsNothingNotEvenWhatItAskedForBefore() {
        var page = new BusyPage();
        var watch = watchers.watch(page, Set.of(proposal, decision), () -> seen.add("closed"));
        watchers.changed(Set.of(proposal));
        watch.close();
        watch.close();
        watchers.changed(Set.of(decision));
        page.goOn();

        assertThat(seen).isEmpty();
        assertThat(watchers.watched()).isZero();
    }

    @Test
    void everybodyLooksAgainWhereAnythingMayHaveChanged() {
        watchers.watch(Runnable::run, Set.of(proposal, decision), () -> seen.add("both"));
        watchers.watch(Runnable::run, Set.of(decision), () -> seen.add("decision"));
        watchers.anythingChanged();

        assertThat(seen).containsExactlyInAnyOrder("both", "decision");
    }

    @Test
    @DisplayName("A page whose refresh fails takes nothing from the others: each has a thread of its own")
    void aPageThatFailsTakesNothingFromTheOthers() throws Exception {
        List<Future<?>> refreshes = new ArrayList<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var others = new Watchers(task -> refreshes.add(executor.submit(task)));
            others.watch(
                    _ -> {
                        throw new IllegalStateException("this page is broken");
                    },
                    Set.of(proposal),
                    () -> {});
            var reached = new CountDownLatch(3);
            IntStream.range(0, 3).forEach(_ -> others.watch(Runnable::run, Set.of(proposal), reached::countDown));
            others.changed(Set.of(proposal));
            reached.await();
        }

        assertThat(refreshes)
                .hasSize(4)
                .filteredOn(done -> done.state() == Future.State.FAILED)
                .hasSize(1);
    }

    @Test
    void pagesOpenAndCloseWhileThingsChange() throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                running.add(executor.submit(() -> IntStream.range(0, 500).forEach(_ -> {
                    var watch = watchers.watch(Runnable::run, Set.of(proposal, decision), () -> {});
                    watchers.changed(Set.of(proposal));
                    watch.close();
                })));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }

        assertThat(watchers.watched()).isZero();
    }
}
