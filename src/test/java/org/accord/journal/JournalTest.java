package org.accord.journal;

import static org.accord.db.journal.Tables.EVENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.accord.fixtures.Database;
import org.accord.fixtures.ServiceTest;
import org.accord.fixtures.TestClock;
import org.accord.journal.Verdict.Broken;
import org.accord.journal.Verdict.Flaw;
import org.accord.journal.Verdict.Whole;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.Face;
import org.accord.kernel.Ids;
import org.accord.kernel.NotPermitted;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.accord.kernel.Thing;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class JournalTest {

    private static final Actor PLATFORM = new Actor.Platform("test");

    private final Thing proposal = new Thing("proposal", Ids.next());

    @Autowired
    private Journal journal;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Database database;

    @Autowired
    private DSLContext application;

    @Autowired
    private TestClock clock;

    @Test
    @DisplayName("AUD-1: history says who did what for whom, when and to what")
    void historySaysWhoDidWhat() {
        var person = PersonId.next();
        var organisation = OrganisationId.next();
        var at = Instant.parse("2026-03-08T14:00:00.123456789Z");
        clock.stopAt(at);
        done(Act.on(proposal)
                .by(new Actor.Person(person, false))
                .onBehalf(Face.of(organisation))
                .with("revision", "2"));
        done(Act.on(proposal));

        List<Entry> history = journal.about(new Actor.Person(PersonId.next(), false), proposal);

        assertThat(history).hasSize(2);
        Entry first = history.getFirst();
        assertThat(first)
                .isEqualTo(new Entry(
                        Instant.parse("2026-03-08T14:00:00.123456Z"),
                        ActorKind.PERSON,
                        person,
                        organisation,
                        "Act",
                        proposal,
                        Map.of("revision", "2"),
                        first.hash()));
        assertThat(history.getLast().actor()).isEqualTo(ActorKind.PLATFORM);
        assertThat(history.getLast().particulars()).isEqualTo(Map.of("task", "test"));
        assertThat(journal.about(PLATFORM, new Thing("proposal", Ids.next()))).isEmpty();
    }

    @Test
    void whoHasNotSignedInReadsNoHistory() {
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> journal.about(new Actor.Visitor(), proposal))
                .satisfies(refused -> assertThat(refused.refusal().rule()).isEqualTo("AUTH-1"));
    }

    @Test
    void onlyAnAdministratorAndThePlatformVerify() {
        assertThat(journal.verify(PLATFORM)).isEqualTo(new Whole(0, 0));
        assertThat(journal.verify(new Actor.Person(PersonId.next(), true))).isEqualTo(new Whole(0, 0));
        for (Actor other : List.of(new Actor.Visitor(), new Actor.Person(PersonId.next(), false))) {
            assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> journal.verify(other));
        }
    }

    @Test
    @DisplayName("AUD-1: an act that is taken back leaves no event")
    void anActThatIsTakenBackLeavesNoEvent() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(Act.on(proposal));
            status.setRollbackOnly();
        });
        done(Act.on(proposal));

        assertThat(journal.about(PLATFORM, proposal)).hasSize(1);
        assertThat(journal.verify(PLATFORM)).isEqualTo(new Whole(1, 1));
    }

    @Test
    @DisplayName("AUD-1: without a transaction there is no act")
    void thereIsNoActOutsideATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> events.publishEvent(Act.on(proposal)));
        assertThat(journal.verify(PLATFORM)).isEqualTo(new Whole(0, 0));
    }

    @ParameterizedTest
    @DisplayName("PORT-1: the database refuses to change, delete or empty history, to the application and to the owner")
    @ValueSource(
            strings = {
                "update journal.event set action = 'Other'",
                "delete from journal.event",
                "truncate journal.event",
                "truncate journal.event cascade"
            })
    void theDatabaseRefusesToChangeHistory(String statement) {
        done(Act.on(proposal));

        assertThatThrownBy(() -> application.execute(statement)).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> database.owner().execute(statement)).hasStackTraceContaining("is history");
        assertThatThrownBy(() -> database.superuser().execute(statement)).hasStackTraceContaining("is history");
        assertThat(journal.verify(PLATFORM)).isEqualTo(new Whole(1, 1));
    }

    @Test
    @DisplayName("AUD-1: sixteen that act at once make one unbroken chain")
    void parallelActsMakeOneUnbrokenChain() throws Exception {
        int threads = 16;
        long each = 10;
        var start = new CountDownLatch(1);
        Callable<Void> work = () -> {
            start.await();
            LongStream.range(0, each).forEach(_ -> done(Act.on(proposal)));
            return null;
        };
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> running = IntStream.range(0, threads)
                    .mapToObj(_ -> executor.submit(work))
                    .toList();
            start.countDown();
            allOf(running);
        }

        assertThat(journal.verify(PLATFORM)).isEqualTo(new Whole(1, threads * each));
        assertThat(sequences(DomainEvent.PLATFORM_CHAIN))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, threads * each).boxed().toList());
    }

    @Test
    void aDecisionHasAChainOfItsOwnThatDoesNotWaitForOthers() {
        UUID decision = Ids.next();
        transaction.executeWithoutResult(_ -> {
            events.publishEvent(Act.on(proposal));
            // the platform's chain is held by this transaction; another thread joins the decision's meanwhile
            try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                allOf(List.of(executor.submit(() -> {
                    done(Act.on(proposal).in(decision));
                    return null;
                })));
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(journal.verify(PLATFORM)).isEqualTo(new Whole(2, 2));
        assertThat(sequences(decision)).containsExactly(1L);
    }

    @Test
    @DisplayName("AUD-1: what the owner changes with the triggers off is found and named")
    void whatTheOwnerChangesIsFoundAndNamed() {
        three();
        behindTheTriggers("update journal.event set particulars = '{\"turn\":\"9\"}' where sequence = 2");

        assertThat(journal.verify(PLATFORM)).isEqualTo(new Broken(DomainEvent.PLATFORM_CHAIN, 2, Flaw.CHANGED));
    }

    @ParameterizedTest
    @DisplayName("AUD-1: each column is sealed")
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "actor_kind = 'VISITOR'",
                "actor_kind = 'PERSON', actor_id = gen_random_uuid()",
                "organisation_id = gen_random_uuid()",
                "action = 'Other'",
                "object_kind = 'other'",
                "object_id = gen_random_uuid()",
                "hash = sha256('x')"
            })
    void eachColumnIsSealed(String change) {
        three();
        behindTheTriggers("update journal.event set " + change + " where sequence = 3");

        assertThat(journal.verify(PLATFORM)).isEqualTo(new Broken(DomainEvent.PLATFORM_CHAIN, 3, Flaw.CHANGED));
    }

    @Test
    @DisplayName("AUD-1: an event that the owner takes out, moves or swaps is found and named")
    void anEventThatIsTakenOutIsFoundAndNamed() {
        three();
        behindTheTriggers("delete from journal.event where sequence = 2");
        assertThat(journal.verify(PLATFORM)).isEqualTo(new Broken(DomainEvent.PLATFORM_CHAIN, 2, Flaw.MISSING));

        behindTheTriggers("update journal.event set sequence = 2 where sequence = 3");
        assertThat(journal.verify(PLATFORM)).isEqualTo(new Broken(DomainEvent.PLATFORM_CHAIN, 2, Flaw.FOLLOWS_ANOTHER));
    }

    @Test
    @DisplayName("AUD-1: verifying goes on where one page of events ends")
    void verifyingGoesOnWhereAPageEnds() {
        transaction.executeWithoutResult(
                _ -> IntStream.range(0, 1001).forEach(_ -> events.publishEvent(Act.on(proposal))));
        assertThat(journal.verify(PLATFORM)).isEqualTo(new Whole(1, 1001));

        behindTheTriggers("update journal.event set action = 'Other' where sequence = 1001");
        assertThat(journal.verify(PLATFORM)).isEqualTo(new Broken(DomainEvent.PLATFORM_CHAIN, 1001, Flaw.CHANGED));
    }

    private void three() {
        IntStream.rangeClosed(1, 3).forEach(turn -> done(Act.on(proposal).with("turn", "" + turn)));
        assertThat(journal.verify(PLATFORM)).isEqualTo(new Whole(1, 3));
    }

    private void done(Act act) {
        transaction.executeWithoutResult(_ -> events.publishEvent(act));
    }

    private void behindTheTriggers(String statement) {
        database.owner().transaction(inside -> {
            inside.dsl().execute("alter table journal.event disable trigger user");
            assertThat(inside.dsl().execute(statement)).isEqualTo(1);
            inside.dsl().execute("alter table journal.event enable trigger user");
        });
    }

    private List<Long> sequences(UUID chain) {
        return application
                .select(EVENT.SEQUENCE)
                .from(EVENT)
                .where(EVENT.CHAIN.eq(chain))
                .orderBy(EVENT.SEQUENCE)
                .fetch(EVENT.SEQUENCE);
    }

    private static void allOf(List<Future<Void>> running) throws InterruptedException, ExecutionException {
        for (Future<Void> one : running) {
            one.get();
        }
    }
}
