package org.accord.text;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

    @ParameterizedTest
    @MethodSource("hostile")
    void textsMadeToHurtGetANamedAnswerWithinTheSteps(String name, String base, String changed, boolean tooDifferent) {
        Difference difference = assertTimeoutPreemptively(ofSeconds(90), () -> Diff.between(base, changed));
        assertThat(difference.tooDifferent()).isEqualTo(tooDifferent);
        assertThat(difference.base()).isEqualTo(base);
        assertThat(difference.changed()).isEqualTo(changed);
        assertThat(Change.apply(base, difference.changes())).isEqualTo(changed);
    }

    static Stream<Arguments> hostile() {
        String numbered = repeated(i -> "w" + i);
        String thousand = repeated(i -> "w" + (i * 7919L + i / 3) % 1000);
        return Stream.of(
                Arguments.of("two symbols, reversed", words(3), reversed(words(3)), true),
                Arguments.of("a thousand symbols, reversed", thousand, reversed(thousand), true),
                Arguments.of("all different, reversed", numbered, reversed(numbered), false),
                Arguments.of("all equal", "a ".repeat(WORDS), "a ".repeat(WORDS - 1) + "b", false),
                Arguments.of("nothing in common", numbered, repeated(i -> "v" + i), false),
                Arguments.of("alternating", "a b ".repeat(WORDS / 2), "b a ".repeat(WORDS / 2), false),
                Arguments.of("periods of 7 and 11", repeated(i -> "w" + i % 7), repeated(i -> "w" + i % 11 % 7), true),
                Arguments.of("Thue–Morse", thueMorse(1), thueMorse(3), true),
                Arguments.of("equal lines", "a b c\n".repeat(WORDS / 3), "a b c\n".repeat(WORDS / 4) + "d", false),
                Arguments.of("nothing but marks", ".,".repeat(WORDS / 2), ",.;".repeat(WORDS / 3), true),
                Arguments.of("nothing but blanks", " ".repeat(WORDS), "\n".repeat(WORDS), false),
                Arguments.of("no-break spaces", "a\u00A0".repeat(WORDS), "a ".repeat(WORDS), false),
                Arguments.of("soft hyphens", "a\u00ADb ".repeat(WORDS), "ab ".repeat(WORDS), false),
                Arguments.of("bidi controls", "\u202E\u2066a ".repeat(WORDS), "\u2066\u202Ea ".repeat(WORDS), false),
                Arguments.of("lone surrogates", "\uD83D a ".repeat(WORDS / 2), "\uDE00 a ".repeat(WORDS / 2), false),
                Arguments.of("one word without an end", "a".repeat(WORDS * 10), "a".repeat(WORDS * 10 + 1), false),
                Arguments.of("one joiner", "\u200D".repeat(WORDS), "\u200D".repeat(WORDS + 1), false));
    }

    private static String repeated(IntFunction<String> word) {
        return IntStream.range(0, WORDS).mapToObj(word).collect(Collectors.joining(" "));
    }

    private static String thueMorse(int factor) {
        return repeated(i -> Integer.bitCount(i * factor) % 2 == 0 ? "a" : "b");
    }

    private static String reversed(String words) {
        return String.join(" ", List.of(words.split(" ")).reversed());
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
