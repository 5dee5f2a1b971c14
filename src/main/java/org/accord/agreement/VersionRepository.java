package org.accord.agreement;

import static org.accord.db.agreement.Tables.AGREEMENT_;
import static org.accord.db.agreement.Tables.AGREEMENT_TITLE;
import static org.accord.db.agreement.Tables.CLAUSE;
import static org.accord.db.agreement.Tables.CLAUSE_TEXT;
import static org.accord.db.agreement.Tables.PLACEMENT;
import static org.accord.db.agreement.Tables.VERSION;
import static org.accord.db.agreement.Tables.VERSION_HASH;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.accord.kernel.Ids;
import org.accord.kernel.PersonId;
import org.accord.text.Clause;
import org.accord.text.ClauseId;
import org.accord.text.ClauseKind;
import org.accord.text.Document;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes versions, and what they are made of: nothing is ever changed, only added. */
@Repository
class VersionRepository {

    private final DSLContext database;

    VersionRepository(DSLContext database) {
        this.database = database;
    }

    /** The newest version's number; another adoption waits until this transaction ends. */
    Optional<Integer> lockNewest(AgreementId id) {
        Field<Long> key =
                function(name("pg_catalog", "hashtextextended"), Long.class, val("agreement " + id), inline(0L));
        database.select(function(name("pg_catalog", "pg_advisory_xact_lock"), Object.class, key))
                .execute();
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

    void addVersion(AgreementId id, int number, Instant at, @Nullable UUID cause) {
        database.insertInto(VERSION)
                .set(VERSION.AGREEMENT_ID, id)
                .set(VERSION.NUMBER, number)
                .set(VERSION.ADOPTED_AT, at)
                .set(VERSION.CAUSE, cause)
                .execute();
    }

    /** Places every clause as in the version before, one of them at its new revision. */
    void placeAgain(AgreementId id, int before, int version, ClauseId changed, int revision) {
        database.insertInto(
                        PLACEMENT,
                        PLACEMENT.AGREEMENT_ID,
                        PLACEMENT.NUMBER,
                        PLACEMENT.CLAUSE_ID,
                        PLACEMENT.POSITION,
                        PLACEMENT.DEPTH,
                        PLACEMENT.REVISION)
                .select(select(
                                PLACEMENT.AGREEMENT_ID,
                                val(version),
                                PLACEMENT.CLAUSE_ID,
                                PLACEMENT.POSITION,
                                PLACEMENT.DEPTH,
                                when(PLACEMENT.CLAUSE_ID.eq(changed), val(revision))
                                        .otherwise(PLACEMENT.REVISION))
                        .from(PLACEMENT)
                        .where(PLACEMENT.AGREEMENT_ID.eq(id))
                        .and(PLACEMENT.NUMBER.eq(before)))
                .execute();
    }

    void addHashes(AgreementId id, int version, Map<String, byte[]> hashes) {
        hashes.forEach((language, hash) -> database.insertInto(VERSION_HASH)
                .set(VERSION_HASH.AGREEMENT_ID, id)
                .set(VERSION_HASH.NUMBER, version)
                .set(VERSION_HASH.LANGUAGE, language)
                .set(VERSION_HASH.HASH, hash)
                .execute());
    }

    /** The documents of a version by language: those languages in which every clause has a text. */
    Map<String, Document> documents(AgreementId id, int version) {
        record Placed(ClauseId id, ClauseKind kind, int depth, Map<String, String> texts) {}
        List<Placed> placed = database.select(
                        PLACEMENT.CLAUSE_ID,
                        CLAUSE.KIND,
                        PLACEMENT.DEPTH,
                        multiset(select(CLAUSE_TEXT.LANGUAGE, CLAUSE_TEXT.TEXT)
                                        .distinctOn(CLAUSE_TEXT.LANGUAGE)
                                        .from(CLAUSE_TEXT)
                                        .where(CLAUSE_TEXT.CLAUSE_ID.eq(PLACEMENT.CLAUSE_ID))
                                        .and(CLAUSE_TEXT.REVISION.le(PLACEMENT.REVISION))
                                        .orderBy(CLAUSE_TEXT.LANGUAGE, CLAUSE_TEXT.REVISION.desc()))
                                .convertFrom(rows ->
                                        rows.intoMap(Records.mapping((a, b) -> a), Records.mapping((a, b) -> b))))
                .from(PLACEMENT)
                .join(CLAUSE)
                .on(CLAUSE.CLAUSE_ID.eq(PLACEMENT.CLAUSE_ID))
                .where(PLACEMENT.AGREEMENT_ID.eq(id))
                .and(PLACEMENT.NUMBER.eq(version))
                .orderBy(PLACEMENT.POSITION)
                .fetch(Records.mapping(Placed::new));
        Map<String, List<Clause>> byLanguage = new TreeMap<>();
        for (Placed clause : placed) {
            clause.texts()
                    .forEach((language, text) -> byLanguage
                            .computeIfAbsent(language, l -> new ArrayList<>())
                            .add(new Clause(clause.id(), clause.kind(), clause.depth(), text)));
        }
        Map<String, Document> documents = new TreeMap<>();
        byLanguage.forEach((language, clauses) -> {
            if (clauses.size() == placed.size()) {
                documents.put(language, new Document(clauses));
            }
        });
        return documents;
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
        addVersion(id, 1, at, null);
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
                PLACEMENT.REVISION);
        int position = 0;
        for (Loaded.LoadedClause clause : loaded.clauses()) {
            ClauseId clauseId = new ClauseId(Ids.next());
            clauses = clauses.values(clauseId, id, clause.kind(), clause.label());
            for (Map.Entry<String, String> text : clause.texts().entrySet()) {
                texts = texts.values(clauseId, 1, text.getKey(), text.getValue());
            }
            places = places.values(id, 1, clauseId, ++position, clause.depth(), 1);
        }
        clauses.execute();
        texts.execute();
        places.execute();
    }
}
