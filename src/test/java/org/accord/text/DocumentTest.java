package org.accord.text;

import static org.accord.text.ClauseKind.ARTICLE;
import static org.accord.text.ClauseKind.ITEM;
import static org.accord.text.ClauseKind.PARAGRAPH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DocumentTest {

    @Test
    void aDocumentHasNoClauseTwice() {
        Clause clause = clause(1, ARTICLE, 0, "text");
        assertThatIllegalArgumentException().isThrownBy(() -> new Document(List.of(clause, clause)));
    }

    @Test
    void aDocumentBeginsAtTheTop() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Document(List.of(clause(1, PARAGRAPH, 1, "text"))));
        assertThatIllegalArgumentException().isThrownBy(() -> clause(1, PARAGRAPH, -1, "text"));
    }

    @Test
    void aClauseIsAtMostOneLevelBelowTheOneBefore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Document(List.of(clause(1, ARTICLE, 0, "text"), clause(2, ITEM, 2, "text"))));
        assertThat(new Document(List.of(
                                clause(1, ARTICLE, 0, "a"), clause(2, ITEM, 1, "b"), clause(3, ARTICLE, 0, "c")))
                        .clauses())
                .hasSize(3);
    }

    @Test
    @DisplayName("PRO-4: numbers follow from the place")
    void numbersFollowFromThePlace() {
        assertThat(numbered(
                        "0 HEADING Why",
                        "1 RECITAL",
                        "1 RECITAL",
                        "0 HEADING What",
                        "1 HEADING First",
                        "2 ARTICLE",
                        "3 PARAGRAPH",
                        "3 PARAGRAPH",
                        "4 ITEM",
                        "5 ITEM",
                        "5 ITEM",
                        "6 ITEM",
                        "7 ITEM",
                        "4 ITEM",
                        "2 ARTICLE",
                        "3 PARAGRAPH",
                        "1 HEADING Second",
                        "2 ARTICLE",
                        "0 RECITAL"))
                .containsExactly(
                        "I", "A", "B", "II", "II.1", "1", "(1)", "(2)", "(a)", "(i)", "(ii)", "(A)", "(a)", "(b)", "2",
                        "(1)", "II.2", "3", "C");
    }

    @Test
    void countingGoesOnAfterTheAlphabet() {
        List<String> many = Collections.nCopies(53, "0 ITEM");
        assertThat(numbered(many.toArray(String[]::new)))
                .contains("(z)", "(aa)", "(az)")
                .endsWith("(ba)");
    }

    @Test
    void headingsThatNumberThemselvesGetNoSecondNumber() {
        assertThat(numbered("0 HEADING Preamble", "1 PARAGRAPH", "0 HEADING Article 1 – Aims", "1 PARAGRAPH"))
                .containsExactly("", "(1)", "", "(1)");
        assertThat(List.of(
                        "Artikel 12a",
                        "§ 5 Ziele",
                        "II. Duties",
                        "1.2 Scope",
                        "Artículo 3",
                        "ARTICLE 4",
                        "Capítulo IV"))
                .allMatch(Labels::numbersItself);
        assertThat(List.of("Articles of faith", "Aims", "Inventory", "Partners 2030", "A fair share", "In common"))
                .noneMatch(Labels::numbersItself);
    }

    private static List<String> numbered(String... clauses) {
        List<Clause> all = new ArrayList<>();
        for (String clause : clauses) {
            String[] words = clause.split(" ", 3);
            String text = words.length > 2 ? words[2] : "text";
            all.add(clause(all.size() + 1, ClauseKind.valueOf(words[1]), Integer.parseInt(words[0]), text));
        }
        return List.copyOf(Numbering.of(new Document(all)).values());
    }

    static Clause clause(int id, ClauseKind kind, int depth, String text) {
        return new Clause(new ClauseId(new UUID(7, id)), kind, depth, text);
    }
}
