package org.accord.people;

import static org.accord.db.people.Tables.ADDRESS;
import static org.accord.db.people.Tables.PERSON;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.accord.kernel.PersonId;
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

    /** False where the address already finds somebody. */
    boolean addAddress(PersonId person, byte[] addressHash) {
        return db.insertInto(ADDRESS)
                        .columns(ADDRESS.ADDRESS_HASH, ADDRESS.PERSON_ID)
                        .values(addressHash, person)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<Me> find(PersonId person) {
        return db.select(PERSON.PERSON_ID, PERSON.PSEUDONYM, PERSON.LANGUAGE, PERSON.ADMINISTRATOR)
                .from(PERSON)
                .where(PERSON.PERSON_ID.eq(person))
                .fetchOptional(Records.mapping(Me::new));
    }

    Optional<Me> findByAddress(byte[] addressHash) {
        return db.select(PERSON.PERSON_ID, PERSON.PSEUDONYM, PERSON.LANGUAGE, PERSON.ADMINISTRATOR)
                .from(PERSON)
                .join(ADDRESS)
                .on(ADDRESS.PERSON_ID.eq(PERSON.PERSON_ID))
                .where(ADDRESS.ADDRESS_HASH.eq(addressHash))
                .fetchOptional(Records.mapping(Me::new));
    }

    Map<String, PersonId> withoutAddress() {
        Map<String, PersonId> found = new HashMap<>();
        db.select(PERSON.PSEUDONYM, PERSON.PERSON_ID)
                .from(PERSON)
                .where(notExists(selectOne().from(ADDRESS).where(ADDRESS.PERSON_ID.eq(PERSON.PERSON_ID))))
                .orderBy(PERSON.CREATED_AT, PERSON.PERSON_ID)
                .forEach(row -> found.putIfAbsent(row.value1(), row.value2()));
        return found;
    }

    Map<PersonId, String> pseudonyms(Collection<PersonId> people) {
        return db.select(PERSON.PERSON_ID, PERSON.PSEUDONYM)
                .from(PERSON)
                .where(PERSON.PERSON_ID.in(people))
                .fetchMap(PERSON.PERSON_ID, PERSON.PSEUDONYM);
    }

    boolean anyAdministrator() {
        return db.fetchExists(PERSON, PERSON.ADMINISTRATOR.isTrue());
    }

    boolean setLanguage(PersonId person, String language) {
        return db.update(PERSON)
                        .set(PERSON.LANGUAGE, language)
                        .where(PERSON.PERSON_ID.eq(person))
                        .execute()
                == 1;
    }

    boolean setPseudonym(PersonId person, String pseudonym) {
        return db.update(PERSON)
                        .set(PERSON.PSEUDONYM, pseudonym)
                        .where(PERSON.PERSON_ID.eq(person))
                        .execute()
                == 1;
    }
}
