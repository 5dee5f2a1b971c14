package org.accord.agreement;

import static org.accord.db.agreement.Tables.CLAUSE;
import static org.accord.db.agreement.Tables.CLAUSE_TEXT;
import static org.accord.db.agreement.Tables.OPERATION;
import static org.accord.db.agreement.Tables.PLACEMENT;
import static org.accord.db.agreement.Tables.VERSION;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.accord.text.Clause;
import org.accord.text.ClauseId;
import org.accord.text.ClauseKind;
import org.accord.text.Document;
import org.accord.text.Numbering;
import org.accord.text.Operation;
import org.accord.text.Place;
import org.accord.text.Version;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads where clauses stand, and what was done to come from one version to the next: agreements as the text engine knows them. */
@Repository
class PlacementRepository {

    /** What stands for a text where only places matter. */
    private static final String SOME_TEXT = "-";

    private final DSLContext database;

    PlacementRepository(DSLContext database) {
        this.database = database;
    }

    private record Placed(
            ClauseId id, ClauseKind kind, int depth, int revision, boolean deleted, Map<String, String> texts) {

        /** The text in that language, else in English, else in any, so that whoever compares places has every clause. */
        Clause in(String language) {
            String text = texts.getOrDefault(
                    language, texts.getOrDefault("en", texts.values().iterator().next()));
            return new Clause(id, kind, depth, deleted ? "" : text);
        }
    }

    /** A version in one language; a clause without a text in it has its text in another. */
    Optional<Version> version(AgreementId id, int number, String language) {
        List<Placed> placed = placed(id, number);
        return placed.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        version(placed, number, language, draft(id, number).orElse(null)));
    }

    /** A version in each language in which every clause that stands has a text; a tombstone needs none. */
    Map<String, Version> versions(AgreementId id, int number) {
        List<Placed> placed = placed(id, number);
        Document draft = draft(id, number).orElse(null);
        Set<String> languages = new TreeSet<>();
        placed.forEach(clause -> languages.addAll(clause.texts().keySet()));
        Map<String, Version> versions = new TreeMap<>();
        for (String language : languages) {
            if (placed.stream()
                    .allMatch(clause -> clause.deleted() || clause.texts().containsKey(language))) {
                versions.put(language, version(placed, number, language, draft));
            }
        }
        return versions;
    }

    private static Version version(List<Placed> placed, int number, String language, @Nullable Document draft) {
        Document document =
                new Document(placed.stream().map(clause -> clause.in(language)).toList());
        Map<ClauseId, Integer> revisions = new HashMap<>();
        placed.forEach(clause -> revisions.put(clause.id(), clause.revision()));
        return new Version(number, document, revisions, draft == null ? document : draft);
    }

    private List<Placed> placed(AgreementId id, int number) {
        return database.select(
                        PLACEMENT.CLAUSE_ID,
                        CLAUSE.KIND,
                        PLACEMENT.DEPTH,
                        PLACEMENT.REVISION,
                        PLACEMENT.DELETED,
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
                .and(PLACEMENT.NUMBER.eq(number))
                .orderBy(PLACEMENT.POSITION)
                .fetch(Records.mapping(Placed::new));
    }

    /** The places of the draft whose numbers hold in a version; nothing where it is that version itself. */
    private Optional<Document> draft(AgreementId id, int number) {
        List<Clause> clauses = places(select(VERSION.AGREEMENT_ID, VERSION.DRAFT)
                        .from(VERSION)
                        .where(VERSION.AGREEMENT_ID.eq(id))
                        .and(VERSION.NUMBER.eq(number))
                        .and(VERSION.DRAFT.ne(VERSION.NUMBER)))
                .getOrDefault(id, List.of());
        return clauses.isEmpty() ? Optional.empty() : Optional.of(new Document(clauses));
    }

    /** The numbers of the clauses of a version. */
    Map<ClauseId, String> numbers(AgreementId id, int number, Document document) {
        return Numbering.of(document, draft(id, number).orElse(document));
    }

    /** The numbers of all clauses in the newest versions; they follow from the places alone, so no text is read. */
    Map<ClauseId, String> numbers(Set<AgreementId> agreements) {
        var newest = VERSION.as("newest");
        var isNewest = VERSION.AGREEMENT_ID
                .in(agreements)
                .and(VERSION.NUMBER.eq(
                        select(max(newest.NUMBER)).from(newest).where(newest.AGREEMENT_ID.eq(VERSION.AGREEMENT_ID))));
        Map<AgreementId, List<Clause>> drafts =
                places(select(VERSION.AGREEMENT_ID, VERSION.DRAFT).from(VERSION).where(isNewest));
        Map<ClauseId, String> numbers = new HashMap<>();
        places(select(VERSION.AGREEMENT_ID, VERSION.NUMBER).from(VERSION).where(isNewest))
                .forEach((id, clauses) -> numbers.putAll(
                        Numbering.of(new Document(clauses), new Document(drafts.getOrDefault(id, clauses)))));
        return numbers;
    }

    private Map<AgreementId, List<Clause>> places(Select<org.jooq.Record2<AgreementId, Integer>> versions) {
        return database.select(PLACEMENT.AGREEMENT_ID, PLACEMENT.CLAUSE_ID, CLAUSE.KIND, PLACEMENT.DEPTH)
                .from(PLACEMENT)
                .join(CLAUSE)
                .on(CLAUSE.CLAUSE_ID.eq(PLACEMENT.CLAUSE_ID))
                .where(row(PLACEMENT.AGREEMENT_ID, PLACEMENT.NUMBER).in(versions))
                .orderBy(PLACEMENT.AGREEMENT_ID, PLACEMENT.POSITION)
                .fetchGroups(
                        PLACEMENT.AGREEMENT_ID,
                        place -> new Clause(place.value2(), place.value3(), place.value4(), SOME_TEXT));
    }

    /** What each version after that one did, the first one first. */
    List<Adopted> adoptedSince(AgreementId id, int number) {
        record Row(
                int number,
                UUID cause,
                @Nullable Act act,
                @Nullable ClauseId clause,
                @Nullable ClauseKind kind,
                @Nullable String language,
                @Nullable Integer revision,
                @Nullable ClauseId under,
                @Nullable ClauseId after,
                @Nullable String text) {

            Operation operation(Act act) {
                ClauseId id = Objects.requireNonNull(clause);
                Place place = new Place(under, after);
                return switch (act) {
                    case EDIT -> new Operation.Edit(id, known(), Objects.requireNonNull(text));
                    case INSERT ->
                        new Operation.Insert(id, Objects.requireNonNull(kind), Objects.requireNonNull(text), place);
                    case DELETE -> new Operation.Delete(id, known());
                    case MOVE -> new Operation.Move(id, known(), place);
                };
            }

            private int known() {
                return Objects.requireNonNull(revision);
            }
        }
        Map<Integer, List<Row>> versions = new LinkedHashMap<>();
        database.select(
                        VERSION.NUMBER,
                        VERSION.CAUSE,
                        OPERATION.ACT,
                        OPERATION.CLAUSE_ID,
                        CLAUSE.KIND,
                        OPERATION.LANGUAGE,
                        OPERATION.REVISION,
                        OPERATION.PLACE_UNDER,
                        OPERATION.PLACE_AFTER,
                        CLAUSE_TEXT.TEXT)
                .from(VERSION)
                .leftJoin(OPERATION)
                .on(OPERATION.AGREEMENT_ID.eq(VERSION.AGREEMENT_ID))
                .and(OPERATION.NUMBER.eq(VERSION.NUMBER))
                .leftJoin(CLAUSE)
                .on(CLAUSE.CLAUSE_ID.eq(OPERATION.CLAUSE_ID))
                .leftJoin(CLAUSE_TEXT)
                .on(CLAUSE_TEXT.CLAUSE_ID.eq(OPERATION.CLAUSE_ID))
                .and(CLAUSE_TEXT.LANGUAGE.eq(OPERATION.LANGUAGE))
                .and(CLAUSE_TEXT.CAUSE.eq(VERSION.CAUSE))
                .where(VERSION.AGREEMENT_ID.eq(id))
                .and(VERSION.NUMBER.gt(number))
                .orderBy(VERSION.NUMBER, OPERATION.ORDINAL)
                .fetch(Records.mapping(Row::new))
                .forEach(row -> versions.computeIfAbsent(row.number(), absent -> new ArrayList<>())
                        .add(row));
        List<Adopted> adopted = new ArrayList<>();
        for (List<Row> rows : versions.values()) {
            String language = null;
            List<Operation> operations = new ArrayList<>();
            for (Row row : rows) {
                if (row.act() != null) {
                    operations.add(row.operation(row.act()));
                    language = row.language() == null ? language : row.language();
                }
            }
            adopted.add(new Adopted(id, language, operations, rows.getFirst().cause()));
        }
        return adopted;
    }

    /** What was done to a clause besides other words, the first one first. */
    List<Deed> deeds(ClauseId id) {
        List<Deed> deeds = new ArrayList<>(database.select(OPERATION.ACT, VERSION.NUMBER, VERSION.CAUSE)
                .from(OPERATION)
                .join(VERSION)
                .on(VERSION.AGREEMENT_ID.eq(OPERATION.AGREEMENT_ID))
                .and(VERSION.NUMBER.eq(OPERATION.NUMBER))
                .where(OPERATION.CLAUSE_ID.eq(id))
                .and(OPERATION.ACT.in(Act.INSERT, Act.MOVE))
                .orderBy(VERSION.NUMBER)
                .fetch(Records.mapping(Deed::new)));
        // it may have gone with the clause that it stood under
        database.select(VERSION.NUMBER, VERSION.CAUSE)
                .from(PLACEMENT)
                .join(VERSION)
                .on(VERSION.AGREEMENT_ID.eq(PLACEMENT.AGREEMENT_ID))
                .and(VERSION.NUMBER.eq(PLACEMENT.NUMBER))
                .where(PLACEMENT.CLAUSE_ID.eq(id))
                .and(PLACEMENT.DELETED)
                .orderBy(VERSION.NUMBER)
                .limit(1)
                .fetchOptional(Records.mapping((number, cause) -> new Deed(Act.DELETE, number, cause)))
                .ifPresent(deeds::add);
        return deeds;
    }
}
