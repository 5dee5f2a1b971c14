package org.accord.text;

import static java.time.Duration.ofSeconds;
import static org.accord.text.Clauses.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ten thousand amendments that want the same thing at once. The seconds here only catch an endless run. */
class HostileMergeTest {

    private static final int CROWD = 10_000;

    private final Version one = Version.first(new Document(
            List.of(new Clause(id("c"), ClauseKind.ARTICLE, 0, "Each territory will publish an inventory."))));

    @Test
    void tenThousandRivalsForOneWordAreOneConflict() {
        Merge merge = merge(one, crowd(i -> edit("Each territory will publish a map" + i + ".")));
        assertThat(merge.conflicts()).singleElement().isInstanceOfSatisfying(Conflict.Hard.class, hard -> {
            assertThat(hard.alternatives()).hasSize(CROWD);
            assertThat(hard.base()).isEqualTo("an inventory");
        });
        assertThat(merge.document()).isEqualTo(one.document());
    }

    @Test
    void theirPairsAreFoundUpToALimitAndThenSaidToBeNotAll() {
        List<Amendment> crowd = crowd(i -> edit("Each territory will publish a map" + i + "."));
        Pairs pairs = assertTimeoutPreemptively(ofSeconds(90), () -> Pairs.of(one, crowd, 100_000));
        assertThat(pairs.complete()).isFalse();
        assertThat(pairs.pairs()).hasSize(100_000).allMatch(pair -> pair.kind() == Pair.Kind.HARD);
        assertThat(Pairs.of(one, crowd.subList(0, 100), 100_000).complete()).isTrue();
    }

    @Test
    void tenThousandInsertionsAtOnePointStandInTheOrderOfTheirIds() {
        Merge merge = merge(one, crowd(i -> edit("Each territory will soon" + i + " publish an inventory.")));
        assertThat(merge.conflicts())
                .filteredOn(Conflict.WordOrder.class::isInstance)
                .singleElement()
                .satisfies(order -> assertThat(order.amendments()).hasSize(CROWD));
        assertThat(merge.document().clauses().getFirst().text()).startsWith("Each territory will soon0 soon1 soon2 ");
    }

    @Test
    void tenThousandWhoAgreeAreNoConflict() {
        Merge merge = merge(one, crowd(i -> edit("Each territory will publish a map.")));
        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.operations())
                .singleElement()
                .satisfies(asked -> assertThat(asked.amendments()).hasSize(CROWD));
    }

    @Test
    void tenThousandChangesOfOneLongClauseAreMerged() {
        String text = IntStream.range(0, 3 * CROWD).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        Version base = Version.first(new Document(List.of(new Clause(id("c"), ClauseKind.ARTICLE, 0, text))));
        // long wordings: a tenth of the crowd
        List<Amendment> amendments =
                crowd(i -> edit(text.replace("word" + 30 * i + " ", "other "))).subList(0, CROWD / 10);
        Merge merge = merge(base, amendments);
        assertThat(merge.document().clauses().getFirst().text())
                .doesNotContain("word30 ")
                .doesNotContain("word2970 ");
        assertThat(merge.conflicts()).allMatch(Conflict.Soft.class::isInstance);
    }

    @Test
    void tenThousandClausesInsertedInOnePlaceStandInTheOrderOfTheirIds() {
        List<Amendment> crowd =
                crowd(i -> new Operation.Insert(id("n" + i), ClauseKind.ARTICLE, "n" + i, new Place(null, id("c"))));
        Merge merge = merge(one, crowd);
        assertThat(merge.document().clauses().stream().map(Clause::text).limit(4))
                .containsExactly("Each territory will publish an inventory.", "n0", "n1", "n2");
        assertThat(merge.conflicts()).singleElement().isInstanceOf(Conflict.ClauseOrder.class);
        assertThat(assertTimeoutPreemptively(ofSeconds(90), () -> Pairs.of(one, crowd, 1000))
                        .pairs())
                .hasSize(1000);
    }

    @Test
    void tenThousandDeletionsAndEditsAreOneConflict() {
        Merge merge = merge(
                one,
                crowd(i -> i % 2 == 0
                        ? new Operation.Delete(id("c"), 1)
                        : edit("Each territory will publish a map" + i + ".")));
        assertThat(merge.conflicts()).singleElement().isInstanceOfSatisfying(Conflict.Structural.class, conflict -> {
            assertThat(conflict.reason()).isEqualTo(Conflict.Reason.DELETED);
            assertThat(conflict.amendments()).hasSize(CROWD);
        });
    }

    @Test
    void tenThousandNestedItemsAreMovedDeletedAndReworded() {
        List<Clause> clauses = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            clauses.add(new Clause(id("i" + i), ClauseKind.ITEM, i, "item" + i));
        }
        Version base = Version.first(new Document(clauses));
        Merge edited = merge(base, crowd(i -> new Operation.Edit(id("i" + i), 1, "other" + i)));
        assertThat(edited.conflicts()).isEmpty();
        Merge joined = merge(
                base,
                crowd(i -> i % 2 == 0
                        ? new Operation.Move(id("i" + i), 1, Place.FIRST)
                        : new Operation.Insert(id("n" + i), ClauseKind.ITEM, "new", new Place(null, id("i0")))));
        assertThat(joined.document().clauses()).hasSizeGreaterThan(CROWD);
        Merge deleted =
                merge(base, crowd(i -> new Operation.Delete(id("i" + i), 1)).subList(CROWD - 2000, CROWD));
        assertThat(deleted.conflicts()).isEmpty();
    }

    @Test
    void aWideRowOfItemsIsMovedAllAtOnce() {
        List<Clause> clauses = new ArrayList<>(List.of(new Clause(id("a"), ClauseKind.ARTICLE, 0, "a")));
        for (int i = 0; i < CROWD; i++) {
            clauses.add(new Clause(id("i" + i), ClauseKind.ITEM, 1, "item" + i));
        }
        clauses.add(new Clause(id("b"), ClauseKind.ARTICLE, 0, "b"));
        Version base = Version.first(new Document(clauses));
        Merge merge = merge(base, crowd(i -> new Operation.Move(id("i" + i), 1, Place.under(id("b")))));
        assertThat(merge.document().clauses().get(2).text()).isEqualTo("item0");
        Merge chain =
                merge(base, crowd(i -> new Operation.Move(id("i" + i), 1, Place.under(id("i" + (i + 1) % CROWD)))));
        assertThat(chain.document()).isEqualTo(base.document());
        assertThat(chain.conflicts()).singleElement().isInstanceOfSatisfying(Conflict.Structural.class, conflict -> {
            assertThat(conflict.reason()).isEqualTo(Conflict.Reason.CYCLE);
            assertThat(conflict.amendments()).hasSize(CROWD);
        });
    }

    private static Merge merge(Version base, List<Amendment> amendments) {
        return assertTimeoutPreemptively(ofSeconds(90), () -> Merge.of(base, amendments));
    }

    private static Operation edit(String text) {
        return new Operation.Edit(id("c"), 1, text);
    }

    private static List<Amendment> crowd(IntFunction<Operation> operation) {
        return IntStream.range(0, CROWD)
                .mapToObj(i -> Amendment.of(Amendments.id(i), operation.apply(i)))
                .toList();
    }
}
