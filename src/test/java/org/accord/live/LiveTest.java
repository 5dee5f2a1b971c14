package org.accord.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.accord.fixtures.Database;
import org.accord.fixtures.ServiceTest;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.Ids;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.accord.kernel.Thing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** One node is the application under test; the other stands beside it on the same database. */
@ServiceTest
class LiveTest {

    /** Something was done that pages show. */
    record Happened(Actor actor, Face face, Thing object, Map<String, String> particulars) implements DomainEvent {}

    private final Thing proposal = new Thing("proposal", Ids.next());
    private final Thing marker = new Thing("comment", Ids.next());
    private final AtomicInteger here = new AtomicInteger();
    private final AtomicInteger there = new AtomicInteger();
    private final Watchers otherWatchers = new Watchers(Runnable::run);
    private final List<Watchers.Watch> watches = new ArrayList<>();

    @Autowired
    private Live live;

    @Autowired
    private Watchers watchers;

    private final JdbcConnectionDetails details;
    private final Live other;

    @Autowired
    private Database database;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    LiveTest(@Autowired DataSource pool, @Autowired JdbcConnectionDetails details) {
        this.details = details;
        this.other = new Live(otherWatchers, pool, details);
    }

    @BeforeEach
    void anotherNodeStarts() {
        startOther();
        // what arrives here from there shows that this node listens as well
        var arrived = new AtomicInteger();
        try (var _ = watchers.watch(Runnable::run, Set.of(marker), arrived::incrementAndGet)) {
            await().until(() -> {
                other.stored(happened(marker));
                return arrived.get() > 0;
            });
        }
        passMarker();
    }

    @AfterEach
    void anotherNodeStops() {
        other.stop();
        watches.forEach(Watchers.Watch::close);
    }

    @Test
    void pagesOfEveryNodeAreToldOnceItIsStored() {
        count(watchers, proposal, here);
        count(otherWatchers, proposal, there);
        transaction.executeWithoutResult(_ -> {
            events.publishEvent(happened(proposal));
            assertThat(here).hasValue(0);
            assertThat(there).hasValue(0);
        });

        await().untilAsserted(() -> assertThat(here).hasValue(1));
        await().untilAsserted(() -> assertThat(there).hasValue(1));
    }

    @Test
    void whatIsTakenBackIsToldToNobody() {
        count(watchers, proposal, here);
        count(otherWatchers, proposal, there);
        transaction.executeWithoutResult(status -> {
            events.publishEvent(happened(proposal));
            status.setRollbackOnly();
        });
        passMarker();

        assertThat(here).hasValue(0);
        assertThat(there).hasValue(0);
    }

    @Test
    void aNodeDoesNotHearItself() {
        count(watchers, proposal, here);
        count(otherWatchers, proposal, there);
        // told as the other node would be: what comes back to it over the database must not count again
        other.stored(happened(proposal));
        await().untilAsserted(() -> assertThat(here).hasValue(1));
        passMarker();

        assertThat(there).hasValue(1);
        assertThat(here).hasValue(1);
    }

    @Test
    @DisplayName("AUTHZ-12: nothing but names crosses between nodes")
    void nothingButNamesCrosses() throws SQLException {
        var person = PersonId.next();
        var organisation = OrganisationId.next();
        try (Connection ear = DriverManager.getConnection(
                        details.getJdbcUrl(), details.getUsername(), details.getPassword());
                var statement = ear.createStatement()) {
            statement.execute("listen accord_live");
            done(new Happened(
                    new Actor.Person(person, true),
                    Face.of(organisation),
                    proposal,
                    Map.of("wording", "the text of it", "reason", "because")));
            List<String> heard = new ArrayList<>();
            await().until(() -> {
                for (var notification : ear.unwrap(PGConnection.class).getNotifications(50)) {
                    heard.add(notification.getParameter());
                }
                return !heard.isEmpty();
            });

            assertThat(heard).containsExactly(live.node() + " " + proposal);
        }
    }

    @Test
    void aNodeThatLostItsConnectionHearsAgainAndLooksAtEverything() {
        count(otherWatchers, marker, there);
        int killed = database.superuser()
                .fetch(
                        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = ?",
                        Receiver.name(other.node()))
                .size();
        assertThat(killed).isEqualTo(1);

        // nothing happened to the marker, but something may have
        await().untilAsserted(() -> assertThat(there).hasValue(1));
        done(happened(marker));
        await().untilAsserted(() -> assertThat(there).hasValue(2));
    }

    @Test
    void aNodeEndsWithinASecondAndCanStartAgain() {
        long begun = System.nanoTime();
        other.stop();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
        assertThat(other.isRunning()).isFalse();
        await().until(() -> listening(other.node()) == 0);

        startOther();
        count(otherWatchers, proposal, there);
        done(happened(proposal));
        await().untilAsserted(() -> assertThat(there).hasValue(1));
    }

    @Test
    void whatIsStillToBeSaidIsSentBeforeANodeEnds() {
        count(watchers, proposal, here);
        other.stored(happened(proposal));
        other.stop();

        await().untilAsserted(() -> assertThat(here).hasValue(1));
    }

    @Test
    void aComponentHearsWhileItIsOnAPage() {
        MockVaadin.setup();
        try {
            var shown = new Div();
            live.watch(shown, Set.of(proposal), here::incrementAndGet);
            done(happened(proposal));
            passMarker();
            MockVaadin.clientRoundtrip(false);
            assertThat(here).as("before it is on the page").hasValue(0);

            UI.getCurrent().add(shown);
            done(happened(proposal));
            await().pollInSameThread().untilAsserted(() -> {
                MockVaadin.clientRoundtrip(false);
                assertThat(here).hasValue(1);
            });

            UI.getCurrent().remove(shown);
            done(happened(proposal));
            passMarker();
            MockVaadin.clientRoundtrip(false);
            assertThat(here).as("after it has left the page").hasValue(1);
        } finally {
            MockVaadin.tearDown();
        }
    }

    @Test
    void aComponentThatIsOnAPageHearsFromNowOnUntilItTurnsAway() {
        MockVaadin.setup();
        try {
            var shown = new Div();
            UI.getCurrent().add(shown);
            var watching = live.watch(shown, Set.of(proposal), here::incrementAndGet);
            done(happened(proposal));
            await().pollInSameThread().untilAsserted(() -> {
                MockVaadin.clientRoundtrip(false);
                assertThat(here).hasValue(1);
            });

            watching.remove();
            done(happened(proposal));
            passMarker();
            MockVaadin.clientRoundtrip(false);
            assertThat(here).hasValue(1);
        } finally {
            MockVaadin.tearDown();
        }
    }

    /** Everybody looks again once a node listens. */
    private void startOther() {
        var looked = new AtomicInteger();
        try (var _ = otherWatchers.watch(Runnable::run, Set.of(marker), looked::incrementAndGet)) {
            other.start();
            await().until(() -> looked.get() == 1);
        }
    }

    private void count(Watchers node, Thing thing, AtomicInteger counter) {
        watches.add(node.watch(Runnable::run, Set.of(thing), counter::incrementAndGet));
    }

    /** Whatever was said before has arrived on both nodes once this has. */
    private void passMarker() {
        var arrivedHere = new AtomicInteger();
        var arrivedThere = new AtomicInteger();
        count(watchers, marker, arrivedHere);
        count(otherWatchers, marker, arrivedThere);
        done(happened(marker));
        await().until(() -> arrivedHere.get() > 0 && arrivedThere.get() > 0);
    }

    private void done(DomainEvent event) {
        transaction.executeWithoutResult(_ -> events.publishEvent(event));
    }

    private static Happened happened(Thing thing) {
        return new Happened(new Actor.Platform("test"), Face.own(), thing, Map.of());
    }

    private int listening(UUID node) {
        return database.superuser()
                .fetch("select pid from pg_stat_activity where application_name = ?", Receiver.name(node))
                .size();
    }
}
