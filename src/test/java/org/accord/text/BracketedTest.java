package org.accord.text;

import static org.accord.text.Clauses.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The text in square brackets. */
class BracketedTest {

    private static final String CUT = "We will cut emissions in our territories by half before 2030.";

    private final Version base = Version.first(new Document(List.of(
            new Clause(id("p"), ClauseKind.RECITAL, 0, "Seeing the harm."),
            new Clause(id("a"), ClauseKind.ARTICLE, 0, CUT),
            new Clause(id("b"), ClauseKind.ARTICLE, 0, "We act."),
            new Clause(id("b1"), ClauseKind.PARAGRAPH, 1, "Together."),
            new Clause(id("c"), ClauseKind.ARTICLE, 0, "We meet every year. Each brings its papers."))));

    @Test
    @DisplayName(
            "TXT-1: a clause without proposals prints plain; changes in one stretch each stand in brackets around words")
    void changesOfOneStretchStandAroundWords() {
        assertThat(line(
                        "1 ",
                        edit(1, "a", CUT.replace("half", "two thirds")),
                        edit(2, "a", CUT.replace("half", "a third")),
                        edit(3, "a", CUT.replace("2030", "2035")),
                        edit(4, "a", CUT.replace("half", "two thirds"))))
                .isEqualTo("1 We will cut emissions in our territories by [half][two thirds – 1, 4][a third – 2]"
                        + " before [2030][2035 – 3].");
        assertThat(line("2 ", edit(1, "a", "x"))).isEqualTo("2 We act.");
    }

    @Test
    @DisplayName("TXT-1: if one changes several stretches, the whole clause stands once with all alternatives")
    void otherwiseTheWholeClauseStandsOnce() {
        assertThat(line(
                        "1 ",
                        edit(1, "a", CUT.replace("will", "shall").replace("2030", "2035")),
                        edit(2, "a", CUT.replace("half", "a third"))))
                .isEqualTo("1 [" + CUT + "][We shall cut emissions in our territories by half before 2035. – 1]"
                        + "[We will cut emissions in our territories by a third before 2030. – 2]");
    }

    @Test
    @DisplayName("TXT-1: words that go, words that come, and words that come at the border of others")
    void wordsGoAndCome() {
        assertThat(line("1 ", edit(1, "a", CUT.replace(" by half", ""))))
                .isEqualTo("1 We will cut emissions in our territories [by half ][delete – 1]before 2030.");
        assertThat(line(
                        "1 ",
                        edit(1, "a", CUT.replace("cut", "cut all")),
                        edit(2, "a", CUT.replace("cut", "cut most"))))
                .isEqualTo("1 We will cut [all – 1][most – 2]emissions in our territories by half before 2030.");
        assertThat(line(
                        "1 ",
                        edit(1, "a", CUT.replace("by half", "fast and by half")),
                        edit(2, "a", CUT.replace("by half", "to zero"))))
                .isEqualTo(
                        "1 We will cut emissions in our territories [by half][fast and by half – 1][to zero – 2] before 2030.");
    }

    @Test
    @DisplayName("TXT-1: deletions take along what stands under, and stand beside edits of the same clause")
    void deletionsTakeAlongWhatStandsUnder() {
        List<Amendment> amendments = List.of(
                act(1, new Operation.Delete(id("b"), 1)),
                edit(2, "b", "We all act."),
                act(3, new Operation.Delete(id("b"), 1)));
        assertThat(plain(amendments)).contains("""
                2 [We act.][delete – 1, 3][We all act. – 2]
                  (1) [Together.][delete – 1, 3]
                """);
    }

    @Test
    @DisplayName("TXT-1: new clauses stand in brackets at their place; those that read alike are one")
    void newClausesStandAtTheirPlace() {
        List<Amendment> amendments = List.of(
                act(4, insert("z", "Last of all.", null, "c")),
                act(3, insert("y", "New.", null, "b"), insert("y1", "Under it.", "y", null)),
                act(2, insert("x", "New.", null, "b"), insert("x1", "Behind it.", null, "x")),
                act(1, insert("w", "Other.", null, "b"), insert("v", "Under two.", "b", "b1")),
                act(5, insert("u", "First of all.", null, null), insert("t", "Before that.", null, null)));
        assertThat(plain(amendments)).isEqualTo("""
                [Before that. – 5]
                [First of all. – 5]
                A Seeing the harm.
                1 We will cut emissions in our territories by half before 2030.
                2 We act.
                  (1) Together.
                  [Under two. – 1]
                [Other. – 1]
                [New. – 2, 3]
                  [Under it. – 3]
                [Behind it. – 2]
                3 We meet every year. Each brings its papers.
                [Last of all. – 4]
                """);
    }

    @Test
    @DisplayName("TXT-1: moves, splits and joins say what they do")
    void movesSplitsAndJoinsSayWhatTheyDo() {
        List<Amendment> amendments = List.of(
                act(1, new Operation.Move(id("a"), 1, new Place(null, id("c")))),
                act(2, new Operation.Move(id("a"), 1, Place.FIRST)),
                act(3, new Operation.Move(id("a"), 1, new Place(null, id("c")))),
                act(
                        4,
                        new Operation.Split(
                                id("c"),
                                1,
                                List.of(
                                        new Operation.Part(id("c"), "We meet every year."),
                                        new Operation.Part(id("c2"), "Each brings its papers.")))),
                act(5, new Operation.Join(id("a"), 1, id("b"), 1, "We cut and act.")));
        assertThat(plain(amendments)).isEqualTo("""
                A Seeing the harm.
                1 [We will cut emissions in our territories by half before 2030.][join with 2: We cut and act. – 5] [move after 3 – 1, 3] [move to the beginning – 2]
                2 [We act.][joined to 1 – 5]
                  (1) Together.
                3 We meet every year.[ ][¶ – 4]Each brings its papers.
                """);
    }

    @Test
    void whatDoesNotFitIsNamedAndNotShown() {
        Bracketed bracketed =
                Bracketed.of(base, List.of(act(1, new Operation.Edit(id("a"), 2, "x")), edit(2, "b", "We all act.")));
        assertThat(bracketed.unfit()).containsExactly(name(1));
        assertThat(bracketed.plain(BracketedTest::number))
                .contains("2 We [all – 2]act.")
                .contains("1 " + CUT);
    }

    @Property(tries = 2000)
    @Label("TXT-1: taking out all brackets gives the base; the order of amendments does not matter; nobody is left out")
    void takingOutAllBracketsGivesTheBase(@ForAll Random random, @ForAll @IntRange(max = 8) int count) {
        Acts acts = new Acts(random);
        Version version = acts.history(Version.first(acts.document(7)), 3).newest();
        List<Amendment> amendments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            amendments.add(acts.on(version));
        }
        Bracketed bracketed = Bracketed.of(version, amendments);
        assertThat(bracketed.base()).isEqualTo(version.document());
        assertThat(bracketed.unfit()).isEmpty();
        Collections.shuffle(amendments, random);
        assertThat(Bracketed.of(version, amendments)).isEqualTo(bracketed);
        amendments.addAll(new ArrayList<>(amendments));
        assertThat(Bracketed.of(version, amendments)).isEqualTo(bracketed);
        for (Amendment amendment : amendments) {
            boolean silent = amendment.operations().stream()
                    .allMatch(operation -> operation instanceof Operation.Edit edit
                            && version.document().clauses().stream()
                                    .anyMatch(clause -> clause.id().equals(edit.clause())
                                            && clause.text().equals(edit.text())));
            assertThat(Brackets.amendments(bracketed).contains(amendment.id())).isEqualTo(!silent);
        }
        String plain = Brackets.taken(bracketed.plain(BracketedTest::number));
        assertThat(plain)
                .isEqualTo(Brackets.taken(Bracketed.of(version, List.of()).plain(BracketedTest::number)));
    }

    @Property(tries = 2000)
    @Label("TXT-1: picking one amendment's alternatives gives the text that it asks for, to the character")
    void pickingOneAmendmentGivesWhatItAsksFor(@ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int count) {
        Acts acts = new Acts(random);
        String text = acts.text();
        Version version = Version.first(new Document(List.of(new Clause(id("a"), ClauseKind.ARTICLE, 0, text))));
        List<Amendment> amendments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            amendments.add(edit(i, "a", acts.edited(text)));
        }
        Bracketed.Line line = Bracketed.of(version, amendments).lines().getFirst();
        for (Amendment amendment : amendments) {
            String wanted = ((Operation.Edit) amendment.operations().getFirst()).text();
            assertThat(Brackets.picked((Bracketed.Standing) line, amendment.id()))
                    .isEqualTo(wanted);
        }
    }

    private String line(String start, Amendment... amendments) {
        return plain(List.of(amendments))
                .lines()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private String plain(List<Amendment> amendments) {
        Bracketed bracketed = Bracketed.of(base, amendments);
        assertThat(bracketed.base()).isEqualTo(base.document());
        return bracketed.plain(BracketedTest::number);
    }

    private static String number(AmendmentId amendment) {
        return Long.toString(amendment.value().getLeastSignificantBits());
    }

    private static Operation.Insert insert(String name, String text, @Nullable String parent, @Nullable String after) {
        Operation.Insert insert = Clauses.insert(name, ClauseKind.ARTICLE, parent, after);
        return new Operation.Insert(insert.clause(), insert.kind(), text, insert.place());
    }

    private static Amendment edit(int number, String clause, String text) {
        return act(number, new Operation.Edit(id(clause), 1, text));
    }

    private static AmendmentId name(int number) {
        return new AmendmentId(new UUID(0, number));
    }

    private static Amendment act(int number, Operation... operations) {
        return Amendment.of(name(number), operations);
    }
}
