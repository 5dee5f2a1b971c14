package org.accord.text;

import static org.accord.text.Clauses.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.accord.text.Conflict.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a pending amendment when others are adopted. */
class CarryTest {

    private final Version base = Version.first(Phrases.document(
            "a(a1 a2(x)) b(b1) c d",
            "a: We cut emissions by half before 2030. We publish how.",
            "c: Money is shared fairly by all of us",
            "d: Rivers are free for all"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // pending | adopted, in order | what then stands, in outline, and the words of one clause
                "move c after a                 | c: Money is shared equally by all of us | a(a1 a2(x)) c b(b1) d",
                "c: Funds is shared fairly by all of us | move c after a                  | a(a1 a2(x)) c b(b1) d; c: Funds is shared fairly by all of us",
                "c: Money is shared fairly by each of us | c: Funds is shared fairly by all of us | a(a1 a2(x)) b(b1) c d; c: Funds is shared fairly by each of us",
                "new n after c                  | new m after c                           | a(a1 a2(x)) b(b1) c m n d",
                "new n after c                  | new m after c ; new o after m           | a(a1 a2(x)) b(b1) c m o n d",
                "new n after c                  | new m after c ; new o after c           | a(a1 a2(x)) b(b1) c o m n d",
                "new n after a                  | move d after a                          | a(a1 a2(x)) d n b(b1) c",
                "new n after c                  | delete c                                | a(a1 a2(x)) b(b1) -c- n d",
                "new n after b1                 | delete b1                               | a(a1 a2(x)) b(-b1- n) c d",
                "new n under a                  | move a after c                          | b(b1) c a(n a1 a2(x)) d",
                "new n under a                  | split a: We cut emissions by half before 2030. / a' We publish how. | a a'(n a1 a2(x)) b(b1) c d",
                "new n after a                  | split a: We cut emissions by half before 2030. / a' We publish how. | a a'(a1 a2(x)) n b(b1) c d",
                "a: We cut emissions by half before 2030. We publish where. | split a: We cut emissions by half before 2030. / a' We publish how. | a a'(a1 a2(x)) b(b1) c d; a': We publish where.",
                "a: We cut emissions by 60% before 2030. We publish where. | split a: We cut emissions by half before 2030. / a' We publish how. | a a'(a1 a2(x)) b(b1) c d; a: We cut emissions by 60% before 2030.",
                "split a: We cut emissions by half before 2030. / a' We publish how. | a: We cut emissions by 60% before 2030. We publish how. | a a'(a1 a2(x)) b(b1) c d; a: We cut emissions by 60% before 2030.",
                "c: Funds is shared fairly by all of us | join c+d: Money is shared fairly by all of us, d | a(a1 a2(x)) b(b1) c -d-; c: Funds is shared fairly by all of us, d",
                "d: Rivers are open for all     | join c+d: Money is shared fairly by all of us. Rivers are free for all | a(a1 a2(x)) b(b1) c -d-; c: Money is shared fairly by all of us. Rivers are open for all",
                "join c+d: Money is shared fairly by all of us and then d | c: Funds is shared fairly by all of us | a(a1 a2(x)) b(b1) c -d-; c: Funds is shared fairly by all of us and then d",
                "join b+c: all                  | move b after d                          | a(a1 a2(x)) -c- d b(b1)",
                "delete b                       | delete b1                               | a(a1 a2(x)) -b-(-b1-) c d",
                "delete b1 & d: other           | delete b                                | a(a1 a2(x)) -b-(-b1-) c d; d: other",
                "new n after a & new m under n  | new o after a                           | a(a1 a2(x)) o n(m) b(b1) c d",
                "new n after a & new m after a  | new n after a                           | a(a1 a2(x)) m n b(b1) c d",
            })
    @DisplayName("PRO-6, PRO-8: an amendment follows the words and the places")
    void itFollowsTheWordsAndPlaces(String pending, String adopted, String expected) {
        Version now = base;
        List<Amendment> since = new ArrayList<>();
        for (String one : adopted.split(" ; ")) {
            Amendment amendment = new Phrases(now).amendment(since.size() + 2, one.strip());
            since.add(amendment);
            now = now.adopt(amendment);
        }
        Version version = now;
        Amendment amendment = new Phrases(base).amendment(1, pending);
        assertThat(Carry.over(base, amendment, since)).isInstanceOfSatisfying(Carry.Carried.class, carried -> {
            assertThat(carried.amendment().id()).isEqualTo(amendment.id());
            Document document = version.adopt(carried.amendment()).document();
            String[] outlineAndText = expected.split("; ", 2);
            assertThat(Phrases.outline(document)).isEqualTo(outlineAndText[0]);
            if (outlineAndText.length > 1) {
                String[] text = outlineAndText[1].split(": ", 2);
                assertThat(Amendments.text(document, id(text[0]))).isEqualTo(text[1]);
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c: Money is given            | delete c                        | DELETED",
                "new n under b                | delete b                        | DELETED",
                "delete b                     | new n under b                   | DELETED",
                "delete b                     | b1: other                       | DELETED",
                "delete b                     | move b1 under a                 | DELETED",
                "move c after a               | move c under b                  | MOVED_APART",
                "new n after c                | move c under b                  | ANCHOR_MOVED",
                "move a under d               | move d under a1                 | CYCLE",
                "split c: one / c' two        | split c: three / e four         | SPLIT_APART",
                "split c: one / c' two        | join c+d: all                   | SPLIT_AND_JOINED",
                "join c+d: all                | join d+c: all                   | JOINED_APART",
                "move d under b               | join c+d: all                   | JOINED_AWAY",
                "new n under b                | join c+b: all                   | JOINED_AWAY",
                "new n after a                | new n after b                   | TAKEN",
            })
    @DisplayName("PRO-6: what the adopted amendment excludes needs to be written anew, and why is said")
    void whatIsExcludedNeedsRewriting(String pending, String adopted, Reason reason) {
        assertThat(over(pending, adopted))
                .isInstanceOfSatisfying(
                        Carry.NeedsRewrite.class,
                        rewrite -> assertThat(rewrite.collisions())
                                .allSatisfy(collision -> assertThat(collision)
                                        .isInstanceOfSatisfying(
                                                Carry.Collision.Structure.class,
                                                structure -> assertThat(structure.reason())
                                                        .isEqualTo(reason))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c: Money is shared openly by all of us    | c: Money is shared equally by all of us",
                "c: Money is shared fairly with all of us  | c: Money is shared equally by all of us",
                "c: Money is shared very fairly by all of us | c: Money is shared quite fairly by all of us",
                "c: Money is shared fairly, by all of us   | c: Money is shared equally by all of us",
            })
    @DisplayName("PRO-6: words that overlap or touch need to be written anew")
    void wordsThatTouchNeedRewriting(String pending, String adopted) {
        assertThat(over(pending, adopted)).isInstanceOf(Carry.NeedsRewrite.class);
        assertThat(over(adopted, pending)).isInstanceOf(Carry.NeedsRewrite.class);
    }

    @Test
    @DisplayName("PRO-6: a collision of words shows the three texts and the ranges")
    void aCollisionShowsTheThreeTexts() {
        assertThat(over("c: Money is shared openly by all of us", "c: Money is shared equally by all of us"))
                .isEqualTo(new Carry.NeedsRewrite(List.of(new Carry.Collision.Words(
                        id("c"),
                        "Money is shared fairly by all of us",
                        "Money is shared equally by all of us",
                        "Money is shared openly by all of us",
                        List.of(new Rebase.Collision(16, 22, "fairly", "equally", "openly"))))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c: Money is shared equally by all of us | c: Money is shared equally by all of us",
                "c: Money is shared equally by all of us | c: Funds is shared equally by all of us",
                "new n after c                           | new n after c",
                "new n after c                           | new n after c & new m after n",
                "delete b1                               | delete b",
                "move c after a                          | move c after a & d: other",
                "split c: one / c' two                   | split c: one / c' two",
                "join c+d: all                           | join c+d: all",
            })
    @DisplayName("PRO-6: what is there already is absorbed")
    void whatIsThereIsAbsorbed(String pending, String adopted) {
        assertThat(over(pending, adopted)).isEqualTo(new Carry.Absorbed());
    }

    @Test
    @DisplayName("PRO-6: changes of one sentence are flagged for reading, those of two are not")
    void changesOfOneSentenceAreFlagged() {
        String first = "a: We cut emissions by 60% before 2030. We publish how.";
        assertThat(over(first, "a: We cut emissions by half before 2035. We publish how."))
                .isInstanceOfSatisfying(
                        Carry.Carried.class,
                        carried -> assertThat(carried.soft()).isTrue());
        assertThat(over(first, "a: We cut emissions by half before 2030. We publish where."))
                .isInstanceOfSatisfying(
                        Carry.Carried.class,
                        carried -> assertThat(carried.soft()).isFalse());
    }

    @Test
    void whatNeverFittedNeedsRewritingAndWhatIsAdoptedMustFit() {
        Amendment stale = Amendment.of(Amendments.id(1), new Operation.Edit(id("c"), 9, "other"));
        assertThat(Carry.over(base, stale, List.of()))
                .isEqualTo(new Carry.NeedsRewrite(List.of(new Carry.Collision.Structure(id("c"), Reason.GONE))));
        Amendment fit = new Phrases(base).amendment(2, "d: other");
        assertThat(Carry.over(base, fit, List.of())).isEqualTo(new Carry.Carried(fit, false));
        assertThatThrownBy(() -> Carry.over(base, fit, List.of(stale))).isInstanceOf(IllegalArgumentException.class);
    }

    private Carry over(String pending, String... adopted) {
        Phrases phrases = new Phrases(base);
        return Carry.over(
                base,
                phrases.amendment(1, pending),
                Arrays.stream(adopted).map(one -> phrases.amendment(2, one)).collect(Collectors.toList()));
    }
}
