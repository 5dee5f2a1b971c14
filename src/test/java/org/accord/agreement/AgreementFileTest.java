package org.accord.agreement;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.accord.agreement.LoadResult.Problem.CLAUSE_TOO_LONG;
import static org.accord.agreement.LoadResult.Problem.DUPLICATE_ID;
import static org.accord.agreement.LoadResult.Problem.EMPTY_CLAUSE;
import static org.accord.agreement.LoadResult.Problem.FORBIDDEN_CHARACTER;
import static org.accord.agreement.LoadResult.Problem.LABEL_TOO_LONG;
import static org.accord.agreement.LoadResult.Problem.MISSING;
import static org.accord.agreement.LoadResult.Problem.NOT_JSON;
import static org.accord.agreement.LoadResult.Problem.NOT_TEXT;
import static org.accord.agreement.LoadResult.Problem.NOT_UTF8;
import static org.accord.agreement.LoadResult.Problem.NO_CLAUSES;
import static org.accord.agreement.LoadResult.Problem.TITLE_TOO_LONG;
import static org.accord.agreement.LoadResult.Problem.TOO_LARGE;
import static org.accord.agreement.LoadResult.Problem.UNKNOWN_KIND;
import static org.accord.agreement.LoadResult.Problem.UNKNOWN_LANGUAGE;
import static org.accord.agreement.LoadResult.Problem.WRONG_DEPTH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.accord.agreement.AgreementFile.Unusable;
import org.accord.agreement.LoadResult.Problem;
import org.accord.agreement.Loaded.LoadedClause;
import org.accord.fixtures.CommonShoreStory;
import org.accord.text.ClauseKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AgreementFileTest {

    /** A bad file, what is said of it, and the place that is named. */
    record Bad(String name, String json, Problem problem, String place) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Bad> badFiles() {
        return List.of(
                bad("nothing", "", NOT_JSON, "1:1"),
                bad("no JSON", "We agree.", NOT_JSON, "1:1"),
                bad("half of it", "{\"title\": {\"en\": \"A\"},\n \"clauses\": [", NOT_JSON, "2:14"),
                bad("something after the end", file("{}") + " x", NOT_JSON, null),
                bad("an array at the top", "[]", NOT_JSON, "1:1"),
                bad("a number at the top", "1", NOT_JSON, "1:1"),
                bad("null", "null", NOT_JSON, "1:1"),
                bad("a hundred thousand brackets", "[".repeat(100_000), NOT_JSON, "1:12"),
                bad("brackets in a clause", file("{\"id\": " + "[".repeat(50) + "]".repeat(50) + "}"), NOT_JSON, null),
                bad("a key twice", "{\"title\": {\"en\": \"A\",\n\"en\": \"B\"}}", NOT_JSON, "2:5"),
                bad("no title", "{\"clauses\": []}", MISSING, "title"),
                bad("a title without a language", "{\"title\": {}, \"clauses\": []}", MISSING, "title"),
                bad("a title that is text", "{\"title\": \"A\", \"clauses\": []}", NOT_TEXT, "title"),
                bad("a blank title", "{\"title\": {\"en\": \" \"}, \"clauses\": []}", EMPTY_CLAUSE, "title.en"),
                bad(
                        "a long title",
                        "{\"title\": {\"en\": \"" + "x".repeat(301) + "\"}, \"clauses\": []}",
                        TITLE_TOO_LONG,
                        "title.en"),
                bad("no clauses", "{\"title\": {\"en\": \"A\"}}", MISSING, "clauses"),
                bad("no clause", file(""), NO_CLAUSES, "clauses"),
                bad("clauses that are text", "{\"title\": {\"en\": \"A\"}, \"clauses\": \"A\"}", NO_CLAUSES, "clauses"),
                bad("a clause that is text", file("\"A\""), MISSING, "clauses[0].text"),
                bad(
                        "a clause without a text",
                        file("{\"id\": \"A\", \"kind\": \"ARTICLE\"}"),
                        MISSING,
                        "clauses[0].text"),
                bad("an empty clause", file(clause("A", "ARTICLE", "{}")), EMPTY_CLAUSE, "clauses[0].text"),
                bad(
                        "a blank clause",
                        file(clause("A", "ARTICLE", "{\"en\": \"A.\"}") + ","
                                + clause("B", "ARTICLE", "{\"fr\": \" \\n\"}")),
                        EMPTY_CLAUSE,
                        "clauses[1].text.fr"),
                bad("a number for a text", file(clause("A", "ARTICLE", "{\"en\": 1}")), NOT_TEXT, "clauses[0].text.en"),
                bad(
                        "no language",
                        file(clause("A", "ARTICLE", "{\"English\": \"A.\"}")),
                        UNKNOWN_LANGUAGE,
                        "clauses[0].text.English"),
                bad(
                        "a kind that there is not",
                        file(clause("A", "CHAPTER", "{\"en\": \"A.\"}")),
                        UNKNOWN_KIND,
                        "clauses[0].kind"),
                bad(
                        "an id twice",
                        file(clause("A", "ARTICLE", "{\"en\": \"A.\"}") + ","
                                + clause("A", "ARTICLE", "{\"en\": \"B.\"}")),
                        DUPLICATE_ID,
                        "clauses[1].id"),
                bad("no id", file("{\"kind\": \"ARTICLE\", \"text\": {\"en\": \"A.\"}}"), MISSING, "clauses[0].id"),
                bad("a blank id", file(clause(" ", "ARTICLE", "{\"en\": \"A.\"}")), NOT_TEXT, "clauses[0].id"),
                bad(
                        "a long id",
                        file(clause("x".repeat(41), "ARTICLE", "{\"en\": \"A.\"}")),
                        LABEL_TOO_LONG,
                        "clauses[0].id"),
                bad("a first clause that hangs in the air", file(deep(1)), WRONG_DEPTH, "clauses[0].depth"),
                bad("a depth that is no number", file(deep("\"0\"")), WRONG_DEPTH, "clauses[0].depth"),
                bad("a depth below zero", file(deep(-1)), WRONG_DEPTH, "clauses[0].depth"),
                bad("a depth with a fraction", file(deep("0.5")), WRONG_DEPTH, "clauses[0].depth"),
                bad(
                        "a long clause",
                        file(clause("A", "ARTICLE", "{\"en\": \"" + "x".repeat(100_001) + "\"}")),
                        CLAUSE_TOO_LONG,
                        "clauses[0].text.en"),
                bad(
                        "a character that turns the direction",
                        file(clause("A", "ARTICLE", "{\"en\": \"A\\u202Eb\"}")),
                        FORBIDDEN_CHARACTER,
                        "clauses[0].text.en"),
                bad(
                        "a nul",
                        file(clause("A", "ARTICLE", "{\"en\": \"A\\u0000b\"}")),
                        FORBIDDEN_CHARACTER,
                        "clauses[0].text.en"),
                bad(
                        "half a character",
                        file(clause("A", "ARTICLE", "{\"en\": \"A\\uD83D\"}")),
                        FORBIDDEN_CHARACTER,
                        "clauses[0].text.en"));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void aBadFileIsNamedByItsPlace(Bad bad) {
        assertThat(AgreementFile.json(bad.json().getBytes(UTF_8)).read())
                .isInstanceOfSatisfying(Unusable.class, unusable -> {
                    assertThat(unusable.problem()).isEqualTo(bad.problem());
                    if (bad.place().isEmpty()) {
                        assertThat(unusable.place()).matches("[0-9]+:[0-9]+");
                    } else {
                        assertThat(unusable.place()).isEqualTo(bad.place());
                    }
                });
    }

    @Test
    void aPlaceIsNeverLongerThanAPersonReads() {
        String file = file(clause("A", "ARTICLE", "{\"" + "x\\u202E".repeat(5_000) + "\": \"A.\"}"));
        Unusable unusable = (Unusable) AgreementFile.json(file.getBytes(UTF_8)).read();
        assertThat(unusable.problem()).isEqualTo(UNKNOWN_LANGUAGE);
        assertThat(unusable.place()).hasSizeLessThan(100).doesNotContain("\u202E");
    }

    @Test
    void bytesThatAreNoUtf8AreNamedByTheirLine() {
        byte[] bytes = "# Accord\n\nLa mer\nmonte à nous.".getBytes(ISO_8859_1);
        assertThat(AgreementFile.plain(bytes, "fr", "").read()).isEqualTo(new Unusable(NOT_UTF8, "4"));
        byte[] json = "{\"title\":\n{\"fr\": \"é\"}}".getBytes(ISO_8859_1);
        assertThat(AgreementFile.json(json).read()).isEqualTo(new Unusable(NOT_UTF8, "2"));
        byte[] truncated = Arrays.copyOf("é".getBytes(UTF_8), 1);
        assertThat(AgreementFile.plain(truncated, "fr", "").read()).isEqualTo(new Unusable(NOT_UTF8, "1"));
    }

    @Test
    void whatIsTooLargeIsNotRead() {
        for (int size : new int[] {5_000_001, 50_000_000}) {
            byte[] bytes = new byte[size];
            Arrays.fill(bytes, (byte) '[');
            assertThat(AgreementFile.json(bytes).read()).isEqualTo(new Unusable(TOO_LARGE, ""));
            assertThat(AgreementFile.plain(bytes, "en", "A").read()).isEqualTo(new Unusable(TOO_LARGE, ""));
        }
    }

    @Test
    void aPlainFileIsNamedByItsLine() {
        assertThat(plain("# A\n\nOne.\n\nTwo \u202E three.")).isEqualTo(new Unusable(FORBIDDEN_CHARACTER, "5"));
        assertThat(plain("# A\n\n" + "x".repeat(100_001))).isEqualTo(new Unusable(CLAUSE_TOO_LONG, "3"));
        assertThat(plain(""))
                .isInstanceOfSatisfying(
                        Unusable.class,
                        unusable -> assertThat(unusable.problem()).isEqualTo(NO_CLAUSES));
        assertThat(plain(" \n\u00a0\n"))
                .isInstanceOfSatisfying(
                        Unusable.class,
                        unusable -> assertThat(unusable.problem()).isEqualTo(NO_CLAUSES));
        assertThat(AgreementFile.plain("One.".getBytes(UTF_8), "en", " ").read())
                .isEqualTo(new Unusable(MISSING, "title"));
        assertThat(AgreementFile.plain("One.".getBytes(UTF_8), "English", "A").read())
                .isEqualTo(new Unusable(UNKNOWN_LANGUAGE, "English"));
        assertThat(AgreementFile.plain("One.".getBytes(UTF_8), "en", "x".repeat(301))
                        .read())
                .isEqualTo(new Unusable(TITLE_TOO_LONG, "title"));
    }

    private static AgreementFile.Outcome plain(String text) {
        return AgreementFile.plain(text.getBytes(UTF_8), "en", "An agreement").read();
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        assertThat(AgreementFile.json(("\uFEFF" + new String(CommonShoreStory.base(), UTF_8)).getBytes(UTF_8))
                        .read())
                .isInstanceOf(Loaded.class);
        assertThat(((Loaded) plain("\uFEFF# One\n\nText.")).clauses().getFirst().texts())
                .containsValue("One");
    }

    @Test
    void theDemosFileIsRead() {
        Loaded loaded = (Loaded) AgreementFile.json(CommonShoreStory.base()).read();
        assertThat(loaded.titles()).containsOnlyKeys("en", "fr", "es", "pt");
        assertThat(loaded.clauses()).hasSize(10);
        assertThat(loaded.clauses())
                .extracting(LoadedClause::label)
                .startsWith("P1", "P2")
                .endsWith("A7");
        assertThat(loaded.clauses().get(4).texts()).containsEntry("en", CommonShoreStory.A2);
    }

    @Test
    void depthsMayFallAsFarAsTheyLikeAndRiseByOne() {
        Loaded loaded = (Loaded) AgreementFile.json(
                        file(clause("A", 0) + "," + clause("B", 1) + "," + clause("C", 2) + "," + clause("D", 0))
                                .getBytes(UTF_8))
                .read();
        assertThat(loaded.clauses()).extracting(LoadedClause::depth).containsExactly(0, 1, 2, 0);
        assertThat(loaded.clauses()).extracting(LoadedClause::kind).containsOnly(ClauseKind.ARTICLE);
        assertThat(AgreementFile.json(
                                file(clause("A", 0) + "," + clause("B", 2)).getBytes(UTF_8))
                        .read())
                .isEqualTo(new Unusable(WRONG_DEPTH, "clauses[1].depth"));
    }

    private static Bad bad(String name, String json, Problem problem, @Nullable String place) {
        return new Bad(name, json, problem, place == null ? "" : place);
    }

    private static String file(String clauses) {
        return "{\"title\": {\"en\": \"A\"}, \"clauses\": [" + clauses + "]}";
    }

    private static String clause(String id, String kind, String texts) {
        return "{\"id\": \"%s\", \"kind\": \"%s\", \"text\": %s}".formatted(id, kind, texts);
    }

    private static String clause(String id, int depth) {
        return "{\"id\": \"%s\", \"kind\": \"ARTICLE\", \"depth\": %d, \"text\": {\"en\": \"A.\"}}"
                .formatted(id, depth);
    }

    private static String deep(Object depth) {
        return "{\"id\": \"A\", \"kind\": \"ARTICLE\", \"depth\": %s, \"text\": {\"en\": \"A.\"}}".formatted(depth);
    }
}
