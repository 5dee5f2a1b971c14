package org.accord.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The colours of tokens.css, measured as WCAG 2.2 measures them, in light and in dark. */
class StylesTest {

    private static final Path STYLES = Path.of("frontend/styles");

    @ParameterizedTest(name = "{0} on {1} is at least {2} : 1")
    @CsvSource({
        // the agreement's text and what changes in it: AAA
        "ink, paper, 7",
        "ink, paper-raised, 7",
        "ink, paper-sunken, 7",
        "inserted, inserted-ground, 7",
        "deleted, deleted-ground, 7",
        "ink, glow, 7",
        // everything else: AA
        "ink-soft, paper, 4.5",
        "ink-soft, paper-raised, 4.5",
        "ink-soft, paper-sunken, 4.5",
        "accent, paper, 4.5",
        "accent, paper-raised, 4.5",
        "holder-0, paper, 4.5",
        "holder-1, paper, 4.5",
        "holder-2, paper, 4.5",
        "holder-3, paper, 4.5",
        "holder-4, paper, 4.5",
        "holder-5, paper, 4.5",
        "accent-strong, accent-ground, 4.5",
        "on-accent, accent, 4.5",
        "conflict, conflict-ground, 4.5",
        "conflict, paper-raised, 4.5",
        "blocked, blocked-ground, 4.5",
        "blocked, paper-raised, 4.5",
        // what one must see to operate it
        "line-strong, paper, 3",
        "line-strong, paper-raised, 3"
    })
    void contrastIsEnough(String front, String back, double least) throws IOException {
        for (int scheme = 0; scheme < 2; scheme++) {
            double contrast = contrast(colours(front)[scheme], colours(back)[scheme]);
            assertThat(contrast).as(scheme == 0 ? "light" : "dark").isGreaterThanOrEqualTo(least);
        }
    }

    @Test
    void nothingIsFetchedFromElsewhereAndDirectionIsNeverAssumed() throws IOException {
        Pattern physical = Pattern.compile(
                "(?m)^\\s*(margin|padding|border)-(left|right)|^\\s*(left|right)\\s*:|text-align:\\s*(left|right)|^\\s*float:");
        try (Stream<Path> files = Files.list(STYLES)) {
            List<Path> sheets =
                    files.filter(file -> file.toString().endsWith(".css")).toList();
            assertThat(sheets).isNotEmpty();
            for (Path sheet : sheets) {
                assertThat(Files.readString(sheet))
                        .as(sheet.toString())
                        .doesNotContain("http:", "https:", "//", "@import")
                        .doesNotContainPattern(physical);
            }
        }
    }

    private static String[] colours(String token) throws IOException {
        Matcher pair = Pattern.compile("(?m)^  --" + token + ": light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);")
                .matcher(Files.readString(STYLES.resolve("tokens.css")));
        assertThat(pair.find()).as(token).isTrue();
        return new String[] {pair.group(1), pair.group(2)};
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
