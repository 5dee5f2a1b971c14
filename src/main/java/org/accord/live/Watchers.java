package org.accord.live;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.kernel.Thing;
import org.springframework.stereotype.Component;

/** Who looks at what on this node. Knows no screens: what a page is, it learns from {@link Page}. */
@Component
class Watchers {

    /** Where a refresh runs. */
    interface Page {

        /** Runs it as soon as the page may be touched. May run it here and now. */
        void whenFree(Runnable refresh);
    }

    /** One part of a page that looks at some things, until it is closed. */
    final class Watch implements AutoCloseable {

        private final Page page;
        private final Set<Thing> things;
        private final Runnable refresh;
        private final AtomicBoolean asked = new AtomicBoolean();
        private volatile boolean open = true;

        private Watch(Page page, Set<Thing> things, Runnable refresh) {
            this.page = page;
            this.things = Set.copyOf(things);
            this.refresh = refresh;
        }

        /** Asks for one refresh, unless one that has not begun will show this change as well. */
        private void ask() {
            if (open && asked.compareAndSet(false, true)) {
                elsewhere.execute(() -> page.whenFree(this::look));
            }
        }

        private void look() {
            // before the refresh: what changes while it reads asks again
            asked.set(false);
            if (open) {
                refresh.run();
            }
        }

        /** From now on it hears nothing, not even what was asked for already. */
        @Override
        public void close() {
            open = false;
            things.forEach(thing -> watches.computeIfPresent(thing, (_, all) -> {
                all.remove(this);
                return all.isEmpty() ? null : all;
            }));
        }
    }

    private final Map<Thing, Set<Watch>> watches = new ConcurrentHashMap<>();
    private final Executor elsewhere;

    /** How many pages are refreshed at once: more would only wait for the same few connections to the database. */
    private static final int AT_ONCE = 32;

    /** Several threads refresh: a page that is busy must not keep the others waiting. */
    Watchers() {
        this(Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().daemon().name("live-refresh-", 0).factory()));
    }

    Watchers(Executor elsewhere) {
        this.elsewhere = elsewhere;
    }

    /** Runs the refresh on that page after each change of one of the things. */
    Watch watch(Page page, Set<Thing> things, Runnable refresh) {
        var watch = new Watch(page, things, refresh);
        watch.things.forEach(thing -> watches.compute(thing, (_, all) -> {
            Set<Watch> more = all == null ? ConcurrentHashMap.newKeySet() : all;
            more.add(watch);
            return more;
        }));
        return watch;
    }

    /** These changed: whoever looks at one of them looks again. */
    void changed(Collection<Thing> things) {
        ask(things.stream().flatMap(thing -> watches.getOrDefault(thing, Set.of()).stream()));
    }

    /** Anything may have changed: everybody looks again. */
    void anythingChanged() {
        ask(watches.values().stream().flatMap(Set::stream));
    }

    /** How many things are looked at. */
    int watched() {
        return watches.size();
    }

    private static void ask(Stream<Watch> some) {
        some.collect(Collectors.toSet()).forEach(Watch::ask);
    }
}
