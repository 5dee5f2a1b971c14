package org.accord.text;

import static org.accord.text.DocumentTest.clause;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VersionHashTest {

    @Test
    @DisplayName("TXT-3: the canonical form is as documented")
    void theCanonicalFormIsAsDocumented() {
        Document document = new Document(List.of(
                clause(1, ClauseKind.ARTICLE, 0, "Cafe\u0301  \r\nnoir\u00A0!\n\n"),
                clause(2, ClauseKind.ITEM, 1, "")));
        assertThat(new String(Canonical.document(document, Numbering.of(document)), StandardCharsets.UTF_8))
                .isEqualTo("""
                        accord-text 1
                        00000000-0000-0007-0000-000000000001 ARTICLE 0 1:1 13:Café
                        noir\u00A0!
                        00000000-0000-0007-0000-000000000002 ITEM 1 3:(a) 0:
                        """);
    }

    @Test
    @DisplayName("TXT-3: anybody can compute the hash again")
    void theHashIsSha256OfTheForm() {
        assertThat(HexFormat.of().formatHex(VersionHash.of("abc \n")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void everyPartOfADocumentCounts() {
        Document document =
                new Document(List.of(clause(1, ClauseKind.ARTICLE, 0, "a"), clause(2, ClauseKind.ARTICLE, 0, "b")));
        List<Document> others = List.of(
                new Document(List.of(clause(1, ClauseKind.ARTICLE, 0, "b"), clause(2, ClauseKind.ARTICLE, 0, "a"))),
                new Document(List.of(clause(2, ClauseKind.ARTICLE, 0, "a"), clause(1, ClauseKind.ARTICLE, 0, "b"))),
                new Document(List.of(clause(1, ClauseKind.ARTICLE, 0, "a"), clause(2, ClauseKind.ARTICLE, 1, "b"))),
                new Document(List.of(clause(1, ClauseKind.ARTICLE, 0, "a"), clause(2, ClauseKind.PARAGRAPH, 0, "b"))),
                new Document(List.of(clause(1, ClauseKind.ARTICLE, 0, "a"))),
                new Document(List.of()));
        assertThat(others).noneMatch(other -> Arrays.equals(VersionHash.of(other), VersionHash.of(document)));
    }

    @Test
    void aTextThatLooksLikeAnotherClauseIsStillOneClause() {
        Document two = new Document(List.of(clause(1, ClauseKind.ITEM, 0, "a"), clause(2, ClauseKind.ITEM, 0, "b")));
        String form = new String(Canonical.document(two, Numbering.of(two)), StandardCharsets.UTF_8);
        String tail = form.substring(form.indexOf(":a\n") + 1, form.length() - 1);
        Document one = new Document(List.of(clause(1, ClauseKind.ITEM, 0, tail)));
        assertThat(VersionHash.of(one)).isNotEqualTo(VersionHash.of(two));
    }

    @Test
    void halfACharacterHasNoHash() {
        assertThatIllegalArgumentException().isThrownBy(() -> VersionHash.of("a\uD83D"));
    }

    @Property(tries = 500)
    @Label("TXT-3: equal text, equal hash, and only then")
    void hashesAreEqualIfAndOnlyIfTheCanonicalTextsAre(@ForAll("texts") String one, @ForAll("texts") String other) {
        assertThat(Arrays.equals(VersionHash.of(one), VersionHash.of(other)))
                .isEqualTo(Canonical.text(one).equals(Canonical.text(other)));
        assertThat(VersionHash.of(one.replace("\n", " \r\n") + "\n ")).isEqualTo(VersionHash.of(one));
        assertThat(Canonical.text(Canonical.text(one))).isEqualTo(Canonical.text(one));
    }

    @Provide
    Arbitrary<String> texts() {
        return Texts.any();
    }
}
