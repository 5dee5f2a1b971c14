package org.accord.people;

import static org.accord.db.people.Tables.INVITATION;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.accord.kernel.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The links that invite. */
@Repository
class InvitationRepository {

    private final DSLContext db;

    InvitationRepository(DSLContext db) {
        this.db = db;
    }

    /** Who made an invitation; null: the platform. */
    record Found(InvitationId id, @Nullable PersonId maker) {}

    void add(InvitationId id, OneTimeSecret secret, @Nullable PersonId maker, Instant now, Instant expires) {
        db.insertInto(INVITATION)
                .set(INVITATION.INVITATION_ID, id)
                .set(INVITATION.SECRET_HASH, secret.hash())
                .set(INVITATION.MADE_BY, maker)
                .set(INVITATION.MADE_AT, now)
                .set(INVITATION.EXPIRES_AT, expires)
                .execute();
    }

    /** The invitation of that link, while it works. */
    Optional<Found> find(OneTimeSecret secret, Instant now) {
        return db.select(INVITATION.INVITATION_ID, INVITATION.MADE_BY)
                .from(INVITATION)
                .where(INVITATION.SECRET_HASH.eq(secret.hash()), works(now))
                .fetchOptional(Records.mapping(Found::new));
    }

    /** Uses the link up: of any number of callers at once, one is answered (SESS-05). */
    Optional<Found> take(OneTimeSecret secret, PersonId person, Instant now) {
        return db.update(INVITATION)
                .set(INVITATION.TAKEN_BY, person)
                .set(INVITATION.TAKEN_AT, now)
                .where(INVITATION.SECRET_HASH.eq(secret.hash()), works(now))
                .returningResult(INVITATION.INVITATION_ID, INVITATION.MADE_BY)
                .fetchOptional(Records.mapping(Found::new));
    }

    /** False where it had ended. */
    boolean withdraw(InvitationId id, Instant now) {
        return db.update(INVITATION)
                        .set(INVITATION.WITHDRAWN_AT, now)
                        .where(INVITATION.INVITATION_ID.eq(id), works(now))
                        .execute()
                == 1;
    }

    /** Ends all that this person made and that wait. */
    void withdrawAllOf(PersonId maker, Instant now) {
        db.update(INVITATION)
                .set(INVITATION.WITHDRAWN_AT, now)
                .where(INVITATION.MADE_BY.eq(maker), works(now))
                .execute();
    }

    /** Those of them that still work, each with its end. */
    Map<InvitationId, Instant> waiting(Collection<InvitationId> ids, Instant now) {
        return db.select(INVITATION.INVITATION_ID, INVITATION.EXPIRES_AT)
                .from(INVITATION)
                .where(INVITATION.INVITATION_ID.in(ids), works(now))
                .fetchMap(INVITATION.INVITATION_ID, INVITATION.EXPIRES_AT);
    }

    Optional<PersonId> maker(InvitationId id) {
        return db.select(INVITATION.MADE_BY)
                .from(INVITATION)
                .where(INVITATION.INVITATION_ID.eq(id))
                .fetchOptional(INVITATION.MADE_BY);
    }

    private static Condition works(Instant now) {
        return INVITATION.EXPIRES_AT.gt(now).and(INVITATION.TAKEN_AT.isNull()).and(INVITATION.WITHDRAWN_AT.isNull());
    }
}
