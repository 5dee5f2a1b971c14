package org.accord.text;

import static org.accord.text.Clauses.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The text as if all were adopted. */
class ProspectTest {

    private static final String MEANS =
            "We act without violence against people. Each organisation chooses its own means.";

    private final Version base = Version.first(new Document(List.of(
            new Clause(id("a1"), ClauseKind.ARTICLE, 0, MEANS),
            new Clause(id("a2"), ClauseKind.ARTICLE, 0, "We support one another."),
            new Clause(id("a3"), ClauseKind.ARTICLE, 0, "We report every year."))));

    @Test
    @DisplayName("PRO-7: what can stand together stands; conflicts stand in their place; a split is cut")
    void conflictsStandInTheirPlace() {
        List<Amendment> amendments = List.of(
                act(1, new Operation.Edit(id("a1"), 1, MEANS.replace("people", "anybody"))),
                act(2, new Operation.Edit(id("a1"), 1, MEANS.replace("people", "any living being"))),
                act(
                        3,
                        new Operation.Split(
                                id("a1"),
                                1,
                                List.of(
                                        new Operation.Part(id("a1"), "We act without violence against people."),
                                        new Operation.Part(id("a1b"), "Each organisation chooses its own means.")))),
                act(4, new Operation.Edit(id("a1"), 1, MEANS.replace("chooses", "freely chooses"))),
                act(5, new Operation.Move(id("a3"), 1, Place.FIRST)),
                act(6, new Operation.Join(id("a2"), 1, id("a3"), 1, "We support one another. We report every year.")));
        Prospect prospect = Prospect.of(base, amendments.subList(0, 5));
        assertThat(told(prospect)).isEqualTo("""
                -1 We report every year.
                1 We act without violence against [people][anybody][any living being].{- -}
                1 bis Each organisation {+freely +}chooses its own means.
                2 We support one another.
                """);
        assertThat(prospect.lines().getFirst().changes())
                .containsExactly(new Asked(amendments.get(4).operations().getFirst(), ids(5)));
        assertThat(prospect.lines().get(1).conflicts()).hasAtLeastOneElementOfType(Conflict.Hard.class);
        assertThat(told(Prospect.of(base, amendments.subList(5, 6)))).isEqualTo("""
                1 We act without violence against people. Each organisation chooses its own means.
                2 We support one another.{+ +}We report every year.
                3\s
                """);
    }

    @Test
    @DisplayName("ORD-1, ORD-2: a compromise stands in the place of what it replaces, which is named")
    void aCompromiseStandsInThePlaceOfWhatItReplaces() {
        Amendment own = act(1, new Operation.Edit(id("a3"), 1, "We report every month."));
        Amendment other = act(2, new Operation.Edit(id("a3"), 1, "We report."));
        Amendment both = new Amendment(
                new AmendmentId(new UUID(0, 3)),
                List.of(new Operation.Edit(id("a3"), 1, "We report every year in spring.")),
                Set.of(own.id(), other.id()));
        Prospect prospect = Prospect.of(base, List.of(own, other, both));
        assertThat(prospect.lines().getLast().clause().text()).isEqualTo("We report every year in spring.");
        assertThat(prospect.conflicts())
                .contains(new Conflict.Replaced(both.id(), own.id()), new Conflict.Replaced(both.id(), other.id()));
        Amendment above = new Amendment(
                new AmendmentId(new UUID(0, 4)),
                List.of(new Operation.Edit(id("a2"), 1, "We all support one another.")),
                Set.of(both.id()));
        assertThat(Prospect.of(base, List.of(own, both, above))
                        .lines()
                        .getLast()
                        .clause()
                        .text())
                .isEqualTo("We report every month.");
    }

    @Property(tries = 2000)
    @Label(
            "Merge: the pieces are the merged text, to the character; without what comes they are the base; in any order")
    void thePiecesAreTheMergedText(@ForAll Random random, @ForAll @IntRange(max = 7) int count) {
        Acts acts = new Acts(random);
        Version version = acts.history(Version.first(acts.document(6)), 2).newest();
        Map<AmendmentId, Amendment> amendments = new HashMap<>();
        for (int i = 0; i < count; i++) {
            Amendment amendment = acts.on(version);
            amendments.put(amendment.id(), amendment);
        }
        List<Amendment> all = new ArrayList<>(amendments.values());
        Prospect prospect = Prospect.of(version, all);
        assertThat(prospect.lines().stream().map(Prospect.Line::clause).toList())
                .isEqualTo(Merge.of(version, all).document().clauses());
        assertThat(prospect.conflicts()).isEqualTo(Merge.of(version, all).conflicts());
        for (Prospect.Line line : prospect.lines()) {
            assertThat(Prospect.text(line.pieces())).isEqualTo(line.clause().text());
        }
        Collections.shuffle(all, random);
        assertThat(Prospect.of(version, all)).isEqualTo(prospect);
    }

    private static java.util.SortedSet<AmendmentId> ids(int number) {
        return new java.util.TreeSet<>(List.of(new AmendmentId(new UUID(0, number))));
    }

    private static String told(Prospect prospect) {
        StringBuilder told = new StringBuilder();
        for (Prospect.Line line : prospect.lines()) {
            told.append(line.number()).append(' ');
            for (Prospect.Piece piece : line.pieces()) {
                switch (piece) {
                    case Prospect.Kept(String text) -> told.append(text);
                    case Prospect.Changed changed -> {
                        told.append(changed.gone().isEmpty() ? "" : "{-" + changed.gone() + "-}");
                        told.append(changed.come().isEmpty() ? "" : "{+" + changed.come() + "+}");
                    }
                    case Prospect.Contested contested -> {
                        told.append('[').append(contested.base()).append(']');
                        contested
                                .alternatives()
                                .forEach(one ->
                                        told.append('[').append(one.words()).append(']'));
                    }
                }
            }
            told.append('\n');
        }
        return told.toString();
    }

    private static Amendment act(int number, Operation... operations) {
        return Amendment.of(new AmendmentId(new UUID(0, number)), operations);
    }
}
