package org.accord.people;

import static org.accord.db.people.Tables.FIRST_ADMINISTRATOR_LINK;
import static org.accord.db.people.Tables.SIGN_IN_LINK;

import java.time.Instant;
import java.util.Optional;
import org.accord.kernel.PersonId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class SignInRepository {

    private final DSLContext db;

    SignInRepository(DSLContext db) {
        this.db = db;
    }

    void addLink(OneTimeSecret secret, PersonId person, Instant expires) {
        db.insertInto(SIGN_IN_LINK)
                .columns(SIGN_IN_LINK.SECRET_HASH, SIGN_IN_LINK.PERSON_ID, SIGN_IN_LINK.EXPIRES_AT)
                .values(secret.hash(), person, expires)
                .execute();
    }

    /** Takes the link away and says whose it was: of any number of callers at once, one is answered (SESS-05). */
    Optional<PersonId> takeLink(OneTimeSecret secret, Instant now) {
        return db.deleteFrom(SIGN_IN_LINK)
                .where(SIGN_IN_LINK.SECRET_HASH.eq(secret.hash()), SIGN_IN_LINK.EXPIRES_AT.gt(now))
                .returning(SIGN_IN_LINK.PERSON_ID)
                .fetchOptional(SIGN_IN_LINK.PERSON_ID);
    }

    int dropExpiredLinks(Instant now) {
        return db.deleteFrom(SIGN_IN_LINK)
                .where(SIGN_IN_LINK.EXPIRES_AT.le(now))
                .execute();
    }

    /** All of that person's, used or not (SESS-04). */
    void dropLinks(PersonId person) {
        db.deleteFrom(SIGN_IN_LINK).where(SIGN_IN_LINK.PERSON_ID.eq(person)).execute();
    }

    /** Puts this link in the place of the one before. */
    void setFirstAdministratorLink(OneTimeSecret secret) {
        db.insertInto(FIRST_ADMINISTRATOR_LINK)
                .columns(FIRST_ADMINISTRATOR_LINK.ONE, FIRST_ADMINISTRATOR_LINK.SECRET_HASH)
                .values(true, secret.hash())
                .onConflict(FIRST_ADMINISTRATOR_LINK.ONE)
                .doUpdate()
                .set(FIRST_ADMINISTRATOR_LINK.SECRET_HASH, secret.hash())
                .execute();
    }

    void dropFirstAdministratorLink() {
        db.deleteFrom(FIRST_ADMINISTRATOR_LINK).execute();
    }

    boolean isFirstAdministratorLink(OneTimeSecret secret) {
        return db.fetchExists(FIRST_ADMINISTRATOR_LINK, FIRST_ADMINISTRATOR_LINK.SECRET_HASH.eq(secret.hash()));
    }

    /** Takes the link away; true for one caller only. */
    boolean takeFirstAdministratorLink(OneTimeSecret secret) {
        return db.deleteFrom(FIRST_ADMINISTRATOR_LINK)
                        .where(FIRST_ADMINISTRATOR_LINK.SECRET_HASH.eq(secret.hash()))
                        .execute()
                == 1;
    }
}
