package org.accord.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.accord.kernel.Actor;
import org.accord.kernel.NotFound;
import org.accord.kernel.Permission;
import org.accord.kernel.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody's open sessions, on whichever node they are. One that is ended here is over with its next request and with the
 * next word to its open pages (SESS-06); the table decides, and every node asks it.
 */
@Service
@Transactional
public class Sessions {

    /** For how long after signing in one may change the ways in, and leave (SESS-04). */
    static final Duration FRESH = Duration.ofMinutes(15);

    private final SessionRepository sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sessions(SessionRepository sessions, ApplicationEventPublisher events, Clock clock) {
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /** The actor's own, the newest first. */
    @Transactional(readOnly = true)
    public List<SessionRow> own(Actor actor, SessionId current) {
        return sessions.of(actor.person()).stream()
                .map(entry -> new SessionRow(
                        entry.id(), entry.since(), entry.used(), entry.id().equals(current)))
                .toList();
    }

    /** Ends one of the actor's own; NotFound where it is over already, and for those of others. */
    public void end(Actor actor, SessionId session) {
        Set<SessionId> ended = sessions.end(actor.person(), session);
        if (ended.isEmpty()) {
            throw new NotFound("session");
        }
        events.publishEvent(new SessionsEnded(ended));
    }

    /** Ends all of the actor's own but the one that asks. */
    public void endOthers(Actor actor, SessionId current) {
        tell(sessions.endOthers(actor.person(), current));
    }

    /** Ends all of the actor's own, the one that asks included. */
    public void endAll(Actor actor) {
        endAllOf(actor.person());
    }

    /** Whether that session is the actor's own and fresh; what needs it says so before it is tried. */
    @Transactional(readOnly = true)
    public Permission isFresh(Actor actor, SessionId session) {
        Instant now = clock.instant();
        boolean fresh = sessions.since(session, actor.person())
                .filter(since -> since.plus(FRESH).isAfter(now))
                .isPresent();
        return Permission.when(fresh, "SESS-04", "people.refused.not-fresh", FRESH.toMinutes());
    }

    /** Begins one for somebody who has just shown who they are. */
    SessionId begin(PersonId person) {
        SessionId session = SessionId.next();
        Instant now = clock.instant();
        sessions.add(session, person, now.truncatedTo(ChronoUnit.MINUTES), now.truncatedTo(ChronoUnit.HOURS));
        return session;
    }

    /** Notes that it is used now; false where it is over. */
    boolean use(SessionId session) {
        return sessions.use(session, clock.instant().truncatedTo(ChronoUnit.HOURS));
    }

    @Transactional(readOnly = true)
    boolean isOpen(SessionId session, PersonId person) {
        return sessions.isOpen(session, person);
    }

    /** It has ended by itself: by its own button, or because nobody used it. */
    void forget(SessionId session) {
        sessions.end(session);
    }

    void endAllOf(PersonId person) {
        tell(sessions.endAll(person));
    }

    private void tell(Set<SessionId> ended) {
        if (!ended.isEmpty()) {
            events.publishEvent(new SessionsEnded(ended));
        }
    }
}
