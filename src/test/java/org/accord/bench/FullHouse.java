package org.accord.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.accord.Accord;
import org.accord.fixtures.Crowd;
import org.accord.fixtures.Plans;
import org.accord.fixtures.Plans.Seen;
import org.accord.fixtures.Queries;
import org.accord.fixtures.Queries.Asked;
import org.accord.fixtures.Screens;
import org.accord.fixtures.Screens.Screen;
import org.accord.fixtures.Shore;
import org.accord.fixtures.TestHouse;
import org.accord.postgres.Login;
import org.accord.postgres.PostgresServer;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The screens of people and organisations in a house that fills: through the services, as somebody who may see them, against
 * one row by its key through bare JDBC over the same pool, in the same run, with how many rows they look at. A statement that
 * reads a large table from end to end is a failure, and so is a screen that asks more often in a fuller house.
 */
final class FullHouse {

    static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);

    /** What fewer rows than this cost to read from end to end nobody notices. */
    private static final long LARGE = 5_000;

    private static final int WARMING_UP = 30;
    private static final int CALLS = 200;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Map<String, List<Spread>> times = new LinkedHashMap<>();
    private final Map<String, Integer> queries = new LinkedHashMap<>();
    private final Map<String, List<Long>> rows = new LinkedHashMap<>();
    private final List<Spread> answers = new ArrayList<>();
    private final List<Spread> lookups = new ArrayList<>();
    private final List<String> filled = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private FullHouse() {}

    /** Starts a house in this Java, on an empty database of its own, and answers what is wrong with it. */
    static List<String> measure(Table table, List<Integer> sizes) throws Exception {
        FullHouse bench = new FullHouse();
        try (ConfigurableApplicationContext house = new SpringApplicationBuilder(Accord.class)
                        .initializers(new TestHouse(), FullHouse::letAnAdministratorIn)
                        .run(
                                "--server.port=" + House.freePort(),
                                "--server.address=127.0.0.1",
                                "--logging.level.org.accord=warn");
                Connection superuser = connect(house.getBean(PostgresServer.class))) {
            DSLContext unbound = DSL.using(superuser, SQLDialect.POSTGRES);
            Screens screens = new Screens(house, unbound);
            for (int size : sizes) {
                bench.measure(house, unbound, screens, size);
            }
        }
        bench.write(table, sizes);
        return bench.complaints;
    }

    /** Else the house would offer to make one. */
    private static void letAnAdministratorIn(ConfigurableApplicationContext house) {
        ApplicationRunner first = _ -> Shore.in(house).administrator("Administrator");
        house.getBeanFactory().registerSingleton("administrator", first);
    }

    private void measure(ConfigurableApplicationContext house, DSLContext unbound, Screens screens, int size)
            throws SQLException {
        Bench.say("filling the house: " + number(size) + " …");
        long before = System.nanoTime();
        screens.growTo(size);
        filled.add(Spread.written(Duration.ofNanos(System.nanoTime() - before)));
        Bench.say("measuring …");
        baseline(house.getBean(HikariDataSource.class), size);
        DSLContext application = house.getBean(DSLContext.class);
        Plans plans = new Plans(unbound, LARGE);
        for (Screen screen : screens.all()) {
            times.computeIfAbsent(screen.name(), _ -> new ArrayList<>()).add(time(screen.show()));
            List<Asked> asked = Queries.of(application, () -> screen.show().accept(0));
            Integer smaller = queries.putIfAbsent(screen.name(), asked.size());
            if (smaller != null && smaller != asked.size()) {
                complaints.add(
                        number(size) + ", " + screen.name() + ": " + asked.size() + " queries, and not " + smaller);
            }
            Seen seen = plans.look(asked);
            rows.computeIfAbsent(screen.name(), _ -> new ArrayList<>()).add(seen.rows());
            seen.sequential().forEach(scan -> complaints.add(number(size) + ", " + screen.name() + ": " + scan));
        }
    }

    /** What no screen can be faster than: a question without a table, and one row by its key. */
    private void baseline(HikariDataSource pool, int size) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement answer = connection.prepareStatement("select 1");
                PreparedStatement row =
                        connection.prepareStatement("select pseudonym from people.person where person_id = ?")) {
            answers.add(time(_ -> ask(answer)));
            lookups.add(time(number -> {
                try {
                    row.setObject(1, Crowd.person(1 + number * 7919 % size).value());
                } catch (SQLException failed) {
                    throw new IllegalStateException(failed);
                }
                ask(row);
            }));
        }
    }

    private static void ask(PreparedStatement statement) {
        try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("nothing was found");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Spread time(IntConsumer call) {
        for (int number = 0; number < WARMING_UP; number++) {
            call.accept(number);
        }
        List<Duration> each = new ArrayList<>();
        long begin = System.nanoTime();
        for (int number = 0; number < CALLS && System.nanoTime() - begin < LONGEST.toNanos(); number++) {
            long before = System.nanoTime();
            call.accept(number);
            each.add(Duration.ofNanos(System.nanoTime() - before));
        }
        return Spread.of(each);
    }

    private void write(Table table, List<Integer> sizes) {
        table.part("People and organisations in a full house: p50 at each size");
        table.row(
                "people, organisations and applications, of each",
                sizes.stream().map(FullHouse::number).collect(Collectors.joining(" · ")),
                "filled in " + String.join(" · ", filled) + "; up to " + number(Crowd.WAITING)
                        + " applications more wait at each size");
        baseline(table, "a question without a table, by JDBC", answers);
        baseline(table, "one person by their key, by JDBC", lookups);
        times.forEach((screen, spreads) -> {
            double against = (double) spreads.getLast().percentile(50).toNanos()
                    / lookups.getLast().percentile(50).toNanos();
            table.row(
                    screen,
                    each(spreads, 50),
                    "p99 " + each(spreads, 99) + "; " + queries.get(screen) + " queries; rows looked at "
                            + Objects.requireNonNull(rows.get(screen)).stream()
                                    .map(FullHouse::number)
                                    .collect(Collectors.joining(" · "))
                            + "; " + String.format(Locale.ROOT, "%.1f", against) + " × one by its key");
        });
        table.row(
                "large tables read from end to end",
                String.valueOf(complaints.size()),
                "by auto_explain of every statement above, planned for its values and for all, at every size; large is from "
                        + number(LARGE) + " rows");
    }

    private static void baseline(Table table, String what, List<Spread> spreads) {
        table.row(what, each(spreads, 50), "p99 " + each(spreads, 99));
    }

    private static String each(List<Spread> spreads, int percent) {
        Function<Spread, String> written = spread -> Spread.written(spread.percentile(percent));
        return spreads.stream().map(written).collect(Collectors.joining(" · "));
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        Login superuser = server.superuser();
        return DriverManager.getConnection(server.url(), superuser.role(), superuser.password());
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
