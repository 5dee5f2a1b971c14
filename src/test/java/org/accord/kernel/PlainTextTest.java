package org.accord.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @Test
    void aLineHasNoBreaksAndNoBlanksAtItsEnds() {
        assertThat(PlainText.line("  Delta\u00a0 \r\n Commons\t")).isEqualTo("Delta Commons");
    }

    @Test
    void linesKeepTheirBreaksButNoBlanksBeforeThem() {
        assertThat(PlainText.lines(" one  \r\n\r\ntwo\u2028three ")).isEqualTo("one\n\ntwo\nthree");
    }

    @Test
    void accentsAreComposedSoThatEqualWordsAreEqual() {
        assertThat(PlainText.line("Lumie\u0300re")).isEqualTo("Lumi\u00e8re");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\u200b", "\u2800", "\u3164"})
    void whatNobodyCanSeeSaysNothing(String text) {
        assertThat(PlainText.fits(text, 10)).isEqualTo(Permission.refused("PLAIN-1", "kernel.refused.text-empty"));
    }

    @Test
    void lengthIsCountedInCharactersAndNotInHalvesOfThem() {
        assertThat(PlainText.fits("𝔸𝔹", 2).isGranted()).isTrue();
        assertThat(PlainText.fits("𝔸𝔹c", 2)).isEqualTo(Permission.refused("PLAIN-1", "kernel.refused.text-long", 2));
    }

    @Test
    @DisplayName("XSS-01: an override of direction is refused by name")
    void anOverrideOfDirectionIsRefusedByName() {
        assertThat(PlainText.fits("abc\u202edef", 100))
                .isEqualTo(Permission.refused(
                        "PLAIN-1", "kernel.refused.text-character", "RIGHT-TO-LEFT OVERRIDE", "U+202E"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\u2066b", "a\ufeffb", "a\ud800b", "a\udb40\udc41b"})
    void charactersThatHideAreRefused(String text) {
        assertThat(PlainText.fits(text, 100).isGranted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "نص\u200f",
                "می\u200cخواهم",
                "👩\u200d🌾",
                "a\n\tb",
                "'; select pg_sleep(9); --"
            })
    void markupAndEveryScriptAreText(String text) {
        assertThat(PlainText.fits(text, 100).isGranted()).isTrue();
    }

    @ParameterizedTest
    @DisplayName("XSS-01: in a name, what nobody sees is refused by name")
    @ValueSource(strings = {"a\u200bb", "a\u200eb", "a\u00adb", "a\u2060b", "a\u200db", "\u200cab", "a\u202eb"})
    void inANameWhatNobodySeesIsRefused(String name) {
        assertThat(PlainText.fitsName(name, 100))
                .isInstanceOfSatisfying(
                        Permission.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("kernel.refused.text-character"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"می\u200cخواهم", "ක්\u200dරියා", "Община", "川の守り人", "<b>"})
    void namesOfEveryScriptFit(String name) {
        assertThat(PlainText.fitsName(name, 100).isGranted()).isTrue();
    }
}
