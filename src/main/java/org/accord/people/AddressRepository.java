package org.accord.people;

import static org.accord.db.people.Tables.ADDRESS;
import static org.accord.db.people.Tables.ADDRESS_WISH;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accord.kernel.PersonId;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The tables of addresses, and of those that somebody wants to add. */
@Repository
class AddressRepository {

    private final DSLContext db;

    AddressRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * An address as it is stored.
     *
     * @param sealed null where it has not been typed since addresses are kept
     */
    @SuppressWarnings("ArrayRecordComponent") // rows: read, never compared
    record Entry(AddressId id, PersonId person, byte @Nullable [] sealed) {}

    /** An address that somebody wants to add. */
    @SuppressWarnings("ArrayRecordComponent")
    record Wish(PersonId person, AddressId address, byte[] addressHash, byte[] sealed) {}

    /** False where the address already finds somebody. */
    boolean add(AddressId id, PersonId person, byte[] addressHash, byte[] sealed) {
        return db.insertInto(ADDRESS)
                        .columns(ADDRESS.ADDRESS_ID, ADDRESS.PERSON_ID, ADDRESS.ADDRESS_HASH, ADDRESS.SEALED)
                        .values(id, person, addressHash, sealed)
                        .onConflict(ADDRESS.ADDRESS_HASH)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** Held where it is until the transaction ends. */
    Optional<Entry> lock(byte[] addressHash) {
        return db.select(ADDRESS.ADDRESS_ID, ADDRESS.PERSON_ID, ADDRESS.SEALED)
                .from(ADDRESS)
                .where(ADDRESS.ADDRESS_HASH.eq(addressHash))
                .forUpdate()
                .fetchOptional(Records.mapping(Entry::new));
    }

    /** The oldest first. */
    List<Entry> of(PersonId person) {
        return db.select(ADDRESS.ADDRESS_ID, ADDRESS.PERSON_ID, ADDRESS.SEALED)
                .from(ADDRESS)
                .where(ADDRESS.PERSON_ID.eq(person))
                .orderBy(ADDRESS.ADDRESS_ID)
                .fetch(Records.mapping(Entry::new));
    }

    /** What finds that person. */
    List<byte[]> hashes(PersonId person) {
        return db.select(ADDRESS.ADDRESS_HASH)
                .from(ADDRESS)
                .where(ADDRESS.PERSON_ID.eq(person))
                .fetch(ADDRESS.ADDRESS_HASH);
    }

    /** The next after that id (null: the first), by id. */
    List<Entry> after(@Nullable AddressId last, int most) {
        return db.select(ADDRESS.ADDRESS_ID, ADDRESS.PERSON_ID, ADDRESS.SEALED)
                .from(ADDRESS)
                .where(ADDRESS.SEALED.isNotNull())
                .and(last == null ? noCondition() : ADDRESS.ADDRESS_ID.gt(last))
                .orderBy(ADDRESS.ADDRESS_ID)
                .limit(most)
                .fetch(Records.mapping(Entry::new));
    }

    void seal(AddressId id, byte[] sealed) {
        db.update(ADDRESS)
                .set(ADDRESS.SEALED, sealed)
                .where(ADDRESS.ADDRESS_ID.eq(id))
                .execute();
    }

    boolean remove(PersonId person, AddressId id) {
        return db.deleteFrom(ADDRESS)
                        .where(ADDRESS.PERSON_ID.eq(person), ADDRESS.ADDRESS_ID.eq(id))
                        .execute()
                == 1;
    }

    void removeAll(PersonId person) {
        db.deleteFrom(ADDRESS).where(ADDRESS.PERSON_ID.eq(person)).execute();
    }

    void addWish(OneTimeSecret secret, Wish wish, Instant expires) {
        db.insertInto(ADDRESS_WISH)
                .columns(
                        ADDRESS_WISH.SECRET_HASH,
                        ADDRESS_WISH.PERSON_ID,
                        ADDRESS_WISH.ADDRESS_ID,
                        ADDRESS_WISH.ADDRESS_HASH,
                        ADDRESS_WISH.SEALED,
                        ADDRESS_WISH.EXPIRES_AT)
                .values(secret.hash(), wish.person(), wish.address(), wish.addressHash(), wish.sealed(), expires)
                .execute();
    }

    /** Takes that person's wish away; of any number of callers at once, one is answered. */
    Optional<Wish> takeWish(OneTimeSecret secret, PersonId person, Instant now) {
        return db.deleteFrom(ADDRESS_WISH)
                .where(
                        ADDRESS_WISH.SECRET_HASH.eq(secret.hash()),
                        ADDRESS_WISH.PERSON_ID.eq(person),
                        ADDRESS_WISH.EXPIRES_AT.gt(now))
                .returningResult(
                        ADDRESS_WISH.PERSON_ID, ADDRESS_WISH.ADDRESS_ID, ADDRESS_WISH.ADDRESS_HASH, ADDRESS_WISH.SEALED)
                .fetchOptional(Records.mapping(Wish::new));
    }

    void dropWishes(PersonId person) {
        db.deleteFrom(ADDRESS_WISH).where(ADDRESS_WISH.PERSON_ID.eq(person)).execute();
    }

    int dropExpiredWishes(Instant now) {
        return db.deleteFrom(ADDRESS_WISH)
                .where(ADDRESS_WISH.EXPIRES_AT.le(now))
                .execute();
    }
}
