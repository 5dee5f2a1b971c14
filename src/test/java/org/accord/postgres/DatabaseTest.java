package org.accord.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.accord.fixtures.Database;
import org.accord.fixtures.ServiceTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** The database as the application meets it, our own or somebody else's. */
@ServiceTest
class DatabaseTest {

    private static final String EVENT = """
            insert into journal.event (chain, sequence, at, actor_kind, action, object_kind, object_id, particulars,
                previous_hash, hash)
            values (gen_random_uuid(), 1, now(), 'PLATFORM', 'tried', 'TEST', gen_random_uuid(), '{}',
                sha256('before'), sha256('this'))
            """;

    private final DSLContext application;
    private final Database database;
    private final ObjectProvider<PostgresServer> embedded;

    @Autowired
    DatabaseTest(DSLContext application, Database database, ObjectProvider<PostgresServer> embedded) {
        this.application = application;
        this.database = database;
        this.embedded = embedded;
    }

    @Test
    void theEmbeddedServerStartsOnlyWhereNoOtherIsConfigured() {
        boolean oldest = System.getProperty("accord.test.postgres") != null;

        int version = Integer.parseInt(text("select current_setting('server_version_num')"));

        assertThat(version / 10_000).isEqualTo(oldest ? 15 : 18);
        assertThat(embedded.getIfAvailable() == null).isEqualTo(oldest);
    }

    @Test
    void theApplicationWorksUnderARoleThatOwnsNothing() {
        assertThat(text("select current_user::text")).isEqualTo("accord_app");
        assertThat(text("select count(*)::text from pg_tables where tableowner = current_user"))
                .isEqualTo("0");
        assertThat(
                        text(
                                "select count(*)::text from pg_tables where tableowner = 'accord_owner' and schemaname = 'journal'"))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("AUD-1: the application can neither change nor delete nor empty the journal")
    void theApplicationCannotChangeTheJournal() {
        application.execute(EVENT);

        for (String act : new String[] {
            "update journal.event set action = 'untrue'", "delete from journal.event", "truncate journal.event"
        }) {
            assertThatThrownBy(() -> application.execute(act))
                    .hasStackTraceContaining("permission denied for table event");
        }
        assertThat(text("select string_agg(action, ',') from journal.event")).isEqualTo("tried");
    }

    @Test
    @DisplayName("AUD-1: even the owner of the tables can neither change nor delete nor empty the journal")
    void theOwnerCannotChangeTheJournal() {
        database.owner().execute(EVENT);

        for (String act : new String[] {
            "update journal.event set action = 'untrue'", "delete from journal.event", "truncate journal.event"
        }) {
            assertThatThrownBy(() -> database.owner().execute(act))
                    .hasStackTraceContaining("journal.event is history: it is never changed and never deleted");
        }
        assertThat(text("select string_agg(action, ',') from journal.event")).isEqualTo("tried");
    }

    private String text(String query) {
        return application.fetchSingle(query).get(0, String.class);
    }
}
