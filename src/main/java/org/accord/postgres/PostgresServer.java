package org.accord.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL of our own, for one data folder: unpacked, made and started here, reachable from this machine only,
 * stopped by {@link #close()} and also when this Java ends in any other way.
 *
 * <p>In the folder {@code postgres} of the data folder are {@code programs-…}, {@code cluster} (the data),
 * {@code passwords} and {@code server.log}.
 */
public final class PostgresServer implements AutoCloseable {

    public static final String OWNER = "accord_owner";
    public static final String APPLICATION = "accord_app";
    private static final String DATABASE = "accord";
    private static final int ATTEMPTS = 5;
    private static final int PAUSE_MILLIS = 40;

    /** What PostgreSQL answers while it starts or recovers. */
    private static final String STARTING_UP = "57P03";

    private final DataFolderLock lock;
    private final Watchdog watchdog;
    private final Cluster cluster;
    private final int major;
    private final int port;
    private final Login superuser;
    private final Login owner;
    private final Login application;

    /**
     * Where a server lives.
     *
     * @param data the data folder; made when it is not there
     * @param programs the folder for the unpacked programs, which several data folders may share
     * @param port where it listens, 0 for any free port
     * @param archive the jar that holds the programs; null for those on the classpath
     */
    public record Place(
            Path data, Path programs, int port, @Nullable Path archive) {

        /** The usual place: everything in the data folder, any free port. */
        public static Place in(Path data) {
            return new Place(data, data.resolve("postgres"), 0, null);
        }

        public Place withPrograms(Path folder) {
            return new Place(data, folder, port, archive);
        }

        public Place withPort(int number) {
            return new Place(data, programs, number, archive);
        }

        public Place withArchive(Path jar) {
            return new Place(data, programs, port, jar);
        }
    }

    private PostgresServer(DataFolderLock lock, Place place) throws IOException {
        this.lock = lock;
        this.cluster = new Cluster(Folders.secret(place.data().resolve("postgres")));
        ServerAccount account = ServerAccount.of(cluster.folder());
        account.letThrough(place.data());
        account.letThrough(cluster.home());
        Binaries binaries = Binaries.unpack(place.programs(), place.archive());
        this.major = binaries.major(account);
        this.superuser = cluster.login(Cluster.SUPERUSER);
        this.owner = cluster.login(OWNER);
        this.application = cluster.login(APPLICATION);
        cluster.initialise(binaries, major, account, superuser);
        Leftover.stop(cluster.folder());

        for (int attempt = 1; ; attempt++) {
            int number = free(place.port());
            Watchdog started = Watchdog.start(command(binaries, account, number), log());
            if (answers(started, number)) {
                this.watchdog = started;
                this.port = number;
                break;
            }
            // Somebody else may have taken the free port between our looking and its asking, or the helpers of a
            // server that was killed may not be gone yet.
            if (attempt == ATTEMPTS) {
                throw new PostgresNotStarted("PostgreSQL did not start. It said, in " + log() + ": "
                        + Files.readString(log()).strip());
            }
            pause(PAUSE_MILLIS * 5 * attempt);
        }
    }

    /**
     * Starts PostgreSQL and waits until it answers.
     *
     * @throws DataFolderInUse when another Accord runs on this data folder
     * @throws DataOfAnotherMajor when the data is of another major version
     * @throws PostgresNotStarted for every other reason, in a sentence
     */
    public static PostgresServer start(Place place) {
        Path data = place.data().toAbsolutePath().normalize();
        Place absolute = new Place(data, place.programs().toAbsolutePath().normalize(), place.port(), place.archive());
        try {
            DataFolderLock lock = DataFolderLock.take(Folders.secret(data));
            PostgresServer server = null;
            try {
                server = new PostgresServer(lock, absolute);
                server.provide();
                return server;
            } catch (SQLException e) {
                server.close();
                throw new PostgresNotStarted(
                        "PostgreSQL started but would not make its database: " + e.getMessage(), e);
            } finally {
                if (server == null) {
                    lock.close();
                }
            }
        } catch (IOException e) {
            throw new PostgresNotStarted("PostgreSQL could not be started in " + data + ": " + e, e);
        }
    }

    /** For JDBC, without a login. */
    public String url() {
        return url(port, DATABASE);
    }

    public int port() {
        return port;
    }

    /** The major version of the server, such as 18. */
    public int major() {
        return major;
    }

    /** Who owns the tables and migrates them. */
    public Login owner() {
        return owner;
    }

    /** Who the application is: no owner of anything. */
    public Login application() {
        return application;
    }

    /** Who may do everything; for repairs and tests. */
    public Login superuser() {
        return superuser;
    }

    /** Stops the server in good order and lets go of the data folder. */
    @Override
    public void close() {
        try {
            watchdog.stop(cluster.folder());
            lock.close();
        } catch (IOException e) {
            throw new IllegalStateException("The database’s folder could not be left in order", e);
        }
    }

    private Path log() {
        return cluster.home().resolve("server.log");
    }

    private List<String> command(Binaries binaries, ServerAccount account, int number) {
        List<String> words = new ArrayList<>(List.of(
                binaries.program("postgres").toString(), "-D", cluster.folder().toString()));
        Stream.of(
                        "port=" + number,
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "fsync=on",
                        "full_page_writes=on",
                        "password_encryption=scram-sha-256",
                        // Nobody's words get into the log: neither statements nor the rows that an error would quote.
                        "log_error_verbosity=terse",
                        "log_min_error_statement=panic",
                        "log_checkpoints=off")
                .forEach(setting -> words.addAll(List.of("-c", setting)));
        return account.command(words.toArray(String[]::new));
    }

    private boolean answers(Watchdog started, int number) throws IOException {
        while (started.runs()) {
            try (Connection connection = connect(url(number, "postgres"), superuser)) {
                return connection.isValid(0);
            } catch (SQLException e) {
                boolean notYet = STARTING_UP.equals(e.getSQLState())
                        || (e.getSQLState() != null && e.getSQLState().startsWith("08"));
                if (!notYet) {
                    started.stop(cluster.folder());
                    throw new PostgresNotStarted("PostgreSQL started but would not let us in: " + e.getMessage(), e);
                }
                pause(PAUSE_MILLIS);
            }
        }
        return false;
    }

    /** Roles and database, as they should be whatever was there: a start that was cut short is made good here. */
    private void provide() throws SQLException {
        try (Connection connection = connect(url(port, "postgres"), superuser);
                Statement statement = connection.createStatement()) {
            for (Login login : List.of(owner, application)) {
                if (!exists(connection, "select from pg_roles where rolname = ?", login.role())) {
                    statement.execute("create role " + login.role());
                }
                statement.execute("alter role " + login.role() + " login password '" + login.password() + "'");
            }
            if (!exists(connection, "select from pg_database where datname = ?", DATABASE)) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
            statement.execute("revoke all on database " + DATABASE + " from public");
            statement.execute("grant connect on database " + DATABASE + " to " + APPLICATION);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static Connection connect(String url, Login login) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", login.role());
        properties.setProperty("password", login.password());
        return DriverManager.getConnection(url, properties);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static int free(int given) {
        try (ServerSocket socket = new ServerSocket(given, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new PostgresNotStarted("The port " + given + ", which the database was to have, is in use.", e);
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresNotStarted("The start was interrupted.", e);
        }
    }
}
