package org.accord.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Hears the other nodes on a connection of its own, outside the pool, since it is never free. Where that connection is
 * lost, something may have been said meanwhile, so every page looks again once it is back.
 */
final class Receiver implements Runnable {

    static final String CHANNEL = "accord_live";

    private static final Logger LOG = LoggerFactory.getLogger(Receiver.class);

    /** How long one look at the socket takes at most, and so how long stopping waits, in milliseconds. */
    private static final int LOOK = 250;

    /** After so many looks that heard nothing (15 s) the server is asked whether it is still there. */
    private static final int LOOKS_UNTIL_ASKED = 60;

    private static final int SECONDS_TO_ANSWER = 5;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final UUID node;
    private final JdbcConnectionDetails database;
    private final Watchers watchers;

    Receiver(UUID node, JdbcConnectionDetails database, Watchers watchers) {
        this.node = node;
        this.database = database;
        this.watchers = watchers;
    }

    /** How the connection is called in the server’s list of activities. */
    static String name(UUID node) {
        return "accord live " + node;
    }

    /** Lets the thread end. */
    void stop() {
        stopped.countDown();
    }

    @Override
    public void run() {
        var pauses = new Pauses(stopped);
        boolean wanted = true;
        try {
            while (wanted) {
                try (Connection connection = connect()) {
                    listen(connection);
                    pauses.reset();
                    watchers.anythingChanged();
                    hear(connection);
                    wanted = false;
                } catch (SQLException e) {
                    LOG.warn("the other nodes cannot be heard, connecting again: {}", e.getMessage());
                    wanted = pauses.pause();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        if (database.getUsername() != null) {
            properties.setProperty("user", database.getUsername());
        }
        if (database.getPassword() != null) {
            properties.setProperty("password", database.getPassword());
        }
        properties.setProperty("ApplicationName", name(node));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "" + SECONDS_TO_ANSWER);
        return DriverManager.getConnection(database.getJdbcUrl(), properties);
    }

    private static void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
    }

    /** Until the node stops. */
    private void hear(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        int silent = 0;
        while (stopped.getCount() > 0) {
            PGNotification[] notifications = postgres.getNotifications(LOOK);
            for (PGNotification notification : notifications) {
                Message.read(notification.getParameter())
                        .ifPresentOrElse(this::pass, () -> LOG.warn("a message on {} is none of ours", CHANNEL));
            }
            silent = notifications.length > 0 ? 0 : silent + 1;
            if (silent >= LOOKS_UNTIL_ASKED) {
                silent = 0;
                if (!connection.isValid(SECONDS_TO_ANSWER)) {
                    throw new SQLException("the server does not answer");
                }
            }
        }
    }

    /** This node’s own pages know already. */
    private void pass(Message message) {
        if (!message.node().equals(node)) {
            watchers.changed(message.things());
        }
    }
}
