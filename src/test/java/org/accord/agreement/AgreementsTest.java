package org.accord.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.accord.fixtures.CommonShoreStory.A2;
import static org.accord.fixtures.CommonShoreStory.END;
import static org.accord.fixtures.Refusals.assertNotFound;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.accord.fixtures.Refusals.assertStale;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.accord.fixtures.Shore.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.accord.fixtures.Broken;
import org.accord.fixtures.CommonShoreStory;
import org.accord.fixtures.Database;
import org.accord.fixtures.ServiceTest;
import org.accord.kernel.Actor;
import org.accord.kernel.Ids;
import org.accord.kernel.Thing;
import org.accord.text.Clause;
import org.accord.text.ClauseId;
import org.accord.text.Document;
import org.accord.text.Operation;
import org.accord.text.Provenance;
import org.accord.text.VersionHash;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServiceTest
class AgreementsTest {

    private final Agreements agreements;
    private CommonShoreStory story;

    AgreementsTest(@Autowired Agreements agreements) {
        this.agreements = agreements;
    }

    @BeforeEach
    void tell(@Autowired ApplicationContext house) {
        story = CommonShoreStory.in(house);
    }

    @Test
    @DisplayName("AUD-2: an administrator and the platform load an agreement; nobody else does")
    void administratorsLoad() {
        AgreementFile file = AgreementFile.json(CommonShoreStory.base());
        String before = story.everything();
        for (Actor actor : List.of(VISITOR, story.tern, story.stint, story.wren, story.heron, story.rook, story.gull)) {
            assertRefused("AUD-2", "agreement.refused.administrators-load", () -> agreements.load(actor, file));
            assertThat(agreements.mayLoad(actor).isGranted()).isFalse();
        }
        assertThat(story.everything()).isEqualTo(before);

        LoadResult.Stored stored = (LoadResult.Stored) agreements.load(story.owl, file);

        assertThat(stored.clauses()).isEqualTo(10);
        assertThat(agreements.all(story.tern, "pt"))
                .extracting(AgreementRow::id)
                .containsExactly(story.agreement, stored.id());
        assertThat(story.acts(new Thing("agreement", stored.id().value()))).containsExactly("AgreementLoaded");
    }

    @Test
    void aFileThatCannotBeUsedChangesNothing() {
        String before = story.everything();
        for (String bad : List.of(
                "",
                "[]",
                "[".repeat(100_000),
                "{\"title\": {\"en\": \"A\"}, \"clauses\": [{\"id\": \"A\", \"kind\": \"ARTICLE\", \"text\": {\"en\": \" \"}}]}")) {
            assertThat(agreements.load(story.owl, AgreementFile.json(bad.getBytes(UTF_8))))
                    .isInstanceOf(LoadResult.Unusable.class);
        }
        assertThat(agreements.load(story.owl, AgreementFile.json(new byte[50_000_000])))
                .isEqualTo(new LoadResult.Unusable(LoadResult.Problem.TOO_LARGE, ""));
        assertThat(agreements.load(story.owl, AgreementFile.plain(new byte[] {'a', '\n', -1}, "en", "A")))
                .isEqualTo(new LoadResult.Unusable(LoadResult.Problem.NOT_UTF8, "2"));
        assertThat(story.everything()).isEqualTo(before);
    }

    @Test
    @DisplayName("SQL-01: a title, an id and a text are text, whatever they say")
    @Timeout(30)
    void whatAFileSaysIsText() {
        String hostile = "'); select pg_sleep(60); --";
        LoadResult.Stored stored = (LoadResult.Stored) agreements.load(
                story.owl, AgreementFile.json("""
                {"title": {"en": "%1$s"}, "clauses": [{"id": "%1$s", "kind": "ARTICLE", "text": {"en": "%1$s"}}]}
                """.formatted(hostile).getBytes(UTF_8)));
        assertThat(agreements.page(story.tern, stored.id(), hostile, null).title())
                .isEqualTo(hostile);
        assertThat(agreements.labels(story.tern, stored.id())).containsKey(hostile);
        assertThat(texts(agreements.page(story.tern, stored.id(), "en", null))).containsExactly(hostile);
        assertThat(agreements.all(story.tern, hostile)).hasSize(2);
    }

    @Test
    void aPageIsInItsLanguageElseInEnglish() {
        for (String language : List.of("en", "fr", "es", "pt")) {
            AgreementPage page = agreements.page(story.tern, story.agreement, language, null);
            assertThat(page.languages()).containsExactly("en", "es", "fr", "pt");
            assertThat(page.clauses())
                    .extracting(AgreementPage.ClauseRow::language)
                    .containsOnly(language);
            assertThat(page.hash()).isNotNull();
        }
        assertThat(agreements.page(story.tern, story.agreement, "fr", null).title())
                .isEqualTo("Accord du Rivage commun (démo)");
        AgreementPage german = agreements.page(story.tern, story.agreement, "de", null);
        assertThat(german.title()).isEqualTo("Common Shore Agreement (demo)");
        assertThat(german.clauses())
                .extracting(AgreementPage.ClauseRow::language)
                .containsOnly("en");
        assertThat(german.language()).isEqualTo("en");
        assertThat(german.hash())
                .isEqualTo(
                        agreements.page(story.tern, story.agreement, "en", null).hash());
        assertThat(german.clauses())
                .extracting(AgreementPage.ClauseRow::number)
                .contains("1", "7")
                .doesNotHaveDuplicates();
    }

    @Test
    void aPageInALanguageThatOnlySomeClausesHaveHasNoHash() {
        LoadResult.Stored stored =
                (LoadResult.Stored) agreements.load(story.owl, AgreementFile.json("""
                {"title": {"fr": "Accord"}, "clauses": [
                  {"id": "1", "kind": "ARTICLE", "text": {"fr": "Un.", "en": "One."}},
                  {"id": "2", "kind": "ARTICLE", "text": {"fr": "Deux."}}]}
                """.getBytes(UTF_8)));
        AgreementPage english = agreements.page(story.tern, stored.id(), "en", null);
        assertThat(english.title()).isEqualTo("Accord");
        assertThat(texts(english)).containsExactly("One.", "Deux.");
        assertThat(english.clauses())
                .extracting(AgreementPage.ClauseRow::language)
                .containsExactly("en", "fr");
        assertThat(english.hash()).isNull();
        assertThat(english.fingerprint()).isEmpty();
        assertThat(agreements.page(story.tern, stored.id(), "fr", null).hash()).isNotNull();
    }

    @Test
    @DisplayName("AUTH-1: visitors read the living text, unless the house keeps it to its own")
    void visitorsReadTheLivingText() {
        adopt("en", 1, END, UUID.randomUUID());
        assertThat(agreements.page(VISITOR, story.agreement, "en", null).version())
                .isEqualTo(2);
        assertThat(agreements.clause(VISITOR, story.clause("A2"), "en").text()).isEqualTo(END);
    }

    @Test
    @DisplayName(
            "AUTH-1: in a house that keeps the living text to its own, visitors read the last published draft alone")
    void inAClosedHouseVisitorsReadThePublishedDraft(@Autowired ApplicationContext house) {
        Agreements closed = ClosedAgreements.in(house);
        ClauseId clause = story.clause("A2");
        adopt("en", 1, END, UUID.randomUUID());

        assertThat(closed.all(VISITOR, "en")).extracting(AgreementRow::id).containsExactly(story.agreement);
        AgreementPage published = closed.page(VISITOR, story.agreement, "en", null);
        assertThat(published).isEqualTo(closed.page(VISITOR, story.agreement, "en", 1));
        assertThat(published.version()).isEqualTo(1);
        assertThat(published.newest()).isEqualTo(1);
        assertThat(published.clauses())
                .filteredOn(row -> row.id().equals(clause))
                .extracting(AgreementPage.ClauseRow::text)
                .containsExactly(A2);
        assertNotFound(() -> closed.page(VISITOR, new AgreementId(Ids.next()), "en", null));
        assertThat(closed.page(story.tern, story.agreement, "en", null).version())
                .isEqualTo(2);
        for (Runnable read : List.<Runnable>of(
                () -> closed.page(VISITOR, story.agreement, "en", 2),
                () -> closed.page(VISITOR, story.agreement, "en", 3),
                () -> closed.clause(VISITOR, clause, "en"),
                () -> closed.textAt(VISITOR, clause, "en", 2),
                () -> closed.textsAt(VISITOR, Map.of(1, new Agreements.TextAt(clause, "en", 2))),
                () -> closed.numbers(VISITOR, Set.of(story.agreement)),
                () -> closed.labels(VISITOR, story.agreement),
                () -> closed.history(VISITOR, clause, "en"),
                () -> closed.deeds(VISITOR, clause),
                () -> closed.versionOf(VISITOR, UUID.randomUUID()),
                () -> closed.versionsOf(VISITOR, Set.of()),
                () -> closed.version(VISITOR, story.agreement, "en", null),
                () -> closed.adoptedSince(VISITOR, story.agreement, 1),
                () -> closed.sinceDraft(VISITOR, story.agreement, "en"),
                () -> closed.holdStill(VISITOR, story.agreement))) {
            assertRefused("AUTH-1", "kernel.refused.sign-in", read::run);
        }
    }

    @Test
    void whatThereIsNotIsNotFound() {
        assertNotFound(() -> agreements.page(story.tern, new AgreementId(Ids.next()), "en", null));
        assertNotFound(() -> agreements.page(story.tern, story.agreement, "en", 2));
        assertNotFound(() -> agreements.page(story.tern, story.agreement, "en", 0));
        assertNotFound(() -> agreements.clause(story.tern, new ClauseId(Ids.next()), "en"));
        assertNotFound(() -> agreements.textAt(story.tern, story.clause("A2"), "en", 2));
        assertNotFound(() -> agreements.adopt(
                PLATFORM,
                new Adopted(
                        new AgreementId(Ids.next()),
                        "en",
                        List.of(new Operation.Edit(story.clause("A2"), 1, END)),
                        UUID.randomUUID())));
        assertNotFound(() -> agreements.adopt(
                PLATFORM,
                new Adopted(
                        story.agreement,
                        "en",
                        List.of(new Operation.Edit(new ClauseId(Ids.next()), 1, END)),
                        UUID.randomUUID())));
        AgreementId second =
                ((LoadResult.Stored) agreements.load(PLATFORM, AgreementFile.json(CommonShoreStory.base()))).id();
        assertNotFound(() -> agreements.adopt(
                PLATFORM,
                new Adopted(second, "en", List.of(new Operation.Edit(story.clause("A2"), 1, END)), UUID.randomUUID())));
    }

    @Test
    @DisplayName("TXT-4, TXT-7: adopting makes a new version; the places stay and the other languages are older")
    void adoptingMakesANewVersion() {
        UUID cause = UUID.randomUUID();
        AgreementPage before = page("en", null);

        int version = adopt("en", 1, END, cause);

        assertThat(version).isEqualTo(2);
        AgreementPage after = page("en", null);
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.cause()).isEqualTo(cause);
        assertThat(after.hash()).isNotEqualTo(before.hash());
        assertThat(after.clauses()).extracting(AgreementPage.ClauseRow::id).isEqualTo(ids(before));
        assertThat(after.clauses())
                .extracting(AgreementPage.ClauseRow::number)
                .isEqualTo(before.clauses().stream()
                        .map(AgreementPage.ClauseRow::number)
                        .toList());
        assertThat(a2(after).text()).isEqualTo(END);
        assertThat(a2(after).isOlderThanClause()).isFalse();
        assertThat(page("fr", null).hash()).isEqualTo(page("fr", 1).hash());
        assertThat(a2(page("fr", null)).isOlderThanClause()).isTrue();
        assertThat(a2(page("fr", 1)).isOlderThanClause()).isFalse();
        assertThat(page("en", 1).hash()).isEqualTo(before.hash());
        assertThat(page("en", 1).newest()).isEqualTo(2);
        assertThat(agreements.versionOf(story.tern, cause)).contains(2);
        assertThat(story.acts(new Thing("agreement", story.agreement.value())))
                .containsExactly("AgreementLoaded", "VersionAdopted");
    }

    @Test
    @DisplayName("AUD-2, FAC-1: nobody adopts a text by hand, whatever their role")
    void nobodyAdoptsByHand() {
        String before = story.everything();
        for (Actor actor : List.of(VISITOR, story.tern, story.wren, story.rook, story.owl)) {
            assertRefused(
                    "AUD-2",
                    "agreement.refused.by-decision-only",
                    () -> agreements.adopt(
                            actor,
                            new Adopted(
                                    story.agreement,
                                    "en",
                                    List.of(new Operation.Edit(story.clause("A2"), 1, END)),
                                    UUID.randomUUID())));
        }
        assertThat(story.everything()).isEqualTo(before);
    }

    @Test
    @DisplayName("TXT-7: a text that is not the newest, or older than its clause, is no ground for a new one")
    void anOldTextIsNoGround() {
        adopt("en", 1, END, UUID.randomUUID());
        String before = story.everything();
        assertStale(() -> adopt("en", 1, A2, UUID.randomUUID()));
        assertStale(() -> adopt("en", 3, A2, UUID.randomUUID()));
        assertStale(() -> adopt("fr", 1, "Nous réduirons.", UUID.randomUUID()));
        assertThat(story.everything()).isEqualTo(before);
    }

    @Test
    @DisplayName("TXT-3: equal text, equal hash: what is adopted back has the first fingerprint again")
    void equalTextHasAnEqualHash() {
        String first = page("en", null).fingerprint();
        adopt("en", 1, END, UUID.randomUUID());
        String second = page("en", null).fingerprint();
        adopt("en", 2, A2, UUID.randomUUID());
        assertThat(page("en", null).fingerprint()).isEqualTo(first).isNotEqualTo(second);
        assertThat(first).matches("[0-9a-f]{8}( [0-9a-f]{8}){7}");
    }

    @Test
    @DisplayName("TXT-4: every version, rebuilt from the revisions that are stored, has the hash that it was given")
    void everyVersionIsRebuiltFromItsRevisions() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        adopt("en", 1, END, first);
        adopt("en", 2, END.replace("1.5", "2"), second);
        agreements.adopt(
                PLATFORM,
                new Adopted(
                        story.agreement,
                        "fr",
                        List.of(new Operation.Edit(story.clause("A7"), 1, "Chaque année.")),
                        UUID.randomUUID()));
        for (String language : List.of("en", "fr", "es", "pt")) {
            for (int version = 1; version <= 4; version++) {
                AgreementPage page = page(language, version);
                List<Clause> clauses = new ArrayList<>();
                for (AgreementPage.ClauseRow row : page.clauses()) {
                    String text = agreements.history(story.tern, row.id(), language).stream()
                            .filter(wording -> wording.revision() <= row.clauseRevision())
                            .reduce((earlier, later) -> later)
                            .orElseThrow()
                            .text();
                    assertThat(row.text()).isEqualTo(text);
                    assertThat(row.spans().stream().map(Provenance.Span::text).reduce("", String::concat))
                            .isEqualTo(text);
                    clauses.add(new Clause(row.id(), row.kind(), row.depth(), text));
                }
                assertThat(HexFormat.of().formatHex(VersionHash.of(new Document(clauses))))
                        .isEqualTo(page.hash());
            }
        }
        assertThat(a2(page("en", 4)).spans().stream().map(span -> span.cause()).filter(Objects::nonNull))
                .containsExactly(first, second);
        assertThat(a2(page("en", 2)).spans().stream().map(span -> span.cause()).filter(Objects::nonNull))
                .containsExactly(first);
    }

    @Test
    @DisplayName("TXT-3: no role rewrites, deletes or empties what versions are made of")
    void historyIsKept(@Autowired Database database, @Autowired DSLContext application) {
        adopt("en", 1, END, UUID.randomUUID());
        String before = story.everything();
        for (String table : List.of("clause", "clause_text", "version", "version_hash", "placement", "operation")) {
            String key = table.equals("clause") || table.equals("clause_text") ? "clause_id" : "agreement_id";
            for (String attempt : List.of(
                    "update agreement.%s set %s = %s".formatted(table, key, key),
                    "delete from agreement." + table,
                    "truncate agreement.%s cascade".formatted(table))) {
                assertThat(Broken.constraint(database.owner(), sql -> sql.execute(attempt)))
                        .as(attempt)
                        .isEqualTo("history_is_append_only");
                assertThat(Broken.state(application, sql -> sql.execute(attempt)))
                        .as(attempt)
                        .isEqualTo("42501");
            }
        }
        assertThat(story.everything()).isEqualTo(before);
    }

    private int adopt(String language, int onRevision, String text, UUID cause) {
        return agreements.adopt(
                PLATFORM,
                new Adopted(
                        story.agreement,
                        language,
                        List.of(new Operation.Edit(story.clause("A2"), onRevision, text)),
                        cause));
    }

    private AgreementPage page(String language, @Nullable Integer version) {
        return agreements.page(story.tern, story.agreement, language, version);
    }

    private AgreementPage.ClauseRow a2(AgreementPage page) {
        return page.clauses().stream()
                .filter(clause -> clause.id().equals(story.clause("A2")))
                .findFirst()
                .orElseThrow();
    }

    private static List<ClauseId> ids(AgreementPage page) {
        return page.clauses().stream().map(AgreementPage.ClauseRow::id).toList();
    }

    private static List<String> texts(AgreementPage page) {
        return page.clauses().stream().map(AgreementPage.ClauseRow::text).toList();
    }
}
