package org.accord.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.accord.kernel.Change;
import org.accord.kernel.Ids;
import org.accord.kernel.Thing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps open pages fresh. After each commit it tells the pages that show one of the things that changed, here and on
 * every other node, to read them again: names cross, never content, so nobody sees more than a page of theirs would.
 */
@org.springframework.stereotype.Component
public class Live implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Live.class);

    /** How long stopping waits for both threads together. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final UUID node = Ids.next();
    private final Watchers watchers;
    private final DataSource database;
    private final JdbcConnectionDetails details;
    private volatile Sender sender;
    private Receiver receiver;
    private List<Thread> threads = List.of();

    Live(Watchers watchers, DataSource database, JdbcConnectionDetails details) {
        this.watchers = watchers;
        this.database = database;
        this.details = details;
        this.sender = new Sender(node, database);
        this.receiver = new Receiver(node, details, watchers);
    }

    /**
     * Runs the refresh, in the page of the component and as its reader, after each change of one of the things, while
     * the component is on a page. Changes that come while a refresh waits for its turn run it once.
     *
     * @return ends it before the component leaves the page, as when it turns to other things
     */
    public Registration watch(Component component, Set<Thing> things, Command refresh) {
        var watching = new Watching(things, refresh);
        Registration attach = component.addAttachListener(event -> watching.begin(event.getUI()));
        Registration detach = component.addDetachListener(_ -> watching.end());
        if (component.isAttached()) {
            component.getUI().ifPresent(watching::begin);
        }
        return Registration.combine(attach, detach, watching::end);
    }

    /** What a component watches, and on which page it does so now. The lock of the page’s session guards it. */
    private final class Watching {

        private final Set<Thing> things;
        private final Command refresh;
        private Watchers.@Nullable Watch watch;

        private Watching(Set<Thing> things, Command refresh) {
            this.things = things;
            this.refresh = refresh;
        }

        private void begin(UI page) {
            end();
            watch = watchers.watch(task -> onPage(page, task), things, refresh::execute);
        }

        private void end() {
            if (watch != null) {
                watch.close();
                watch = null;
            }
        }
    }

    private static void onPage(UI page, Runnable task) {
        try {
            var _ = page.access(task::run);
        } catch (UIDetachedException closed) {
            LOG.debug("a page closed before it could look again");
        }
    }

    /** Once it is stored, so that whoever looks again sees it. Neither waits for a page nor for another node. */
    @TransactionalEventListener
    void stored(Change event) {
        watchers.changed(event.changed());
        sender.tell(event.changed());
    }

    @Override
    public synchronized void start() {
        threads = List.of(
                Thread.ofPlatform().daemon().name("live-sender").start(sender),
                Thread.ofPlatform().daemon().name("live-receiver").start(receiver));
    }

    /** Sends what is still to be said, and ends within a second. */
    @Override
    public synchronized void stop() {
        sender.stop();
        receiver.stop();
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (Thread thread : threads) {
                if (!thread.join(Duration.ofNanos(Math.max(0, until - System.nanoTime())))) {
                    LOG.warn("{} did not end in time", thread.getName());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads = List.of();
        // a node may start again
        sender = new Sender(node, database);
        receiver = new Receiver(node, details, watchers);
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }

    /** Before the web server opens and after it has closed: every act that it lets in is told. */
    @Override
    public int getPhase() {
        return 0;
    }

    UUID node() {
        return node;
    }
}
