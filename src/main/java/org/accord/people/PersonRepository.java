package org.accord.people;

import static org.accord.db.people.Tables.ADDRESS;
import static org.accord.db.people.Tables.PERSON;
import static org.accord.db.people.Tables.SESSION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accord.kernel.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

@Repository
class PersonRepository {

    private final DSLContext db;

    PersonRepository(DSLContext db) {
        this.db = db;
    }

    void add(PersonId person, String pseudonym, String language, boolean administrator, Instant at) {
        db.insertInto(PERSON)
                .columns(PERSON.PERSON_ID, PERSON.PSEUDONYM, PERSON.LANGUAGE, PERSON.ADMINISTRATOR, PERSON.CREATED_AT)
                .values(person, pseudonym, language, administrator, at)
                .execute();
    }

    /** Empty where there is no such person, or no more. */
    Optional<Me> find(PersonId person) {
        return me(PERSON.PERSON_ID.eq(person));
    }

    /** Empty also where the session is over. */
    Optional<Me> findSignedIn(SignedIn signedIn) {
        return me(PERSON.PERSON_ID
                .eq(signedIn.id())
                .and(exists(selectOne()
                        .from(SESSION)
                        .where(SESSION.SESSION_ID.eq(signedIn.sessionId()), SESSION.PERSON_ID.eq(PERSON.PERSON_ID)))));
    }

    Optional<Me> findByAddress(byte[] addressHash) {
        return me(exists(selectOne()
                .from(ADDRESS)
                .where(ADDRESS.PERSON_ID.eq(PERSON.PERSON_ID), ADDRESS.ADDRESS_HASH.eq(addressHash))));
    }

    private Optional<Me> me(Condition who) {
        return db.select(PERSON.PERSON_ID, PERSON.PSEUDONYM, PERSON.LANGUAGE, PERSON.ADMINISTRATOR)
                .from(PERSON)
                .where(who, PERSON.ERASED.isFalse())
                .fetchOptional(Records.mapping(Me::new));
    }

    Map<String, PersonId> withoutAddress() {
        Map<String, PersonId> found = new HashMap<>();
        db.select(PERSON.PSEUDONYM, PERSON.PERSON_ID)
                .from(PERSON)
                .where(
                        PERSON.ERASED.isFalse(),
                        notExists(selectOne().from(ADDRESS).where(ADDRESS.PERSON_ID.eq(PERSON.PERSON_ID))))
                .orderBy(PERSON.CREATED_AT, PERSON.PERSON_ID)
                .forEach(row -> found.putIfAbsent(row.value1(), row.value2()));
        return found;
    }

    Map<PersonId, String> pseudonyms(Collection<PersonId> people) {
        return db.select(PERSON.PERSON_ID, PERSON.PSEUDONYM)
                .from(PERSON)
                .where(PERSON.PERSON_ID.in(people), PERSON.ERASED.isFalse())
                .fetchMap(PERSON.PERSON_ID, PERSON.PSEUDONYM);
    }

    boolean anyAdministrator() {
        return db.fetchExists(PERSON, PERSON.ADMINISTRATOR.isTrue());
    }

    /** Locks a person until the transaction ends; false where they have left. */
    boolean lock(PersonId person) {
        return db.select(PERSON.PERSON_ID)
                .from(PERSON)
                .where(PERSON.PERSON_ID.eq(person), PERSON.ERASED.isFalse())
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    /** Those who run the house, locked until the transaction ends, so that of the last two only one leaves. */
    Set<PersonId> lockAdministrators() {
        return db.select(PERSON.PERSON_ID)
                .from(PERSON)
                .where(PERSON.ADMINISTRATOR)
                .orderBy(PERSON.PERSON_ID)
                .forUpdate()
                .fetchSet(PERSON.PERSON_ID);
    }

    Optional<Instant> createdAt(PersonId person) {
        return db.select(PERSON.CREATED_AT)
                .from(PERSON)
                .where(PERSON.PERSON_ID.eq(person), PERSON.ERASED.isFalse())
                .fetchOptional(PERSON.CREATED_AT);
    }

    /** Leaves nothing of them but the id (PRI-5). False where they have left already. */
    boolean erase(PersonId person) {
        return db.update(PERSON)
                        .setNull(PERSON.PSEUDONYM)
                        .setNull(PERSON.CREATED_AT)
                        .set(PERSON.LANGUAGE, "en")
                        .set(PERSON.ADMINISTRATOR, false)
                        .set(PERSON.ERASED, true)
                        .where(PERSON.PERSON_ID.eq(person), PERSON.ERASED.isFalse())
                        .execute()
                == 1;
    }

    boolean setLanguage(PersonId person, String language) {
        return db.update(PERSON)
                        .set(PERSON.LANGUAGE, language)
                        .where(PERSON.PERSON_ID.eq(person), PERSON.ERASED.isFalse())
                        .execute()
                == 1;
    }

    boolean setPseudonym(PersonId person, String pseudonym) {
        return db.update(PERSON)
                        .set(PERSON.PSEUDONYM, pseudonym)
                        .where(PERSON.PERSON_ID.eq(person), PERSON.ERASED.isFalse())
                        .execute()
                == 1;
    }
}
