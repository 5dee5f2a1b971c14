package org.accord.voting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Many who act at the same instant. */
final class Crowd {

    private Crowd() {}

    /** Lets all acts begin together, each in a thread of its own, and answers what each threw, in their order; null for nothing. */
    static List<@Nullable Throwable> at(List<Runnable> acts) {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
            List<Future<?>> running = new ArrayList<>();
            for (Runnable act : acts) {
                running.add(threads.submit(() -> {
                    start.await();
                    act.run();
                    return null;
                }));
            }
            List<@Nullable Throwable> ends = new ArrayList<>();
            for (Future<?> end : running) {
                ends.add(thrownBy(end));
            }
            return ends;
        }
    }

    private static @Nullable Throwable thrownBy(Future<?> act) {
        try {
            act.get(1, TimeUnit.MINUTES);
            return null;
        } catch (ExecutionException thrown) {
            return thrown.getCause();
        } catch (TimeoutException late) {
            act.cancel(true);
            return late;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
