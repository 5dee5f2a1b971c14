package org.accord.text;

import static org.accord.text.Relation.APART;
import static org.accord.text.Relation.OVERLAPPING;
import static org.accord.text.Relation.SAME;
import static org.accord.text.Relation.TOUCHING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The demo agreement's clauses and the proposals to them, in English. */
class CommonShoreTest {

    private final Map<String, String> clauses = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, String> proposals = new HashMap<>();
    private final Map<String, String> adopted = new HashMap<>();

    CommonShoreTest() {
        for (JsonNode clause : Texts.json("common-shore/base.json").get("clauses")) {
            clauses.put(
                    clause.get("id").asString(), clause.get("text").get("en").asString());
        }
        for (JsonNode proposal : Texts.json("common-shore/proposals.json")) {
            String text =
                    proposal.path(proposal.has("text_en") ? "text_en" : "text").asString("");
            proposals.put(proposal.get("id").asString(), text);
            targets.put(proposal.get("id").asString(), proposal.path("clause").asString(""));
        }
        for (JsonNode clause : Texts.json("common-shore/scenario.json").get("final_en")) {
            adopted.put(clause.get("id").asString(), clause.get("text").asString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "N8,  N9,  APART", // first half of A5, second half of A5
        "N1,  N10, TOUCHING", // two insertions at one point of A2: only their order is open; in conflict because N10
        // replaces N1
        "N1,  N2,  OVERLAPPING", // N1 inserts where N2's replacement begins: two wordings compete for one place
        "N2,  N10, OVERLAPPING", // the same; in conflict also because N10 replaces N2
        "N1,  N1,  SAME",
    })
    @DisplayName("PRO-7: what two proposals to one clause are to each other, by their words")
    void proposalsToOneClauseStandSo(String one, String other, Relation relation) {
        assertThat(relation(one, other)).isEqualTo(relation);
        assertThat(relation(other, one)).isEqualTo(relation);
    }

    @Test
    @DisplayName("PRO-7: pairs that the scenario calls free of conflict do not overlap")
    void pairsWithoutConflictDoNotOverlap() {
        for (JsonNode pair :
                Texts.json("common-shore/scenario.json").get("scenario").get("not_conflicts")) {
            String one = pair.get(0).asString();
            String other = pair.get(1).asString();
            if (!target(one).isEmpty() && !proposals.getOrDefault(one, "").isEmpty()) {
                assertThat(relation(one, other)).as(one + " and " + other).isIn(SAME, APART);
            }
        }
    }

    @Test
    @DisplayName("PRO-6: what is adopted one after the other gives the final text, in either order")
    void adoptedProposalsGiveTheFinalText() {
        String base = clause("A5");
        assertThat(Rebase.onto(base, proposal("N8"), proposal("N9"))).isEqualTo(new Rebase.Clean(adopted("A5")));
        assertThat(Rebase.onto(base, proposal("N9"), proposal("N8"))).isEqualTo(new Rebase.Clean(adopted("A5")));
        assertThat(Rebase.onto(clause("A6"), clause("A6"), proposal("N11"))).isEqualTo(new Rebase.Clean(adopted("A6")));
    }

    @Test
    @DisplayName("PRO-6: after the compromise the earlier proposals need to be written anew")
    void afterTheCompromiseTheOthersNeedRewriting() {
        assertThat(Rebase.onto(clause("A2"), proposal("N10"), proposal("N1")))
                .isEqualTo(new Rebase.NeedsRewrite(
                        clause("A2"),
                        proposal("N10"),
                        proposal("N1"),
                        List.of(new Rebase.Collision(
                                41,
                                41,
                                "",
                                "by half before 2030 and to zero before 2040, ",
                                "by half before 2030, "))));
        assertThat(Rebase.onto(clause("A2"), proposal("N10"), proposal("N2")))
                .isInstanceOfSatisfying(
                        Rebase.NeedsRewrite.class,
                        rewrite -> assertThat(rewrite.collisions())
                                .containsExactly(new Rebase.Collision(
                                        41,
                                        78,
                                        "fast enough to stay below 1.5 degrees",
                                        "by half before 2030 and to zero before 2040, fast enough to stay below 1.5 degrees",
                                        "to zero before 2035")));
    }

    @Test
    @DisplayName("The proposal that goes furthest from the text is N2, then N1")
    void theFurthestFromTheTextIsFound() {
        Distance first = Diff.between(clause("A2"), proposal("N1")).distance();
        Distance second = Diff.between(clause("A2"), proposal("N2")).distance();
        assertThat(first).isEqualTo(new Distance(4, 18));
        assertThat(second).isGreaterThan(first);
    }

    @Test
    void onlyTheTablesRelationsOccur() {
        assertThat(Relation.values()).containsExactly(SAME, APART, TOUCHING, OVERLAPPING);
    }

    private Relation relation(String one, String other) {
        return Relation.between(clause(target(one)), proposal(one), proposal(other));
    }

    private String target(String proposal) {
        return targets.getOrDefault(proposal, "");
    }

    private String clause(String id) {
        return clauses.getOrDefault(id, "");
    }

    private String proposal(String id) {
        return proposals.getOrDefault(id, "");
    }

    private String adopted(String id) {
        return adopted.getOrDefault(id, "");
    }
}
