package org.accord.matrix;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.accord.fixtures.Database;
import org.accord.fixtures.ServiceTest;
import org.accord.kernel.Face;
import org.accord.kernel.Permission;
import org.accord.kernel.Translations;
import org.accord.matrix.Trial.Outcome;
import org.accord.matrix.Verbs.Effect;
import org.accord.matrix.Verbs.Row;
import org.assertj.core.api.SoftAssertions;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Section 4.11 of the domain: every verb of every service, tried by everybody, as the table in {@code matrix.txt} says
 * (AUTHZ-01, AUTHZ-03, AUTHZ-07, AUTHZ-11, AUTHZ-13, AUTHZ-15, AUTHZ-16). What the house answers now stands in {@code
 * target/matrix.txt} after a run.
 */
@ServiceTest
class PermissionMatrixTest {

    private static final Path TABLE = Path.of("src", "test", "resources", "matrix.txt");
    private static final Path ANSWERED = Path.of("target", "matrix.txt");

    /** A face of an organisation is no use to who holds no mandate of it. */
    private static final Set<String> WITHOUT_MANDATE = Set.of(
            "vis", "app", "rea", "com", "oth", "sus", "rev", "out", "fac", "els", "scr", "bar", "tra", "adm", "hou");

    private static final Set<Section> FACED = Set.of(Section.COMMENT, Section.PROPOSE, Section.VOTE);

    private final ApplicationContext house;
    private final Trial trial;
    private final Database database;

    PermissionMatrixTest(
            @Autowired ApplicationContext house,
            @Autowired PlatformTransactionManager transactions,
            @Autowired DSLContext db,
            @Autowired Database database) {
        this.house = house;
        this.trial = new Trial(transactions, db);
        this.database = database;
    }

    @TestFactory
    @DisplayName("AUTHZ-01, AUTHZ-07: everybody tries everything, and what is refused changes nothing")
    Stream<DynamicTest> everybodyTriesEverything() throws IOException {
        Everybody everybody = new Everybody(house);
        Map<String, Row> rows = rows(everybody).rows();
        List<String> signs = everybody.columns().stream().map(Who::sign).toList();
        Table expected = Table.read(TABLE);
        Table answered = new Table(signs);
        String before = everything();
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(dynamicTest("AUTHZ-07: every verb has its line, every line its verb", () -> {
            assertThat(expected.columns()).isEqualTo(signs);
            assertThat(methods(rows.values())).isEqualTo(Services.verbs(house));
            assertThat(Services.withoutActor(house)).isEmpty();
            assertThat(Services.tools(house)).isEqualTo(Services.expected(house));
            assertThat(expected.verbs()).containsExactlyInAnyOrderElementsOf(rows.keySet());
        }));
        for (Row row : rows.values()) {
            tests.add(dynamicTest(row.verb(), () -> check(row, everybody, expected, answered)));
        }
        rows.values().stream()
                .filter(row -> FACED.contains(row.section()) && row.effect() == Effect.CHANGES)
                .filter(row -> !row.verb().endsWith("as oneself"))
                .forEach(row -> tests.add(dynamicTest(
                        "MAN-1: " + row.verb() + ", behind a face that is not theirs", () -> forge(row, everybody))));
        tests.add(dynamicTest("nothing of it outlives its trial", () -> {
            assertThat(everything()).isEqualTo(before);
            Files.write(ANSWERED, answered.lines(rows));
        }));
        return tests.stream();
    }

    private static Verbs rows(Everybody everybody) {
        Verbs verbs = new Verbs();
        new TextVerbs(everybody).into(verbs);
        new ProposalVerbs(everybody).into(verbs);
        new AssemblyVerbs(everybody).into(verbs);
        new OrganisationVerbs(everybody).into(verbs);
        new ScreeningVerbs(everybody).into(verbs);
        new PeopleVerbs(everybody).into(verbs);
        new AccountVerbs(everybody).into(verbs);
        return verbs;
    }

    private static Set<String> methods(Iterable<Row> rows) {
        Set<String> methods = new TreeSet<>();
        rows.forEach(row -> methods.add(row.method()));
        return methods;
    }

    private void check(Row row, Everybody everybody, Table expected, Table answered) {
        SoftAssertions line = new SoftAssertions();
        List<String> answers = new ArrayList<>();
        for (Who who : everybody.columns()) {
            Outcome outcome = trial.of(row, who);
            answers.add(outcome.answer());
            line.assertThat(isAsItMustBe(row, outcome))
                    .as(
                            "%s by %s: %s, and %s",
                            row.verb(),
                            who.sign(),
                            outcome.answer(),
                            outcome.changed() ? "rows changed" : "no row changed")
                    .isTrue();
            if (outcome.refusal() != null) {
                explains(line, outcome.refusal());
            }
        }
        answered.put(row.verb(), answers);
        line.assertThat(answers)
                .as("expected\n%s\nbut it is\n%s", expected.line(row.verb()), answered.line(row.verb()))
                .isEqualTo(expected.cells(row.verb()));
        line.assertAll();
    }

    /** What is refused and what only reads changes nothing; what is done does. */
    private static boolean isAsItMustBe(Row row, Outcome outcome) {
        boolean done = outcome.answer().equals(Table.DONE);
        return switch (row.effect()) {
            case READS -> !outcome.changed();
            case CHANGES -> done == outcome.changed();
            case TELLS -> done || !outcome.changed();
        };
    }

    /** A refusal says which rule, in words of every language. */
    private static void explains(SoftAssertions line, Permission.Refused refusal) {
        line.assertThat(refusal.rule()).matches("[A-Z]+-\\d+");
        for (String language : Translations.LANGUAGES) {
            line.assertThat(Translations.text(
                            language, refusal.reason(), refusal.details().toArray()))
                    .isNotBlank()
                    .doesNotContain(refusal.reason());
        }
    }

    private void forge(Row row, Everybody everybody) {
        SoftAssertions line = new SoftAssertions();
        Face delta = Face.of(everybody.story.delta);
        everybody.columns().stream()
                .filter(who -> WITHOUT_MANDATE.contains(who.sign()))
                .forEach(who -> {
                    String answer = trial.of(row, who.behind(delta)).answer();
                    line.assertThat(answer)
                            .as("%s by %s behind Delta’s face", row.verb(), who.sign())
                            .isNotEqualTo(Table.DONE)
                            .doesNotStartWith("!");
                });
        line.assertAll();
    }

    /** Every row of every table but those that other threads write: letters on their way, and the clock of the tasks. */
    private String everything() {
        DSLContext db = database.owner();
        return db.resultQuery("""
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema', 'public', 'schedule')
                            and tablename <> 'sign_up'
                        order by 1
                        """).fetch(0, String.class).stream()
                .map(table -> table + " "
                        + db.resultQuery("select md5(string_agg(t::text, ' ' order by t::text)) from " + table + " t")
                                .fetchSingle()
                                .get(0, String.class))
                .collect(toCollection(ArrayList::new))
                .toString();
    }
}
