package org.accord.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.accord.fixtures.Database;
import org.accord.fixtures.Plans;
import org.accord.fixtures.Queries;
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
    private static final int LARGE = 20_000;

    private final ApplicationContext house;
    private final DSLContext application;
    private final Database database;

    PlansTest(@Autowired ApplicationContext house, @Autowired DSLContext application, @Autowired Database database) {
        this.house = house;
        this.application = application;
        this.database = database;
    }

    @Test
    void noScreenReadsALargeTableFromEndToEndOrAsksMoreOfAFullerHouse() {
        Screens screens = new Screens(house, database.superuser());
        try {
            screens.growTo(SMALL);
            Map<String, Integer> before = counts(statements(screens));
            screens.growTo(LARGE);
            Map<String, List<String>> asked = statements(screens);
            assertThat(counts(asked)).isEqualTo(before);

            List<String> all = new ArrayList<>();
            asked.values().forEach(all::addAll);
            assertThat(new Plans(database.superuser(), LARGE / 4).sequential(all))
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

    private Map<String, List<String>> statements(Screens screens) {
        Map<String, List<String>> statements = new LinkedHashMap<>();
        for (Screen screen : screens.all()) {
            statements.put(
                    screen.name(), Queries.of(application, () -> screen.show().accept(0)));
        }
        return statements;
    }

    private static Map<String, Integer> counts(Map<String, List<String>> statements) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        statements.forEach((screen, asked) -> counts.put(screen, asked.size()));
        return counts;
    }
}
