package org.accord.text;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Texts made to hurt. The work is limited in steps; the seconds here only catch an endless run. */
class HostileTextTest {

    private static final int WORDS = 100_000;

    @Test
    void twoSymbolsInAnyOrderAreGivenUpInTime() {
        String base = words(1);
        String changed = words(2);
        Difference difference = assertTimeoutPreemptively(ofSeconds(90), () -> Diff.between(base, changed));
        assertThat(difference.tooDifferent()).isTrue();
        assertThat(difference.changes()).hasSize(1);
        assertThat(difference.base()).isEqualTo(base);
        assertThat(difference.changed()).isEqualTo(changed);
    }

    @Test
    void manyEqualWordsAreNoTrouble() {
        String base = "a ".repeat(WORDS);
        Difference difference = assertTimeoutPreemptively(ofSeconds(90), () -> Diff.between(base, "b " + base + "a a"));
        assertThat(difference.changed()).isEqualTo("b " + base + "a a");
        assertTimeoutPreemptively(ofSeconds(90), () -> Diff.between(base, "a ".repeat(WORDS / 2)));
    }

    @Test
    void manySmallChangesAreNoTrouble() {
        String base = IntStream.range(0, 20_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        String one = base.replaceAll("(word\\d*[05]) ", "$1 one ");
        String other = base.replaceAll("(word\\d*[05]) ", "$1 other ");
        assertThat(assertTimeoutPreemptively(ofSeconds(90), () -> Diff.between(base, one))
                        .changes())
                .hasSize(4_000);
        assertThat(assertTimeoutPreemptively(ofSeconds(90), () -> Rebase.onto(base, one, other)))
                .isInstanceOfSatisfying(
                        Rebase.NeedsRewrite.class,
                        rewrite -> assertThat(rewrite.collisions()).hasSize(4_000));
    }

    @Test
    void combiningMarksByTheThousandAreOneWord() {
        String base = "a" + "\u0301".repeat(WORDS) + " b";
        String changed = "a" + "\u0300".repeat(WORDS) + " b";
        Difference difference = assertTimeoutPreemptively(ofSeconds(90), () -> Diff.between(base, changed));
        assertThat(difference.changes()).containsExactly(new Change(0, WORDS + 1, "a" + "\u0300".repeat(WORDS)));
    }

    @Test
    void halfCharactersAndLongRunsOfEveryScriptAreBounded() {
        for (String unit : new String[] {
            "\uD83D", "\uDE00\uD83D", "自", "ก", "a.", "\u200D", "👩‍🌾", "[", "(1) ", "\n", "\t- ", "](#"
        }) {
            String base = unit.repeat(8_000);
            String changed = "x" + unit.repeat(7_900) + "y";
            assertThat(assertTimeoutPreemptively(ofSeconds(90), () -> Diff.between(base, changed))
                            .changed())
                    .isEqualTo(changed);
            assertTimeoutPreemptively(ofSeconds(90), () -> Reading.of(base));
            assertTimeoutPreemptively(ofSeconds(90), () -> ClauseText.clean(base));
        }
    }

    @Test
    void aWholeShelfIsReadInTime() {
        String line =
                "(1) Each territory will publish [an inventory](#a) of its largest sources.\n1. one\n   - two\n\n";
        String file = line.repeat(Reading.LONGEST / line.length());
        assertThat(assertTimeoutPreemptively(ofSeconds(90), () -> Reading.of(file)))
                .isInstanceOf(Reading.Read.class);
    }

    private static String words(int seed) {
        Random random = new Random(seed);
        return IntStream.range(0, WORDS)
                .mapToObj(i -> random.nextBoolean() ? "a" : "b")
                .collect(Collectors.joining(" "));
    }
}
