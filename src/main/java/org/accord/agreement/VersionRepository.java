package org.accord.agreement;

import static org.accord.db.agreement.Tables.AGREEMENT_;
import static org.accord.db.agreement.Tables.AGREEMENT_TITLE;
import static org.accord.db.agreement.Tables.CLAUSE;
import static org.accord.db.agreement.Tables.CLAUSE_TEXT;
import static org.accord.db.agreement.Tables.OPERATION;
import static org.accord.db.agreement.Tables.PLACEMENT;
import static org.accord.db.agreement.Tables.VERSION;
import static org.accord.db.agreement.Tables.VERSION_HASH;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.accord.kernel.Ids;
import org.accord.kernel.PersonId;
import org.accord.text.Clause;
import org.accord.text.ClauseId;
import org.accord.text.ClauseKind;
import org.accord.text.Operation;
import org.accord.text.Place;
import org.accord.text.Version;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes versions, and what they are made of: nothing is ever changed, only added. */
@Repository
class VersionRepository {

    private final DSLContext database;

    VersionRepository(DSLContext database) {
        this.database = database;
    }

    /** Another adoption waits until this transaction ends. */
    void lock(AgreementId id) {
        Field<Long> key =
                function(name("pg_catalog", "hashtextextended"), Long.class, val("agreement " + id), inline(0L));
        database.select(function(name("pg_catalog", "pg_advisory_xact_lock"), Object.class, key))
                .execute();
    }

    Optional<Integer> newest(AgreementId id) {
        return database.select(VERSION.NUMBER)
                .from(VERSION)
                .where(VERSION.AGREEMENT_ID.eq(id))
                .orderBy(VERSION.NUMBER.desc())
                .limit(1)
                .fetchOptional(VERSION.NUMBER);
    }

    void addText(ClauseId clause, int revision, String language, String text, UUID cause) {
        database.insertInto(CLAUSE_TEXT)
                .set(CLAUSE_TEXT.CLAUSE_ID, clause)
                .set(CLAUSE_TEXT.REVISION, revision)
                .set(CLAUSE_TEXT.LANGUAGE, language)
                .set(CLAUSE_TEXT.TEXT, text)
                .set(CLAUSE_TEXT.CAUSE, cause)
                .execute();
    }

    /** @param draft the version whose numbers hold in this one (PRO-4) */
    void addVersion(AgreementId id, int number, int draft, Instant at, @Nullable UUID cause) {
        database.insertInto(VERSION)
                .set(VERSION.AGREEMENT_ID, id)
                .set(VERSION.NUMBER, number)
                .set(VERSION.DRAFT, draft)
                .set(VERSION.ADOPTED_AT, at)
                .set(VERSION.CAUSE, cause)
                .execute();
    }

    int draftOf(AgreementId id, int number) {
        return database.select(VERSION.DRAFT)
                .from(VERSION)
                .where(VERSION.AGREEMENT_ID.eq(id))
                .and(VERSION.NUMBER.eq(number))
                .fetchSingle()
                .value1();
    }

    void addClause(AgreementId id, ClauseId clause, ClauseKind kind) {
        database.insertInto(CLAUSE)
                .set(CLAUSE.CLAUSE_ID, clause)
                .set(CLAUSE.AGREEMENT_ID, id)
                .set(CLAUSE.KIND, kind)
                .execute();
    }

    void addOperations(AgreementId id, int number, @Nullable String language, List<Operation> operations) {
        int ordinal = 0;
        for (Operation operation : operations) {
            Place place = switch (operation) {
                case Operation.Insert insert -> insert.place();
                case Operation.Move move -> move.place();
                default -> Place.FIRST;
            };
            boolean bringsWords = operation instanceof Operation.Edit || operation instanceof Operation.Insert;
            database.insertInto(OPERATION)
                    .set(OPERATION.AGREEMENT_ID, id)
                    .set(OPERATION.NUMBER, number)
                    .set(OPERATION.ORDINAL, ++ordinal)
                    .set(OPERATION.ACT, Act.of(operation))
                    .set(OPERATION.CLAUSE_ID, operation.clause())
                    .set(OPERATION.LANGUAGE, bringsWords ? language : null)
                    .set(
                            OPERATION.REVISION,
                            switch (operation) {
                                case Operation.Edit edit -> edit.revision();
                                case Operation.Delete delete -> delete.revision();
                                case Operation.Move move -> move.revision();
                                default -> null;
                            })
                    .set(OPERATION.PLACE_UNDER, place.parent())
                    .set(OPERATION.PLACE_AFTER, place.after())
                    .execute();
        }
    }

    /** Places every clause of a version. */
    void place(AgreementId id, Version version) {
        var places = database.insertInto(
                PLACEMENT,
                PLACEMENT.AGREEMENT_ID,
                PLACEMENT.NUMBER,
                PLACEMENT.CLAUSE_ID,
                PLACEMENT.POSITION,
                PLACEMENT.DEPTH,
                PLACEMENT.REVISION,
                PLACEMENT.DELETED);
        int position = 0;
        for (Clause clause : version.document().clauses()) {
            places = places.values(
                    id,
                    version.number(),
                    clause.id(),
                    ++position,
                    clause.depth(),
                    version.revisions().get(clause.id()),
                    clause.isTombstone());
        }
        places.execute();
    }

    void addHashes(AgreementId id, int version, Map<String, byte[]> hashes) {
        hashes.forEach((language, hash) -> database.insertInto(VERSION_HASH)
                .set(VERSION_HASH.AGREEMENT_ID, id)
                .set(VERSION_HASH.NUMBER, version)
                .set(VERSION_HASH.LANGUAGE, language)
                .set(VERSION_HASH.HASH, hash)
                .execute());
    }

    void add(AgreementId id, @Nullable PersonId by, Instant at, Loaded loaded) {
        database.insertInto(AGREEMENT_)
                .set(AGREEMENT_.AGREEMENT_ID, id)
                .set(AGREEMENT_.IMPORTED_BY, by)
                .set(AGREEMENT_.IMPORTED_AT, at)
                .execute();
        loaded.titles()
                .forEach((language, title) -> database.insertInto(AGREEMENT_TITLE)
                        .set(AGREEMENT_TITLE.AGREEMENT_ID, id)
                        .set(AGREEMENT_TITLE.LANGUAGE, language)
                        .set(AGREEMENT_TITLE.TITLE, title)
                        .execute());
        addVersion(id, 1, 1, at, null);
        var clauses = database.insertInto(CLAUSE, CLAUSE.CLAUSE_ID, CLAUSE.AGREEMENT_ID, CLAUSE.KIND, CLAUSE.LABEL);
        var texts = database.insertInto(
                CLAUSE_TEXT, CLAUSE_TEXT.CLAUSE_ID, CLAUSE_TEXT.REVISION, CLAUSE_TEXT.LANGUAGE, CLAUSE_TEXT.TEXT);
        var places = database.insertInto(
                PLACEMENT,
                PLACEMENT.AGREEMENT_ID,
                PLACEMENT.NUMBER,
                PLACEMENT.CLAUSE_ID,
                PLACEMENT.POSITION,
                PLACEMENT.DEPTH,
                PLACEMENT.REVISION,
                PLACEMENT.DELETED);
        int position = 0;
        for (Loaded.LoadedClause clause : loaded.clauses()) {
            ClauseId clauseId = new ClauseId(Ids.next());
            clauses = clauses.values(clauseId, id, clause.kind(), clause.label());
            for (Map.Entry<String, String> text : clause.texts().entrySet()) {
                texts = texts.values(clauseId, 1, text.getKey(), text.getValue());
            }
            places = places.values(id, 1, clauseId, ++position, clause.depth(), 1, false);
        }
        clauses.execute();
        texts.execute();
        places.execute();
    }
}
