package org.accord.text;

import static org.accord.text.Clauses.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of the conflict rules, and what the merge of amendments makes of a document. */
class MergeTest {

    private final Version base = Version.first(Phrases.document(
            "a(a1 a2(x)) b(b1) c d",
            "a: We cut emissions by half before 2030. We publish how.",
            "b: Each territory will publish an inventory; it is open.",
            "c: Money is shared fairly"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // words
                "c: Money is shared equally        | c: Money is shared openly          | HARD",
                "c: Money is shared equally        | c: Money is shared equally         | SAME",
                "c: Money is shared equally        | c: Money is shared equally and now | HARD",
                "c: Funds is shared fairly         | c: Money is shared equally         | SOFT",
                "c: Money was shared fairly        | c: Money is given fairly           | SOFT",
                "c: Money is shared                | c: Money is always shared fairly   | SOFT",
                "c: Money is always shared fairly  | c: Money is never shared fairly    | ORDER",
                "c: Money is always shared fairly  | c: Money is given fairly           | HARD",
                "c: Money is shared always fairly  | c: Money is given fairly           | HARD",
                "c: Money is shared always fairly  | c: Money fairly                    | SOFT",
                "a: We cut emissions by 60% before 2030. We publish how. | a: We cut emissions by half before 2030. We say how. | ",
                "c: Money is shared equally        | b: Each city will publish an inventory; it is open. | ",
                // insertions of clauses
                "new n after a                     | new m after a                      | ORDER",
                "new n after a                     | new n after a                      | SAME",
                "new n under a                     | new m under a                      | ORDER",
                "new n under a                     | new m after a1                     | ",
                "new n after a                     | new m after b                      | ",
                "new n after a                     | move d after a                     | ORDER",
                "new n after a                     | new n after b                      | STRUCTURAL",
                "new n after a & new m after n     | new n after a                      | SAME",
                // deletions
                "delete c                          | c: Money is shared equally         | STRUCTURAL",
                "delete c                          | delete c                           | SAME",
                "delete a                          | delete a1                          | ",
                "delete a                          | x: other                           | STRUCTURAL",
                "delete a                          | move x under b                     | STRUCTURAL",
                "delete a                          | move d under a2                    | STRUCTURAL",
                "delete a                          | new n under a1                     | STRUCTURAL",
                "delete a                          | new n after a                      | ",
                "delete a                          | split x: one / x' two              | STRUCTURAL",
                "delete b                          | join c+b: all                      | STRUCTURAL",
                "move d under b & delete b         | d: other                           | STRUCTURAL",
                // moves
                "move c after a                    | move c under b                     | STRUCTURAL",
                "move c after a                    | move c after a                     | SAME",
                "move c after a                    | c: Money is shared equally         | ",
                "move c after a                    | new n after c                      | STRUCTURAL",
                "move c after a                    | new n under c                      | ",
                "move a under d                    | move d under a1                    | STRUCTURAL",
                "move a after d                    | move d under b                     | STRUCTURAL",
                "move a under c                    | move x under d                     | ",
                // splits and joins
                "split c: Money / c' is shared fairly | split c: Money is / c' shared fairly  | STRUCTURAL",
                "split c: Money / c' is shared fairly | split c: Money / c' is shared fairly  | SAME",
                "split c: Money / c' is shared fairly | c: Money is shared equally            | SOFT",
                "split c: Money is shared / c' fairly | c: Money is shared equally            | SOFT",
                "split c: Money / c' is shared fairly | join c+d: all                         | STRUCTURAL",
                "split c: Money / c' is shared fairly | move c after a                        | STRUCTURAL",
                "split c: Money / c' is shared fairly | new n after c                         | ",
                "split a2: one / a2' two              | new n under a2                        | ",
                "join c+d: Money is shared fairly. d  | join d+c: all                         | STRUCTURAL",
                "join c+d: Money is shared fairly. d  | join b+c: all                         | STRUCTURAL",
                "join c+d: Money is shared fairly. d  | join c+d: Money is shared fairly. d   | SAME",
                "join c+d: Money is shared fairly. d  | join c+d: Money is shared fairly! d   | HARD",
                "join c+d: Money is shared fairly. d  | c: Funds is shared fairly             | SOFT",
                "join c+b: all                        | move b after d                        | STRUCTURAL",
                "join c+b: all                        | new n under b                         | STRUCTURAL",
                "join b+c: all                        | move b after d                        | ",
                "join b+c: all                        | new n after c                         | ",
                "join b+a: all                        | move b under d & move d under a1      | STRUCTURAL",
            })
    @DisplayName("PRO-7: how two amendments meet")
    void twoAmendmentsMeetSo(String one, String other, Pair.@Nullable Kind kind) {
        Phrases phrases = new Phrases(base);
        for (List<String> both : List.of(List.of(one, other), List.of(other, one))) {
            List<Pair> pairs = Merge.pairs(
                    base, List.of(phrases.amendment(1, both.getFirst()), phrases.amendment(2, both.getLast())));
            assertThat(pairs.stream().map(Pair::kind)).isEqualTo(kind == null ? List.of() : List.of(kind));
        }
    }

    @Test
    @DisplayName("PRO-7: a compromise is in conflict with what it replaces")
    void aCompromiseIsInConflictWithWhatItReplaces() {
        Amendment one = amendment(1, "c: Money is shared equally");
        Amendment compromise = new Amendment(
                Amendments.id(2), amendment(2, "d: other").operations(), Set.of(one.id(), Amendments.id(9)));
        assertThat(Merge.pairs(base, List.of(one, compromise)))
                .containsExactly(new Pair(one.id(), compromise.id(), Pair.Kind.REPLACES));
        assertThat(Merge.of(base, List.of(one, compromise)).conflicts())
                .containsExactly(new Conflict.Replaced(compromise.id(), one.id()));
        assertThat(Pair.Kind.REPLACES.isConflict()).isTrue();
        assertThat(Pair.Kind.ORDER.isConflict()).isFalse();
    }

    @Test
    @DisplayName("A hard conflict names its range, the base's words, and every wording with who wants it")
    void aHardConflictNamesEveryWording() {
        Merge merge = merge(
                "c: Money is shared equally",
                "c: Money is shared openly",
                "c: Money is shared equally",
                "c: Funds is shared fairly",
                "d: other");
        assertThat(merge.conflicts())
                .first()
                .isEqualTo(new Conflict.Hard(
                        id("c"),
                        16,
                        22,
                        "fairly",
                        List.of(
                                new Conflict.Alternative("equally", ids(1, 3)),
                                new Conflict.Alternative("openly", ids(2)))));
        assertThat(text(merge, "c")).isEqualTo("Funds is shared fairly");
        assertThat(text(merge, "d")).isEqualTo("other");
        assertThat(merge.passages(id("c")))
                .containsExactly(
                        new Merge.Passage(0, 5, "Money", List.of(new Conflict.Alternative("Funds", ids(4)))),
                        new Merge.Passage(
                                16,
                                22,
                                "fairly",
                                List.of(
                                        new Conflict.Alternative("equally", ids(1, 3)),
                                        new Conflict.Alternative("openly", ids(2)))));
    }

    @Test
    void twoInsertionsAtOnePointStandInTheOrderOfTheirIds() {
        Merge merge = merge("c: Money is really shared fairly", "c: Money is always shared fairly");
        assertThat(text(merge, "c")).isEqualTo("Money is really always shared fairly");
        assertThat(merge.conflicts())
                .first()
                .isEqualTo(new Conflict.WordOrder(
                        id("c"),
                        9,
                        List.of(
                                new Conflict.Alternative("really ", ids(1)),
                                new Conflict.Alternative("always ", ids(2)))));
    }

    @Test
    @DisplayName("PRO-8: clauses inserted in one place stand in the order of the amendments' ids until one is adopted")
    void clausesInOnePlaceStandInTheOrderOfTheirIds() {
        Merge merge = merge("new n after a", "move d after a", "new m after a & new o after m");
        assertThat(Phrases.outline(merge.document())).isEqualTo("a(a1 a2(x)) n d m o b(b1) c");
        assertThat(merge.conflicts()).singleElement().isInstanceOfSatisfying(Conflict.ClauseOrder.class, order -> {
            assertThat(order.place()).isEqualTo(new Place(null, id("a")));
            assertThat(order.arrivals()).hasSize(3);
            assertThat(order.amendments()).isEqualTo(ids(1, 2, 3));
        });
    }

    @Test
    void whatExcludesEachOtherIsNotMade() {
        Merge merge = merge("delete a", "x: other", "c: Money is shared equally", "new n under a1 & new m under n");
        assertThat(merge.document().clauses())
                .filteredOn(clause -> !clause.id().equals(id("c")))
                .isEqualTo(base.document().clauses().stream()
                        .filter(clause -> !clause.id().equals(id("c")))
                        .toList());
        assertThat(text(merge, "c")).isEqualTo("Money is shared equally");
        assertThat(merge.conflicts().stream()
                        .filter(Conflict.Structural.class::isInstance)
                        .map(conflict -> ((Conflict.Structural) conflict).clause()))
                .containsExactlyInAnyOrder(id("a1"), id("x"));
        assertThat(merge.conflicts().getLast()).isInstanceOf(Conflict.Dependent.class);
    }

    @Test
    void threeMovesInACircleAreLeftOut() {
        Merge merge = merge("move a under b", "move b under c", "move c under a1", "move d first");
        assertThat(Phrases.outline(merge.document())).isEqualTo("d a(a1 a2(x)) b(b1) c");
        assertThat(merge.conflicts()).singleElement().isInstanceOfSatisfying(Conflict.Structural.class, circle -> {
            assertThat(circle.reason()).isEqualTo(Conflict.Reason.CYCLE);
            assertThat(circle.amendments()).isEqualTo(ids(1, 2, 3));
        });
    }

    @Test
    @DisplayName("Edits are carried along by a split and a join of the same words")
    void editsGoThroughSplitsAndJoins() {
        Merge split = merge(
                "split a: We cut emissions by half before 2030. / a' We publish how.",
                "a: We cut emissions by 60% before 2030. We publish how.",
                "a: We cut emissions by half before 2030. We publish where.",
                "new n after a",
                "new m under a");
        assertThat(text(split, "a")).isEqualTo("We cut emissions by 60% before 2030.");
        assertThat(text(split, "a'")).isEqualTo("We publish where.");
        assertThat(Phrases.outline(split.document())).isEqualTo("a a'(m a1 a2(x)) n b(b1) c d");
        Merge join = merge(
                "join a+b: We cut emissions by half before 2030. We publish how. Each territory will publish an inventory; it is open.",
                "a: We cut emissions by 60% before 2030. We publish how.",
                "b: Each territory will publish an inventory; it is free.");
        assertThat(text(join, "a"))
                .isEqualTo("We cut emissions by 60% before 2030. We publish how."
                        + " Each territory will publish an inventory; it is free.");
        assertThat(Phrases.outline(join.document())).isEqualTo("a(a1 a2(x) b1) -b- c d");
        assertThat(join.joined(id("b"))).containsExactly(id("a"), id("b"));
    }

    @Test
    void aSplitWhoseBorderIsInConflictIsNotMade() {
        Merge merge = merge("split c: Money is / c' shared fairly", "c: Money was given fairly");
        assertThat(merge.conflicts()).first().isInstanceOf(Conflict.Hard.class);
        assertThat(Phrases.outline(merge.document())).isEqualTo("a(a1 a2(x)) b(b1) c d");
        assertThat(text(merge, "c")).isEqualTo("Money is shared fairly");
    }

    @Test
    void whatDoesNotFitTheBaseIsNamedAndLeftOut() {
        Amendment stale = Amendment.of(Amendments.id(2), new Operation.Edit(id("c"), 7, "other"));
        Merge merge = Merge.of(base, List.of(amendment(1, "d: other"), stale));
        assertThat(merge.conflicts()).singleElement().isInstanceOfSatisfying(Conflict.Unfit.class, unfit -> {
            assertThat(unfit.amendment()).isEqualTo(stale.id());
            assertThat(unfit.troubles()).extracting(Trouble::reason).containsExactly(Trouble.Reason.STALE);
        });
        assertThat(text(merge, "d")).isEqualTo("other");
        assertThatThrownBy(() -> Merge.of(base, List.of(amendment(1, "d: one"), amendment(1, "d: other"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Merge merge(String... phrases) {
        List<Amendment> amendments = new ArrayList<>();
        for (String phrase : phrases) {
            amendments.add(amendment(amendments.size() + 1, phrase));
        }
        return Merge.of(base, amendments);
    }

    private Amendment amendment(int number, String phrases) {
        return new Phrases(base).amendment(number, phrases);
    }

    private static SortedSet<AmendmentId> ids(int... numbers) {
        return IntStream.of(numbers).mapToObj(Amendments::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static @Nullable String text(Merge merge, String name) {
        return Amendments.text(merge.document(), id(name));
    }
}
