package org.accord.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.accord.Accord;
import org.accord.assemblies.AssemblyId;
import org.accord.assemblies.Participation;
import org.accord.fixtures.Shore;
import org.accord.fixtures.TestHouse;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.Ids;
import org.accord.kernel.OrganisationId;
import org.accord.organisations.Power;
import org.accord.postgres.Login;
import org.accord.postgres.PostgresServer;
import org.accord.tally.Choice;
import org.accord.tally.Quorum;
import org.accord.tally.Rule;
import org.accord.voting.DecisionId;
import org.accord.voting.Decisions;
import org.accord.voting.Opening;
import org.accord.voting.Vote;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ballots through the service, against single rows through bare JDBC: in the same run, on the same server, with the same
 * durability, the same number of rows and of connections.
 */
final class Ballots {

    private static final List<Integer> SIZES = List.of(100, 500, 2000);
    private static final List<Integer> AT_ONCE = List.of(1, 4, 8, 16);
    private static final int WARMING_UP = 10;

    /** One organisation, and who votes for it. */
    private record Delegate(OrganisationId organisation, Actor.Person person) {}

    /** One act; what it needs is at hand before the clock starts. */
    private interface Act {
        void run() throws SQLException;
    }

    /** How long all of it took, and how long each. */
    private record Timed(Duration all, Spread each) {

        double aSecond() {
            return each.size() * 1e9 / all.toNanos();
        }
    }

    private final Decisions decisions;
    private final Shore shore;
    private final TransactionTemplate transaction;
    private final PostgresServer server;
    private final AssemblyId assembly;
    private final Actor.Person facilitator;
    private final List<Delegate> delegates = new ArrayList<>();

    private Ballots(ConfigurableApplicationContext house) {
        decisions = house.getBean(Decisions.class);
        shore = Shore.in(house);
        transaction = house.getBean(TransactionTemplate.class);
        server = house.getBean(PostgresServer.class);
        assembly = shore.openAssembly("Assembly", Participation.COMMENTS);
        facilitator = shore.facilitator("Facilitator", assembly);
    }

    /** Starts a house in this Java, on an empty database of its own. */
    static void measure(Table table) throws Exception {
        try (ConfigurableApplicationContext house = new SpringApplicationBuilder(Accord.class)
                .initializers(new TestHouse(), Ballots::letAnAdministratorIn)
                .run(
                        "--server.port=" + House.freePort(),
                        "--server.address=127.0.0.1",
                        "--logging.level.org.accord=warn")) {
            new Ballots(house)
                    .measureAll(table, house.getBean(HikariDataSource.class).getMaximumPoolSize());
        }
    }

    /** Else the house would offer to make one. */
    private static void letAnAdministratorIn(ConfigurableApplicationContext house) {
        ApplicationRunner first = _ -> Shore.in(house).administrator("Administrator");
        house.getBeanFactory().registerSingleton("administrator", first);
    }

    private void measureAll(Table table, int pool) throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema bench");
            statement.execute("create table bench.bare (id uuid primary key, choice text not null)");
            table.row("durability", durability(statement), "the same for both");
        }
        table.row("connections of the service’s pool", String.valueOf(pool), "");
        admit(SIZES.getFirst());
        for (int time = 0; time < WARMING_UP; time++) {
            casts(AT_ONCE.get(time % AT_ONCE.size()));
            bare(AT_ONCE.get(time % AT_ONCE.size()));
        }
        for (int size : SIZES) {
            admit(size);
            for (int atOnce : AT_ONCE) {
                Timed bare = bare(atOnce);
                Timed casts = casts(atOnce);
                table.row(
                        size + " organisations, " + atOnce + " at once",
                        number(casts.aSecond()) + " ballots a second",
                        latency(casts) + "; bare INSERT " + number(bare.aSecond()) + " a second, " + latency(bare)
                                + "; ratio " + String.format(Locale.ROOT, "%.2f", casts.aSecond() / bare.aSecond()));
            }
        }
    }

    /** Brings in organisations until there are so many, each with a delegate. */
    private void admit(int size) {
        transaction.executeWithoutResult(_ -> {
            while (delegates.size() < size) {
                int number = delegates.size() + 1;
                OrganisationId organisation = shore.organisation("Organisation " + number);
                delegates.add(
                        new Delegate(organisation, shore.delegate("Delegate " + number, organisation, Power.VOTE)));
            }
        });
    }

    /** One ballot of every organisation in a new decision, from so many threads. */
    private Timed casts(int atOnce) throws Exception {
        DecisionId decision = decisions.open(
                facilitator,
                new Opening(assembly, UUID.randomUUID(), "ab".repeat(32), new Rule.Majority(), Quorum.USUAL, Set.of()));
        List<List<Act>> shares = shares(atOnce);
        for (int number = 0; number < delegates.size(); number++) {
            Delegate delegate = delegates.get(number);
            shares.get(number % atOnce)
                    .add(() -> decisions.cast(
                            delegate.person(), Face.of(delegate.organisation()), decision, Vote.of(Choice.YES)));
        }
        Timed timed = time(shares);
        int stored = decisions.page(facilitator, decision).cast();
        if (stored != delegates.size()) {
            throw new IllegalStateException(stored + " ballots are stored of " + delegates.size());
        }
        return timed;
    }

    /** As many rows, one a transaction, over so many connections. */
    private Timed bare(int atOnce) throws Exception {
        List<Connection> connections = new ArrayList<>();
        try {
            List<List<Act>> shares = shares(atOnce);
            for (int thread = 0; thread < atOnce; thread++) {
                Connection connection = connect();
                connections.add(connection);
                PreparedStatement insert =
                        connection.prepareStatement("insert into bench.bare (id, choice) values (?, ?)");
                for (int number = thread; number < delegates.size(); number += atOnce) {
                    shares.get(thread).add(() -> {
                        insert.setObject(1, Ids.next());
                        insert.setString(2, "YES");
                        insert.executeUpdate();
                    });
                }
            }
            return time(shares);
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    private static List<List<Act>> shares(int number) {
        List<List<Act>> shares = new ArrayList<>();
        for (int share = 0; share < number; share++) {
            shares.add(new ArrayList<>());
        }
        return shares;
    }

    /** Each share in a thread of its own; all begin together. */
    private static Timed time(List<List<Act>> shares) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(shares.size())) {
            CountDownLatch begin = new CountDownLatch(1);
            List<Future<List<Duration>>> running = shares.stream()
                    .map(share -> threads.submit((Callable<List<Duration>>) () -> {
                        begin.await();
                        List<Duration> times = new ArrayList<>(share.size());
                        for (Act act : share) {
                            long before = System.nanoTime();
                            act.run();
                            times.add(Duration.ofNanos(System.nanoTime() - before));
                        }
                        return times;
                    }))
                    .toList();
            long before = System.nanoTime();
            begin.countDown();
            List<Duration> each = new ArrayList<>();
            for (Future<List<Duration>> one : running) {
                each.addAll(one.get());
            }
            return new Timed(Duration.ofNanos(System.nanoTime() - before), Spread.of(each));
        }
    }

    private static String durability(Statement statement) throws SQLException {
        List<String> settings = new ArrayList<>();
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            try (ResultSet row = statement.executeQuery("show " + setting)) {
                row.next();
                settings.add(setting + " " + row.getString(1));
            }
        }
        return String.join(", ", settings);
    }

    /** Under the same role as the tables have: it is no faster and no slower than any other. */
    private Connection connect() throws SQLException {
        Login owner = server.owner();
        return DriverManager.getConnection(server.url(), owner.role(), owner.password());
    }

    private static String latency(Timed timed) {
        return "p50 " + Spread.written(timed.each().percentile(50)) + ", p99 "
                + Spread.written(timed.each().percentile(99));
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }
}
