package org.accord.live;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sql.DataSource;
import org.accord.kernel.Thing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the other nodes, from one thread, so that nobody who commits waits for it. */
final class Sender implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final String NOTIFY = "select pg_notify(?, payload) from unnest(?) as payload";

    private final BlockingQueue<Set<Thing>> queue = new LinkedBlockingQueue<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final UUID node;
    private final DataSource database;

    Sender(UUID node, DataSource database) {
        this.node = node;
        this.database = database;
    }

    /** These changed. Returns at once. */
    void tell(Set<Thing> things) {
        queue.add(things);
    }

    /** Lets the thread end as soon as what it already has is sent, or cannot be. */
    void stop() {
        stopped.countDown();
        queue.add(Set.of());
    }

    @Override
    public void run() {
        var pauses = new Pauses(stopped);
        Set<Thing> unsent = new LinkedHashSet<>();
        try {
            while (stopped.getCount() > 0 || !queue.isEmpty()) {
                unsent.addAll(queue.take());
                List<Set<Thing>> more = new ArrayList<>();
                queue.drainTo(more);
                more.forEach(unsent::addAll);
                boolean sent = send(unsent);
                while (!sent && pauses.pause()) {
                    sent = send(unsent);
                }
                pauses.reset();
                unsent.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean send(Set<Thing> things) {
        if (things.isEmpty()) {
            return true;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(NOTIFY)) {
            Array payloads = connection.createArrayOf(
                    "text", Message.payloads(node, things).toArray());
            statement.setString(1, Receiver.CHANNEL);
            statement.setArray(2, payloads);
            statement.execute();
            return true;
        } catch (SQLException e) {
            LOG.warn("the other nodes cannot be told of {} changes yet: {}", things.size(), e.getMessage());
            return false;
        }
    }
}
