package org.accord.people;

import static org.accord.db.people.Tables.SIGN_UP;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Accounts that wait for their address to answer. */
@Repository
class SignUpRepository {

    private final DSLContext db;

    SignUpRepository(DSLContext db) {
        this.db = db;
    }

    /** An account that waits, its address sealed for its id. No record: two sealed texts are never equal. */
    static final class Wanted {

        final UUID id;
        final String pseudonym;
        final String language;
        final byte[] sealed;

        Wanted(UUID id, String pseudonym, String language, byte[] sealed) {
            this.id = id;
            this.pseudonym = pseudonym;
            this.language = language;
            this.sealed = sealed;
        }
    }

    void add(OneTimeSecret secret, Wanted wanted, Instant expires) {
        db.insertInto(SIGN_UP)
                .columns(
                        SIGN_UP.SECRET_HASH,
                        SIGN_UP.SIGN_UP_ID,
                        SIGN_UP.PSEUDONYM,
                        SIGN_UP.LANGUAGE,
                        SIGN_UP.SEALED,
                        SIGN_UP.EXPIRES_AT)
                .values(secret.hash(), wanted.id, wanted.pseudonym, wanted.language, wanted.sealed, expires)
                .execute();
    }

    Optional<Wanted> find(OneTimeSecret secret, Instant now) {
        return db.select(SIGN_UP.SIGN_UP_ID, SIGN_UP.PSEUDONYM, SIGN_UP.LANGUAGE, SIGN_UP.SEALED)
                .from(SIGN_UP)
                .where(SIGN_UP.SECRET_HASH.eq(secret.hash()), SIGN_UP.EXPIRES_AT.gt(now))
                .fetchOptional(Records.mapping(Wanted::new));
    }

    /** Takes it away: of any number of callers at once, one is answered (SESS-05). */
    Optional<Wanted> take(OneTimeSecret secret, Instant now) {
        return db.deleteFrom(SIGN_UP)
                .where(SIGN_UP.SECRET_HASH.eq(secret.hash()), SIGN_UP.EXPIRES_AT.gt(now))
                .returningResult(SIGN_UP.SIGN_UP_ID, SIGN_UP.PSEUDONYM, SIGN_UP.LANGUAGE, SIGN_UP.SEALED)
                .fetchOptional(Records.mapping(Wanted::new));
    }

    /** Takes away those whose link no longer works, and says how many. */
    int dropExpired(Instant now) {
        return db.deleteFrom(SIGN_UP).where(SIGN_UP.EXPIRES_AT.le(now)).execute();
    }
}
