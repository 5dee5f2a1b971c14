package org.accord.people;

import static org.accord.fixtures.Refusals.assertNotFound;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.accord.fixtures.ServiceTest;
import org.accord.fixtures.Shore;
import org.accord.fixtures.TestClock;
import org.accord.kernel.Actor;
import org.accord.kernel.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ServiceTest
@RecordApplicationEvents
class SessionsTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Housekeeping housekeeping;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationEvents events;

    private Actor.Person heron = new Actor.Person(PersonId.next(), false);
    private Actor.Person otter = new Actor.Person(PersonId.next(), false);

    @BeforeEach
    void two() {
        clock.stopAt(Instant.parse("2026-03-04T14:25:36Z"));
        heron = Shore.in(house).person("Heron");
        otter = Shore.in(house).person("Otter");
    }

    @Test
    void onesOwnSessionsAreListedNewestFirst() {
        SessionId first = open(heron);
        clock.advance(Duration.ofHours(2));
        SessionId second = open(heron);
        open(otter);
        assertThat(sessions.own(heron, first))
                .containsExactly(
                        new SessionRow(
                                second,
                                Instant.parse("2026-03-04T16:25:00Z"),
                                Instant.parse("2026-03-04T16:00:00Z"),
                                false),
                        new SessionRow(
                                first,
                                Instant.parse("2026-03-04T14:25:00Z"),
                                Instant.parse("2026-03-04T14:00:00Z"),
                                true));
    }

    @Test
    @DisplayName("SESS-06: a session is ended once, and every node is told its name and nothing else")
    void aSessionIsEndedOnce() {
        SessionId session = open(heron);
        SessionId kept = open(heron);
        sessions.end(heron, session);
        assertThat(sessions.own(heron, kept)).extracting(SessionRow::id).containsExactly(kept);
        assertThat(events.stream(SessionsEnded.class)).containsExactly(new SessionsEnded(Set.of(session)));
        assertNotFound(() -> sessions.end(heron, session));
    }

    @Test
    void nobodyEndsAnothersSession() {
        SessionId ofOtter = open(otter);
        assertNotFound(() -> sessions.end(heron, ofOtter));
        sessions.endOthers(heron, open(heron));
        sessions.endAll(heron);
        assertThat(sessions.own(otter, ofOtter)).hasSize(1);
        assertRefused("AUTH-1", "kernel.refused.sign-in", () -> sessions.own(Shore.VISITOR, ofOtter));
        assertRefused("AUTH-1", "kernel.refused.sign-in", () -> sessions.end(Shore.VISITOR, ofOtter));
        assertRefused("AUTH-1", "kernel.refused.sign-in", () -> sessions.endOthers(Shore.VISITOR, ofOtter));
        assertRefused("AUTH-1", "kernel.refused.sign-in", () -> sessions.endAll(Shore.VISITOR));
    }

    @Test
    void allOthersEndAtOnce() {
        open(heron);
        open(heron);
        SessionId kept = open(heron);
        sessions.endOthers(heron, kept);
        assertThat(sessions.own(heron, kept)).extracting(SessionRow::id).containsExactly(kept);
        sessions.endAll(heron);
        assertThat(sessions.own(heron, kept)).isEmpty();
    }

    @Test
    @DisplayName("SESS-04: a session is fresh for fifteen minutes, for its own person")
    void aSessionIsFreshForAWhile() {
        clock.stopAt(Instant.parse("2026-03-04T14:25:00Z"));
        SessionId session = open(heron);
        assertThat(sessions.isFresh(heron, session).isGranted()).isTrue();
        assertThat(sessions.isFresh(otter, session).isGranted()).isFalse();
        clock.stopAt(Instant.parse("2026-03-04T14:39:59Z"));
        assertThat(sessions.isFresh(heron, session).isGranted()).isTrue();
        clock.stopAt(Instant.parse("2026-03-04T14:40:00Z"));
        assertThat(sessions.isFresh(heron, session).isGranted()).isFalse();
    }

    @Test
    void sessionsThatNobodyUsesGo() {
        SessionId unused = open(heron);
        SessionId used = open(heron);
        clock.advance(Duration.ofHours(12));
        sessions.use(used);
        housekeeping.tidy();
        assertThat(sessions.own(heron, used)).hasSize(2);
        clock.advance(Duration.ofHours(1));
        housekeeping.tidy();
        assertThat(sessions.own(heron, used))
                .extracting(SessionRow::id)
                .containsExactly(used)
                .doesNotContain(unused);
    }

    private SessionId open(Actor.Person person) {
        return TestSessions.open(house, person.id()).sessionId();
    }
}
