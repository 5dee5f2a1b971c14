package org.accord.people;

import static org.accord.db.people.Tables.SESSION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accord.kernel.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** The table of open sessions, shared by all nodes: a session that is not in it is over. */
@Repository
class SessionRepository {

    private final DSLContext db;

    SessionRepository(DSLContext db) {
        this.db = db;
    }

    /** A session as it is stored. */
    record Entry(SessionId id, Instant since, Instant used) {}

    void add(SessionId session, PersonId person, Instant since, Instant used) {
        db.insertInto(SESSION)
                .columns(SESSION.SESSION_ID, SESSION.PERSON_ID, SESSION.SINCE, SESSION.USED_AT)
                .values(session, person, since, used)
                .execute();
    }

    boolean isOpen(SessionId session, PersonId person) {
        return db.fetchExists(SESSION, SESSION.SESSION_ID.eq(session), SESSION.PERSON_ID.eq(person));
    }

    /** Notes the hour; false where the session is over. */
    boolean use(SessionId session, Instant hour) {
        return db.update(SESSION)
                        .set(SESSION.USED_AT, hour)
                        .where(SESSION.SESSION_ID.eq(session))
                        .execute()
                == 1;
    }

    /** When it began; empty where it is over or somebody else's. */
    Optional<Instant> since(SessionId session, PersonId person) {
        return db.select(SESSION.SINCE)
                .from(SESSION)
                .where(SESSION.SESSION_ID.eq(session), SESSION.PERSON_ID.eq(person))
                .fetchOptional(SESSION.SINCE);
    }

    /** The newest first. */
    List<Entry> of(PersonId person) {
        return db.select(SESSION.SESSION_ID, SESSION.SINCE, SESSION.USED_AT)
                .from(SESSION)
                .where(SESSION.PERSON_ID.eq(person))
                .orderBy(SESSION.SINCE.desc(), SESSION.SESSION_ID.desc())
                .fetch(Records.mapping(Entry::new));
    }

    Set<SessionId> end(PersonId person, SessionId session) {
        return end(SESSION.PERSON_ID.eq(person).and(SESSION.SESSION_ID.eq(session)));
    }

    Set<SessionId> endOthers(PersonId person, SessionId kept) {
        return end(SESSION.PERSON_ID.eq(person).and(SESSION.SESSION_ID.ne(kept)));
    }

    Set<SessionId> endAll(PersonId person) {
        return end(SESSION.PERSON_ID.eq(person));
    }

    void end(SessionId session) {
        db.deleteFrom(SESSION).where(SESSION.SESSION_ID.eq(session)).execute();
    }

    /** Those that were last used before that hour. */
    int endUnused(Instant hour) {
        return db.deleteFrom(SESSION).where(SESSION.USED_AT.lt(hour)).execute();
    }

    private Set<SessionId> end(Condition which) {
        return db.deleteFrom(SESSION).where(which).returning(SESSION.SESSION_ID).fetchSet(SESSION.SESSION_ID);
    }
}
