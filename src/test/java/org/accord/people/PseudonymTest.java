package org.accord.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.accord.kernel.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymTest {

    @ParameterizedTest
    @ValueSource(strings = {"H", "Heron", "Río Ñandú", "Đorđe-9", "鷺", "مالك الحزين", "O’Neill & friends <3", "🪶"})
    void whatCanBeSeenMayBeAPseudonym(String pseudonym) {
        assertThat(Pseudonym.mayBe(Pseudonym.tidy(pseudonym)).isGranted()).isTrue();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "200B|U+200B ZERO WIDTH SPACE",
                "200D|U+200D ZERO WIDTH JOINER",
                "202E|U+202E RIGHT-TO-LEFT OVERRIDE",
                "2066|U+2066 LEFT-TO-RIGHT ISOLATE",
                "FEFF|U+FEFF ZERO WIDTH NO-BREAK SPACE",
                "0000|U+0000 NULL",
                "000D|U+000D CARRIAGE RETURN (CR)",
                "000A|U+000A LINE FEED (LF)",
                "2028|U+2028 LINE SEPARATOR",
                "00AD|U+00AD SOFT HYPHEN",
                "3164|U+3164 HANGUL FILLER",
                "2800|U+2800 BRAILLE PATTERN BLANK",
                "E0041|U+E0041 TAG LATIN CAPITAL LETTER A",
                "FE0F|U+FE0F VARIATION SELECTOR-16",
                "E000|U+E000 PRIVATE USE AREA E000"
            })
    void aCharacterThatHidesIsRefusedByName(String code, String name) {
        String pseudonym = "Her" + Character.toString(Integer.parseInt(code, 16)) + "on";
        assertThat(Pseudonym.mayBe(Pseudonym.tidy(pseudonym)))
                .isEqualTo(Permission.refused("PRI-2", "people.refused.pseudonym-character", name));
    }

    @Test
    void itHasFromOneToEightyCharacters() {
        assertThat(Pseudonym.mayBe("x".repeat(80)).isGranted()).isTrue();
        assertThat(Pseudonym.mayBe("🪶".repeat(80)).isGranted()).isTrue();
        assertThat(Pseudonym.mayBe("x".repeat(81)))
                .isEqualTo(Permission.refused("PRI-2", "people.refused.pseudonym-long", 80));
        assertThat(Pseudonym.mayBe(Pseudonym.tidy(" \u00A0\u3000 ")))
                .isEqualTo(Permission.refused("PRI-2", "people.refused.pseudonym-empty"));
    }

    @Test
    void spacesAreTidied() {
        assertThat(Pseudonym.tidy("  Grey \u00A0  Heron ")).isEqualTo("Grey Heron");
        assertThat(Pseudonym.tidy("Re\u0301my")).isEqualTo("Rémy");
    }
}
