package org.accord.agreement;

import static org.accord.db.agreement.Tables.AGREEMENT_;
import static org.accord.db.agreement.Tables.AGREEMENT_TITLE;
import static org.accord.db.agreement.Tables.CLAUSE;
import static org.accord.db.agreement.Tables.CLAUSE_TEXT;
import static org.accord.db.agreement.Tables.PLACEMENT;
import static org.accord.db.agreement.Tables.VERSION;
import static org.accord.db.agreement.Tables.VERSION_HASH;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.accord.agreement.AgreementPage.ClauseRow;
import org.accord.agreement.Agreements.TextAt;
import org.accord.text.Clause;
import org.accord.text.ClauseId;
import org.accord.text.ClauseKind;
import org.accord.text.Document;
import org.accord.text.Provenance;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class AgreementRepository {

    private final DSLContext database;
    private final PlacementRepository placements;

    AgreementRepository(DSLContext database, PlacementRepository placements) {
        this.database = database;
        this.placements = placements;
    }

    List<AgreementRow> all(String language) {
        return database.select(AGREEMENT_.AGREEMENT_ID, title(language), newestNumber())
                .from(AGREEMENT_)
                .orderBy(AGREEMENT_.IMPORTED_AT, AGREEMENT_.AGREEMENT_ID)
                .fetch(Records.mapping(AgreementRow::new));
    }

    Optional<AgreementPage> page(AgreementId id, String language, @Nullable Integer version) {
        record Head(
                String title,
                int version,
                int newest,
                Instant adoptedAt,
                @Nullable UUID cause,
                Map<String, String> hashes,
                List<String> languages) {}
        Optional<Head> found = database.select(
                        title(language),
                        VERSION.NUMBER,
                        newestNumber(),
                        VERSION.ADOPTED_AT,
                        VERSION.CAUSE,
                        multiset(select(VERSION_HASH.LANGUAGE, VERSION_HASH.HASH)
                                        .from(VERSION_HASH)
                                        .where(VERSION_HASH.AGREEMENT_ID.eq(VERSION.AGREEMENT_ID))
                                        .and(VERSION_HASH.NUMBER.eq(VERSION.NUMBER)))
                                .convertFrom(rows -> rows.intoMap(
                                        row -> row.value1(),
                                        row -> HexFormat.of().formatHex(row.value2()))),
                        multiset(selectDistinct(CLAUSE_TEXT.LANGUAGE)
                                        .from(CLAUSE_TEXT)
                                        .join(CLAUSE)
                                        .on(CLAUSE.CLAUSE_ID.eq(CLAUSE_TEXT.CLAUSE_ID))
                                        .where(CLAUSE.AGREEMENT_ID.eq(AGREEMENT_.AGREEMENT_ID))
                                        .orderBy(CLAUSE_TEXT.LANGUAGE))
                                .convertFrom(rows -> rows.map(row -> row.value1())))
                .from(AGREEMENT_)
                .join(VERSION)
                .on(VERSION.AGREEMENT_ID.eq(AGREEMENT_.AGREEMENT_ID))
                .where(AGREEMENT_.AGREEMENT_ID.eq(id))
                .and(version == null ? VERSION.NUMBER.eq(newestNumber()) : VERSION.NUMBER.eq(version))
                .fetchOptional(Records.mapping(Head::new));
        return found.map(head -> {
            String shown = head.languages().contains(language)
                    ? language
                    : head.languages().contains("en") ? "en" : head.languages().getFirst();
            return new AgreementPage(
                    id,
                    head.title(),
                    head.version(),
                    head.newest(),
                    head.adoptedAt(),
                    head.cause(),
                    shown,
                    head.languages(),
                    head.hashes().get(shown),
                    clauses(id, shown, head.version()));
        });
    }

    private List<ClauseRow> clauses(AgreementId id, String language, int version) {
        record Placed(
                ClauseId id,
                ClauseKind kind,
                int depth,
                int revision,
                boolean deleted,
                String language,
                List<Wording> wordings) {

            String text() {
                return deleted ? "" : wordings.getLast().text();
            }
        }
        Field<String> shown = coalesce(
                field(select(CLAUSE_TEXT.LANGUAGE)
                        .from(CLAUSE_TEXT)
                        .where(CLAUSE_TEXT.CLAUSE_ID.eq(PLACEMENT.CLAUSE_ID))
                        .and(CLAUSE_TEXT.LANGUAGE.eq(language))
                        .and(CLAUSE_TEXT.REVISION.le(PLACEMENT.REVISION))
                        .limit(1)),
                anyLanguage());
        List<Placed> placed = database.select(
                        PLACEMENT.CLAUSE_ID,
                        CLAUSE.KIND,
                        PLACEMENT.DEPTH,
                        PLACEMENT.REVISION,
                        PLACEMENT.DELETED,
                        shown,
                        multiset(select(CLAUSE_TEXT.REVISION, CLAUSE_TEXT.TEXT, CLAUSE_TEXT.CAUSE)
                                        .from(CLAUSE_TEXT)
                                        .where(CLAUSE_TEXT.CLAUSE_ID.eq(PLACEMENT.CLAUSE_ID))
                                        .and(CLAUSE_TEXT.LANGUAGE.eq(shown))
                                        .and(CLAUSE_TEXT.REVISION.le(PLACEMENT.REVISION))
                                        .orderBy(CLAUSE_TEXT.REVISION))
                                .convertFrom(rows -> rows.map(Records.mapping(Wording::new))))
                .from(PLACEMENT)
                .join(CLAUSE)
                .on(CLAUSE.CLAUSE_ID.eq(PLACEMENT.CLAUSE_ID))
                .where(PLACEMENT.AGREEMENT_ID.eq(id))
                .and(PLACEMENT.NUMBER.eq(version))
                .orderBy(PLACEMENT.POSITION)
                .fetch(Records.mapping(Placed::new));
        Map<ClauseId, String> numbers = placements.numbers(
                id,
                version,
                new Document(placed.stream()
                        .map(clause -> new Clause(clause.id(), clause.kind(), clause.depth(), clause.text()))
                        .toList()));
        return placed.stream()
                .map(clause -> new ClauseRow(
                        clause.id(),
                        clause.kind(),
                        clause.depth(),
                        numbers.getOrDefault(clause.id(), ""),
                        clause.language(),
                        clause.wordings().getLast().revision(),
                        clause.revision(),
                        clause.text(),
                        clause.deleted() ? List.of() : spans(clause.wordings())))
                .toList();
    }

    private static List<Provenance.Span<@Nullable UUID>> spans(List<Wording> wordings) {
        List<Provenance.Revision<@Nullable UUID>> revisions = new ArrayList<>();
        wordings.forEach(wording -> revisions.add(new Provenance.Revision<>(wording.cause(), wording.text())));
        return Provenance.of(revisions);
    }

    /** The text in that language, else in English, else in any; null texts do not exist. */
    Optional<ClauseNow> now(ClauseId id, String language) {
        record Newest(
                AgreementId agreement,
                ClauseKind kind,
                String language,
                int textRevision,
                int clauseRevision,
                String text,
                boolean deleted) {}
        Optional<Newest> newest = database.select(
                        CLAUSE.AGREEMENT_ID,
                        CLAUSE.KIND,
                        CLAUSE_TEXT.LANGUAGE,
                        CLAUSE_TEXT.REVISION,
                        field(select(max(CLAUSE_TEXT.REVISION))
                                .from(CLAUSE_TEXT)
                                .where(CLAUSE_TEXT.CLAUSE_ID.eq(CLAUSE.CLAUSE_ID))),
                        CLAUSE_TEXT.TEXT,
                        field(select(PLACEMENT.DELETED)
                                .from(PLACEMENT)
                                .where(PLACEMENT.CLAUSE_ID.eq(CLAUSE.CLAUSE_ID))
                                .orderBy(PLACEMENT.NUMBER.desc())
                                .limit(1)))
                .from(CLAUSE)
                .join(CLAUSE_TEXT)
                .on(CLAUSE_TEXT.CLAUSE_ID.eq(CLAUSE.CLAUSE_ID))
                .where(CLAUSE.CLAUSE_ID.eq(id))
                .orderBy(
                        when(CLAUSE_TEXT.LANGUAGE.eq(language), inline(0))
                                .when(CLAUSE_TEXT.LANGUAGE.eq("en"), inline(1))
                                .otherwise(inline(2)),
                        CLAUSE_TEXT.LANGUAGE,
                        CLAUSE_TEXT.REVISION.desc())
                .limit(1)
                .fetchOptional(Records.mapping(Newest::new));
        return newest.map(row -> new ClauseNow(
                row.agreement(),
                id,
                row.kind(),
                numberOf(row.agreement(), id),
                row.language(),
                row.textRevision(),
                row.clauseRevision(),
                row.text(),
                row.deleted()));
    }

    private String numberOf(AgreementId agreement, ClauseId id) {
        return placements.numbers(Set.of(agreement)).getOrDefault(id, "");
    }

    Map<TextAt, String> textsAt(Set<TextAt> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        return database.select(CLAUSE_TEXT.CLAUSE_ID, CLAUSE_TEXT.LANGUAGE, CLAUSE_TEXT.REVISION, CLAUSE_TEXT.TEXT)
                .from(CLAUSE_TEXT)
                .where(row(CLAUSE_TEXT.CLAUSE_ID, CLAUSE_TEXT.LANGUAGE, CLAUSE_TEXT.REVISION)
                        .in(wanted.stream()
                                .map(at -> row(at.clause(), at.language(), at.revision()))
                                .toList()))
                .fetchMap(found -> new TextAt(found.value1(), found.value2(), found.value3()), found -> found.value4());
    }

    Optional<String> textAt(ClauseId id, String language, int revision) {
        return database.select(CLAUSE_TEXT.TEXT)
                .from(CLAUSE_TEXT)
                .where(CLAUSE_TEXT.CLAUSE_ID.eq(id))
                .and(CLAUSE_TEXT.LANGUAGE.eq(language))
                .and(CLAUSE_TEXT.REVISION.eq(revision))
                .fetchOptional(CLAUSE_TEXT.TEXT);
    }

    Map<String, ClauseId> labels(AgreementId id) {
        return database.select(CLAUSE.LABEL, CLAUSE.CLAUSE_ID)
                .from(CLAUSE)
                .where(CLAUSE.AGREEMENT_ID.eq(id))
                .and(CLAUSE.LABEL.isNotNull())
                .fetchMap(CLAUSE.LABEL, CLAUSE.CLAUSE_ID);
    }

    List<Wording> history(ClauseId id, String language) {
        return database.select(CLAUSE_TEXT.REVISION, CLAUSE_TEXT.TEXT, CLAUSE_TEXT.CAUSE)
                .from(CLAUSE_TEXT)
                .where(CLAUSE_TEXT.CLAUSE_ID.eq(id))
                .and(CLAUSE_TEXT.LANGUAGE.eq(language))
                .orderBy(CLAUSE_TEXT.REVISION)
                .fetch(Records.mapping(Wording::new));
    }

    Optional<Integer> versionOf(UUID cause) {
        return database.select(VERSION.NUMBER)
                .from(VERSION)
                .where(VERSION.CAUSE.eq(cause))
                .fetchOptional(VERSION.NUMBER);
    }

    Map<UUID, Integer> versionsOf(Set<UUID> causes) {
        return database.select(VERSION.CAUSE, VERSION.NUMBER)
                .from(VERSION)
                .where(VERSION.CAUSE.in(causes))
                .fetchMap(VERSION.CAUSE, VERSION.NUMBER);
    }

    private static Field<Integer> newestNumber() {
        var newest = VERSION.as("newest");
        return field(select(max(newest.NUMBER)).from(newest).where(newest.AGREEMENT_ID.eq(AGREEMENT_.AGREEMENT_ID)));
    }

    private static Field<String> title(String language) {
        return field(select(AGREEMENT_TITLE.TITLE)
                .from(AGREEMENT_TITLE)
                .where(AGREEMENT_TITLE.AGREEMENT_ID.eq(AGREEMENT_.AGREEMENT_ID))
                .orderBy(
                        when(AGREEMENT_TITLE.LANGUAGE.eq(language), inline(0))
                                .when(AGREEMENT_TITLE.LANGUAGE.eq("en"), inline(1))
                                .otherwise(inline(2)),
                        AGREEMENT_TITLE.LANGUAGE)
                .limit(1));
    }

    private static Field<String> anyLanguage() {
        return field(select(CLAUSE_TEXT.LANGUAGE)
                .from(CLAUSE_TEXT)
                .where(CLAUSE_TEXT.CLAUSE_ID.eq(PLACEMENT.CLAUSE_ID))
                .and(CLAUSE_TEXT.REVISION.le(PLACEMENT.REVISION))
                .orderBy(when(CLAUSE_TEXT.LANGUAGE.eq("en"), inline(0)).otherwise(inline(1)), CLAUSE_TEXT.LANGUAGE)
                .limit(1));
    }
}
