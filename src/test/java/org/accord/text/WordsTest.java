package org.accord.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @Test
    void everyCharacterOfTheTableIsCutAsIcuCutsIt() {
        String[] around = {"a", "1", "_", " ", "\n", ".", "'", ",", ":", "\"", "(", "é", "я", "ا", "\r", "\u00A0"};
        for (char unit = 0; unit < WordClasses.LIMIT + 0x100; unit++) {
            StringBuilder text = new StringBuilder();
            for (String before : around) {
                for (String after : around) {
                    text.append(before).append(unit).append(after).append(unit).append("x\n");
                }
            }
            assertCutAsByIcu(text.toString(), Integer.toHexString(unit));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n",
                "a",
                "Im Jahre 1.234,56 kostete’s z.B. 3,5 % – „viel“; l’homme, can't, a:b, 12:30, x_y, §-12 [1](#a).",
                "один, два; три… «слово»",
                "ελληνικά· τι; ᾱ́",
                "مرحبا بالعالم، ١٢٣٫٤",
                "plain line\n自由平等 mixed\nplain again  \n\u00A0\u202F \n e\u0301 soft\u00ADhyphen\n\n x",
                "\uD83D lone \uDE00\n",
                "tail\r\n\r\n\u2028\u0085 x\u200B\u200D\n",
            })
    void aTextIsCutAsIcuCutsIt(String text) {
        assertCutAsByIcu(text, text);
    }

    @Property(tries = 3000)
    void anyTextIsCutAsIcuCutsIt(@ForAll("mixtures") String text) {
        assertCutAsByIcu(text, text);
    }

    @Property(tries = 500)
    void theTokensAreTheTextAndTheCountsAscend(@ForAll("mixtures") String text) {
        Words words = Words.of(text);
        assertThat(words.text(0, words.size())).isEqualTo(text);
        for (int token = 0; token < words.size(); token++) {
            assertThat(words.at(token)).isLessThan(words.at(token + 1));
            assertThat(words.solidBefore(token + 1) - words.solidBefore(token)).isEqualTo(words.blank(token) ? 0 : 1);
            assertThat(token > 0 && words.blank(token) && words.blank(token - 1))
                    .isFalse();
            assertThat(words.endsLine(token))
                    .isEqualTo(
                            words.blank(token) && words.text(token, token + 1).contains("\n"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"' '|'\u00A0'", "' '|'\u202F'", "café|cafe\u0301", "hyphen|hy\u00ADphen", "é|e\u00AD\u0301"})
    void someTokensCompareEqualThoughTheyAreWrittenOtherwise(String one, String other) {
        Words words = Words.of(one);
        Words others = Words.of(other);
        assertThat(words.size()).isEqualTo(1);
        assertThat(others.size()).isEqualTo(1);
        assertThat(words.equal(0, others, 0)).isTrue();
        assertThat(words.identical(0, others, 0)).isFalse();
        assertThat(words.hash(0)).isEqualTo(others.hash(0));
    }

    private static void assertCutAsByIcu(String text, String what) {
        Words words = Words.of(text);
        Words sure = Words.ofIcu(text);
        assertThat(Arrays.equals(words.starts(), sure.starts())).as(what).isTrue();
        for (int token = 0; token < words.size(); token++) {
            boolean same = words.blank(token) == sure.blank(token)
                    && words.endsLine(token) == sure.endsLine(token)
                    && words.hash(token) == sure.hash(token)
                    && words.letters(0, token + 1) == sure.letters(0, token + 1)
                    && words.wordsBefore(token + 1) == sure.wordsBefore(token + 1)
                    && words.solidBefore(token + 1) == sure.solidBefore(token + 1)
                    && words.equal(token, sure, token);
            assertThat(same).as("token %s of %s", token, what).isTrue();
        }
    }

    @Provide
    Arbitrary<String> mixtures() {
        Arbitrary<String> common = Arbitraries.of(
                "a", "b", "é", "Ж", "ω", "ا", "1", "2", "_", ".", ",", ":", "'", "’", "\"", "·", ";", "-", "–", "(",
                " ", "  ", "\t", "\n", "\r", "\r\n", "\u00A0");
        Arbitrary<String> rare = Arbitraries.of(
                "\u202F",
                "\u00AD",
                "\u0301",
                "\u200D",
                "\u200B",
                "\u2028",
                "\u0085",
                "א",
                "״",
                "ก",
                "自",
                "カ",
                "\uD83D",
                "\uDE00",
                "👩‍🌾",
                "\u1100",
                "\u0915\u094D",
                "٫",
                "\u2000",
                "\u037E",
                "🇩🇪");
        Arbitrary<String> any =
                Arbitraries.chars().range((char) 0, (char) 0x2200).map(String::valueOf);
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(30, common),
                        net.jqwik.api.Tuple.of(2, rare),
                        net.jqwik.api.Tuple.of(1, any))
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }
}
