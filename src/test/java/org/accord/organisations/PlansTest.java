package org.accord.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.accord.fixtures.Crowd;
import org.accord.fixtures.Database;
import org.accord.fixtures.Plans;
import org.accord.fixtures.Plans.Seen;
import org.accord.fixtures.Queries;
import org.accord.fixtures.Queries.Asked;
import org.accord.fixtures.Screens;
import org.accord.fixtures.Screens.Screen;
import org.accord.fixtures.ServiceTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the screens of people and organisations cost does not grow with how many there are: by plans and counts, not by a clock. */
@ServiceTest
class PlansTest {

    private static final int SMALL = 2_000;
    private static final int MIDDLE = 10_000;
    private static final int LARGE = 20_000;

    /**
     * So many more rows may be looked at in a fuller house, until a page is full: of two words that few names have together,
     * each name that has one is looked at. A tenth of all people are twice as many.
     */
    private static final long FEW = LARGE / 20;

    private final ApplicationContext house;
    private final DSLContext application;
    private final Database database;

    PlansTest(@Autowired ApplicationContext house, @Autowired DSLContext application, @Autowired Database database) {
        this.house = house;
        this.application = application;
        this.database = database;
    }

    @Test
    void noScreenReadsALargeTableFromEndToEndOrAsksMoreOfAFullerHouseOrLooksAtMoreRows() {
        Screens screens = new Screens(house, database.superuser());
        try {
            screens.growTo(SMALL);
            Map<String, List<Asked>> before = statements(screens);
            Map<String, Seen> seenBefore = look(before, SMALL / 2);
            screens.growTo(MIDDLE);
            assertThat(look(statements(screens), MIDDLE / 2))
                    .allSatisfy((screen, look) ->
                            assertThat(look.sequential()).as(screen).isEmpty());
            screens.growTo(LARGE);
            Map<String, List<Asked>> after = statements(screens);
            Map<String, Seen> seen = look(after, LARGE / 4);

            assertThat(counts(after)).isEqualTo(counts(before));
            assertThat(seen).allSatisfy((screen, look) -> {
                assertThat(look.sequential()).as(screen).isEmpty();
                assertThat(look.rows())
                        .as("rows looked at for: " + screen)
                        .isLessThanOrEqualTo(rows(seenBefore, screen) + FEW);
            });
            Plans plans = new Plans(database.superuser(), LARGE / 4);
            assertThat(plans.look(List.of(act())).rows())
                    .as("rows looked at under an act for an organisation with very many people")
                    .isLessThan(10);
            assertThat(plans.look(List.of(asked(
                                    "select application_id from organisations.alike($1)",
                                    "'" + "a long name of many words ".repeat(8).strip() + "'")))
                            .sequential())
                    .isEmpty();
        } finally {
            database.empty();
            database.superuser().connection(connection -> {
                try (var statement = connection.createStatement()) {
                    statement.execute("vacuum analyze");
                }
            });
        }
    }

    private static Asked act() {
        return asked(
                "select organisations.may_act($1, $2, $3)",
                "'" + Crowd.person(LARGE / 2).value() + "'",
                "'" + Crowd.organisation(1).value() + "'",
                "'SPEAK'");
    }

    private static Asked asked(String sql, String... values) {
        return new Asked(sql, List.of(values), sql);
    }

    private Map<String, List<Asked>> statements(Screens screens) {
        Map<String, List<Asked>> statements = new LinkedHashMap<>();
        for (Screen screen : screens.all()) {
            statements.put(
                    screen.name(), Queries.of(application, () -> screen.show().accept(0)));
        }
        return statements;
    }

    private Map<String, Seen> look(Map<String, List<Asked>> statements, int large) {
        Plans plans = new Plans(database.superuser(), large);
        Map<String, Seen> seen = new LinkedHashMap<>();
        statements.forEach((screen, asked) -> seen.put(screen, plans.look(asked)));
        return seen;
    }

    private static long rows(Map<String, Seen> seen, String screen) {
        return Objects.requireNonNull(seen.get(screen)).rows();
    }

    private static Map<String, Integer> counts(Map<String, List<Asked>> statements) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        statements.forEach((screen, asked) -> counts.put(screen, asked.size()));
        return counts;
    }
}
