package org.accord.organisations.screening;

import static org.accord.db.organisations.Tables.APPLICATION;
import static org.accord.db.organisations.Tables.APPLICATION_COMMENT;
import static org.accord.db.organisations.Tables.APPLICATION_LINK;
import static org.accord.db.organisations.Tables.APPLICATION_MEMBER;
import static org.accord.db.organisations.Tables.APPLICATION_NOTE;
import static org.accord.db.organisations.Tables.APPLICATION_STEP;
import static org.accord.db.organisations.Tables.PURGED_APPLICATION;
import static org.accord.db.organisations.Tables.VERDICT;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What is to be forgotten of applications, and what is left of it (PRI-6). */
@Repository
class PurgedRepository {

    /** What the hash of a name is for. */
    static final String NAME = "purged_application.name";

    private final DSLContext database;

    PurgedRepository(DSLContext database) {
        this.database = database;
    }

    /** A name as it is hashed: its case does not count. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** An application whose time is over; the reason is null where it was not refused. */
    record Due(ApplicationId id, String name, @Nullable RefusalReason reason) {}

    /** Those that have not moved since then and are refused, withdrawn, or were never answered for. */
    List<Due> due(Instant before, int most) {
        return database.select(APPLICATION.APPLICATION_ID, APPLICATION.NAME, APPLICATION.REASON)
                .from(APPLICATION)
                .where(
                        APPLICATION.CHANGED_AT.le(before),
                        APPLICATION.STATE.in(
                                ApplicationState.DRAFT,
                                ApplicationState.NEEDS_INFO,
                                ApplicationState.REFUSED,
                                ApplicationState.REFUSED_FINALLY,
                                ApplicationState.WITHDRAWN))
                .orderBy(APPLICATION.CHANGED_AT, APPLICATION.APPLICATION_ID)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(Records.mapping(Due::new));
    }

    /** Keeps the hash and the reason, and lets everything else go. */
    void purge(Due due, byte[] nameHash, Instant now) {
        database.insertInto(PURGED_APPLICATION)
                .set(PURGED_APPLICATION.APPLICATION_ID, due.id())
                .set(PURGED_APPLICATION.NAME_HASH, nameHash)
                .set(PURGED_APPLICATION.REASON, due.reason())
                .set(PURGED_APPLICATION.PURGED_AT, now)
                .execute();
        database.deleteFrom(APPLICATION_COMMENT)
                .where(APPLICATION_COMMENT.APPLICATION_ID.eq(due.id()))
                .execute();
        database.deleteFrom(APPLICATION_NOTE)
                .where(APPLICATION_NOTE.APPLICATION_ID.eq(due.id()))
                .execute();
        database.deleteFrom(VERDICT).where(VERDICT.APPLICATION_ID.eq(due.id())).execute();
        database.deleteFrom(APPLICATION_STEP)
                .where(APPLICATION_STEP.APPLICATION_ID.eq(due.id()))
                .execute();
        database.deleteFrom(APPLICATION_LINK)
                .where(APPLICATION_LINK.APPLICATION_ID.eq(due.id()))
                .execute();
        database.deleteFrom(APPLICATION_MEMBER)
                .where(APPLICATION_MEMBER.APPLICATION_ID.eq(due.id()))
                .execute();
        int gone = database.deleteFrom(APPLICATION)
                .where(APPLICATION.APPLICATION_ID.eq(due.id()))
                .execute();
        if (gone != 1) {
            throw new IllegalStateException("an application was not purged");
        }
    }

    /** Nobody writes any more to who applied for a member that long ago: it has people of its own. */
    int forgetContacts(Instant before) {
        return database.update(APPLICATION)
                .setNull(APPLICATION.CONTACT)
                .where(
                        APPLICATION.CHANGED_AT.le(before),
                        APPLICATION.STATE.eq(ApplicationState.ADMITTED),
                        APPLICATION.CONTACT.isNotNull())
                .execute();
    }

    /** Why an application of that name was refused, the last time. */
    Optional<RefusalReason> reason(byte[] nameHash) {
        return database.select(PURGED_APPLICATION.REASON)
                .from(PURGED_APPLICATION)
                .where(PURGED_APPLICATION.NAME_HASH.eq(nameHash), PURGED_APPLICATION.REASON.isNotNull())
                .orderBy(PURGED_APPLICATION.PURGED_AT.desc())
                .limit(1)
                .fetchOptional(PURGED_APPLICATION.REASON);
    }
}
