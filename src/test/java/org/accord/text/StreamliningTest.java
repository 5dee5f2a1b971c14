package org.accord.text;

import static org.accord.text.Clauses.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.accord.text.Streamlining.Alternative;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The proof that a consolidation lost no wording. */
class StreamliningTest {

    private final Operation half = new Operation.Edit(id("a2"), 1, "We cut by half.");
    private final Operation zero = new Operation.Edit(id("a2"), 1, "We cut to zero.");
    private final Operation delete = new Operation.Delete(id("p2"), 1);

    @Test
    @DisplayName("PRO-13: identical alternatives may be grouped, and put in another order")
    void identicalAlternativesMayBeGrouped() {
        List<Amendment> before = List.of(act(1, half), act(2, zero, delete), act(3, half));
        List<Amendment> after = List.of(act(9, zero), act(8, half), act(7, delete));
        assertThat(Streamlining.check(before, after).isFaithful()).isTrue();
    }

    @Test
    @DisplayName("PRO-13: an alternative that is missing is named, with those who held it")
    void aMissingAlternativeIsNamed() {
        Operation both = new Operation.Edit(id("a2"), 1, "We cut by half, then to zero.");
        List<Amendment> before = List.of(act(1, half), act(2, zero), act(3, half));
        Streamlining result = Streamlining.check(before, List.of(act(9, both), act(2, zero)));
        assertThat(result.isFaithful()).isFalse();
        assertThat(result.missing()).containsExactly(new Alternative(half, Set.of(name(1), name(3))));
        assertThat(result.added()).containsExactly(new Alternative(both, Set.of(name(9))));
    }

    @Test
    @DisplayName("PRO-13: what all who held it agreed to give up may go, what one still holds may not")
    void whatItsSponsorsGaveUpMayGo() {
        List<Amendment> before = List.of(act(1, half), act(2, zero), act(3, half));
        List<Amendment> after = List.of(act(2, zero));
        assertThat(Streamlining.check(before, after, Set.of(name(1), name(3))).isFaithful())
                .isTrue();
        assertThat(Streamlining.check(before, after, Set.of(name(1))).missing())
                .containsExactly(new Alternative(half, Set.of(name(1), name(3))));
        assertThat(Streamlining.check(before, before, Set.of(name(1))).isFaithful())
                .isTrue();
    }

    @Test
    @DisplayName("PRO-13: a new clause is the same whatever its id, with what stands under it; elsewhere it is another")
    void newClausesAreComparedByWhatShows() {
        Amendment one = act(1, insert("x", "New.", null, "a2"), insert("y", "Under it.", "x", null));
        Amendment same = act(2, insert("v", "New.", null, "a2"), insert("w", "Under it.", "v", null));
        Amendment elsewhere = act(3, insert("t", "New.", null, "a3"), insert("u", "Under it.", "t", null));
        assertThat(Streamlining.check(List.of(one), List.of(same)).isFaithful()).isTrue();
        assertThat(Streamlining.check(List.of(one), List.of(elsewhere)).missing())
                .hasSize(2);
    }

    @Test
    @DisplayName("PRO-13: texts are compared in their canonical form")
    void textsAreComparedInCanonicalForm() {
        Amendment one = act(1, new Operation.Edit(id("a2"), 1, "Libert\u00E9 \nici"));
        Amendment other = act(2, new Operation.Edit(id("a2"), 1, "Liberte\u0301\r\nici"));
        assertThat(Streamlining.check(List.of(one), List.of(other)).isFaithful())
                .isTrue();
    }

    @Property(tries = 1000)
    @Label("PRO-13: shuffling, copying and taking apart loses nothing; leaving out is found, and agreed to, or not")
    void nothingIsLostAndLeavingOutIsFound(@ForAll Random random, @ForAll @IntRange(min = 1, max = 8) int count) {
        Acts acts = new Acts(random);
        Version base = Version.first(acts.document(6));
        List<Amendment> original = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            original.add(acts.on(base));
        }
        List<Amendment> copied = new ArrayList<>(original);
        original.forEach(amendment -> copied.add(new Amendment(acts.amendment(), amendment.operations(), Set.of())));
        Collections.shuffle(copied, random);
        assertThat(Streamlining.check(original, copied).isFaithful()).isTrue();
        assertThat(Streamlining.check(copied, original).isFaithful()).isTrue();
        Amendment gone = original.removeLast();
        Streamlining found = Streamlining.check(copied, original);
        for (Alternative alternative : found.missing()) {
            assertThat(alternative.amendments()).contains(gone.id());
            assertThat(gone.operations())
                    .hasAtLeastOneElementOfType(alternative.operation().getClass());
        }
        assertThat(Streamlining.check(original, copied).added()).hasSameSizeAs(found.missing());
        assertThat(Streamlining.check(
                                copied,
                                original,
                                Acts.set(copied.stream().map(Amendment::id).toList()))
                        .missing())
                .isEmpty();
    }

    private static Operation.Insert insert(String name, String text, @Nullable String parent, @Nullable String after) {
        Operation.Insert insert = Clauses.insert(name, ClauseKind.ARTICLE, parent, after);
        return new Operation.Insert(insert.clause(), insert.kind(), text, insert.place());
    }

    private static AmendmentId name(int number) {
        return new AmendmentId(new UUID(0, number));
    }

    private static Amendment act(int number, Operation... operations) {
        return Amendment.of(name(number), operations);
    }
}
