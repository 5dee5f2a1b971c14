package org.accord.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.accord.fixtures.ServiceTest;
import org.accord.fixtures.Shore;
import org.accord.kernel.Actor;
import org.accord.text.ClauseKind;
import org.accord.text.ClauseText;
import org.accord.text.Reading;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole constitution, the Grundgesetz of 1949 in 147 parts, goes in by either file and comes out word for word. */
@ServiceTest
class GrundgesetzTest {

    private final Agreements agreements;
    private final List<String> parts;

    GrundgesetzTest(@Autowired Agreements agreements) throws IOException {
        this.agreements = agreements;
        this.parts = parts();
    }

    @Test
    void itIsLoadedFromMarkdown(@Autowired ApplicationContext house) {
        Actor owl = Shore.in(house).administrator("Owl");
        byte[] file = String.join("", parts).getBytes(UTF_8);

        LoadResult.Stored stored = (LoadResult.Stored) agreements.load(owl, AgreementFile.plain(file, "de", ""));

        AgreementPage page = agreements.page(owl, stored.id(), "de", null);
        assertThat(page.title()).isEqualTo("Grundgesetz für die Bundesrepublik Deutschland vom 23. Mai 1949.");
        assertThat(page.languages()).containsExactly("de");
        assertThat(page.clauses()).hasSize(stored.clauses());
        List<String> headings = page.clauses().stream()
                .filter(clause -> clause.kind() == ClauseKind.HEADING)
                .map(AgreementPage.ClauseRow::text)
                .toList();
        assertThat(headings.stream().filter(heading -> heading.matches("Artikel \\d+")))
                .hasSize(146)
                .startsWith("Artikel 1")
                .endsWith("Artikel 146");
        assertThat(page.clauses().stream().filter(clause -> clause.text().startsWith("Die Würde des Menschen")))
                .singleElement()
                .satisfies(clause -> {
                    assertThat(clause.number()).isEqualTo("(1)");
                    assertThat(clause.depth()).isEqualTo(2);
                });
        assertThat(page.clauses())
                .extracting(AgreementPage.ClauseRow::text)
                .containsExactlyElementsOf(((Reading.Read) Reading.of(String.join("", parts)))
                        .parts().stream().map(Reading.Part::text).toList());
        assertThat(page.hash()).isNotNull();
        LoadResult.Stored again = (LoadResult.Stored) agreements.load(owl, AgreementFile.plain(file, "de", ""));
        assertThat(again.clauses()).isEqualTo(stored.clauses());
    }

    @Test
    void itIsLoadedFromJson() {
        List<Map<String, Object>> clauses = new ArrayList<>();
        parts.forEach(part -> clauses.add(
                Map.of("id", "GG" + clauses.size(), "kind", "ARTICLE", "depth", 0, "text", Map.of("de", part))));
        byte[] file =
                JsonMapper.shared().writeValueAsBytes(Map.of("title", Map.of("de", "Grundgesetz"), "clauses", clauses));

        LoadResult.Stored stored = (LoadResult.Stored) agreements.load(PLATFORM, AgreementFile.json(file));

        assertThat(stored.clauses()).isEqualTo(147);
        AgreementPage page = agreements.page(PLATFORM, stored.id(), "de", null);
        assertThat(page.clauses())
                .extracting(AgreementPage.ClauseRow::text)
                .containsExactlyElementsOf(parts.stream()
                        .map(part -> ((ClauseText.Clean) ClauseText.clean(part)).text())
                        .toList());
        assertThat(page.clauses())
                .extracting(AgreementPage.ClauseRow::number)
                .startsWith("1", "2")
                .endsWith("147");
        assertThat(agreements.labels(PLATFORM, stored.id())).hasSize(147).containsKeys("GG0", "GG146");
    }

    private static List<String> parts() throws IOException {
        try (InputStream in = GrundgesetzTest.class.getResourceAsStream("/data/grundgesetz/base-1949.json")) {
            JsonNode file =
                    JsonMapper.shared().readTree(Objects.requireNonNull(in).readAllBytes());
            Map<String, String> parts = new TreeMap<>();
            file.properties()
                    .forEach(part -> parts.put(part.getKey(), part.getValue().asString()));
            return List.copyOf(parts.values());
        }
    }
}
