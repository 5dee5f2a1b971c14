package org.accord.text;

import static org.accord.text.Clauses.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.accord.text.VotingOrder.Candidate;
import org.accord.text.VotingOrder.Compromise;
import org.accord.text.VotingOrder.Deletion;
import org.accord.text.VotingOrder.Entry;
import org.accord.text.VotingOrder.Insertion;
import org.accord.text.VotingOrder.Relocation;
import org.accord.text.VotingOrder.Rewording;
import org.accord.text.VotingOrder.Tie;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The order of votes, and its reasons. */
class VotingOrderTest {

    private final Version base = Version.first(new Document(List.of(
            new Clause(id("p1"), ClauseKind.RECITAL, 0, "Seeing the harm."),
            new Clause(id("a1"), ClauseKind.ARTICLE, 0, "one two three four five six seven eight nine ten"),
            new Clause(id("a2"), ClauseKind.ARTICLE, 0, "We act."))));

    @Test
    @DisplayName("ORD-1: compromise, deletion, edits by distance, insertion, move")
    void onOneClauseTheFurthestGoesFirst() {
        VotingOrder order = VotingOrder.of(
                base,
                List.of(
                        on(1, new Operation.Move(id("a1"), 1, new Place(null, id("a2")))),
                        on(2, Clauses.insert("x", ClauseKind.ARTICLE, null, "a1")),
                        on(3, edit("a1", "one two three four five six seven eight nine eleven")),
                        on(4, edit("a1", "one two three four 5 6 7 eight nine ten")),
                        on(5, new Operation.Delete(id("a1"), 1)),
                        compromise(6, Set.of(3, 4), edit("a1", "one two three four five six seven eight nine 10"))));
        assertThat(order.entries())
                .containsExactly(
                        new Entry(name(6), id("a1"), new Compromise(1, new Rewording(new Distance(1, 10))), null),
                        new Entry(name(5), id("a1"), new Deletion(), null),
                        new Entry(name(4), id("a1"), new Rewording(new Distance(3, 10)), null),
                        new Entry(name(3), id("a1"), new Rewording(new Distance(1, 10)), null),
                        new Entry(name(2), id("a1"), new Insertion(), null),
                        new Entry(name(1), id("a1"), new Relocation(), null));
        assertThat(order.place(name(4))).contains(2);
        assertThat(order.place(name(7))).isEmpty();
    }

    @Test
    @DisplayName("ORD-1: at the same distance the one submitted earlier goes first, then the smaller id")
    void amongEqualsTheEarlierGoesFirst() {
        Operation far = edit("a1", "one two three four five six seven eight nine eleven");
        Candidate late = new Candidate(act(1, far), false, Instant.ofEpochSecond(9));
        Candidate early = new Candidate(act(2, far), false, Instant.ofEpochSecond(1));
        Candidate also = new Candidate(act(3, far), false, Instant.ofEpochSecond(1));
        assertThat(VotingOrder.of(base, List.of(late, also, early)).entries())
                .extracting(Entry::amendment, Entry::tie)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(name(2), null),
                        org.assertj.core.groups.Tuple.tuple(name(3), Tie.SAME_INSTANT),
                        org.assertj.core.groups.Tuple.tuple(name(1), Tie.SUBMITTED_LATER));
    }

    @Test
    @DisplayName("ORD-4: articles before recitals, in the document's order")
    void articlesGoBeforeRecitals() {
        assertThat(told(
                        on(1, edit("p1", "Seeing all harm.")),
                        on(2, edit("a2", "We all act.")),
                        on(3, edit("a1", "one")),
                        on(4, Clauses.insert("x", ClauseKind.ARTICLE, null, "p1")),
                        on(5, Clauses.insert("y", ClauseKind.RECITAL, null, null))))
                .isEqualTo("4 3 2 1 5");
    }

    @Test
    @DisplayName("ORD-1: a compromise goes before all it replaces, wherever they stand, also if that is a compromise")
    void aCompromiseGoesBeforeWhatItReplaces() {
        assertThat(told(
                        on(1, edit("a1", "one")),
                        compromise(2, Set.of(1), edit("a2", "We all act.")),
                        compromise(3, Set.of(2), edit("p1", "Seeing all harm.")),
                        compromise(4, Set.of(), edit("a1", "one two"))))
                .isEqualTo("3 4 2 1");
    }

    @Test
    void compromisesThatReplaceEachOtherComeToAnEnd() {
        assertThat(told(
                        compromise(1, Set.of(2), edit("a1", "one")),
                        compromise(2, Set.of(1), edit("a2", "We all act."))))
                .hasSize(3);
    }

    @Test
    void whatAsksForNothingOrForAnotherBaseIsRefused() {
        assertThatThrownBy(() -> told(on(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> told(on(1, edit("zz", "x")))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> told(on(1, edit("a1", "x")), on(1, edit("a2", "x"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 1000)
    @Label("ORD-1: the order is the same for every order of the input, and holds everybody once")
    void theOrderDependsOnNothingElse(@ForAll Random random, @ForAll @IntRange(max = 10) int count) {
        Acts acts = new Acts(random);
        Version version = Version.first(acts.document(5));
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Amendment amendment = acts.on(version);
            Set<AmendmentId> replaces = candidates.isEmpty() || random.nextBoolean()
                    ? Set.of()
                    : Set.of(candidates
                            .get(random.nextInt(candidates.size()))
                            .amendment()
                            .id());
            if (!amendment.operations().isEmpty()) {
                candidates.add(new Candidate(
                        new Amendment(amendment.id(), amendment.operations(), replaces),
                        !replaces.isEmpty(),
                        Instant.ofEpochSecond(random.nextInt(3))));
            }
        }
        VotingOrder order = VotingOrder.of(version, candidates);
        assertThat(order.entries()).hasSameSizeAs(candidates);
        Collections.shuffle(candidates, random);
        assertThat(VotingOrder.of(version, candidates)).isEqualTo(order);
        for (Candidate candidate : candidates) {
            for (AmendmentId replaced : candidate.amendment().replaces()) {
                assertThat(order.place(candidate.amendment().id()).orElseThrow())
                        .isLessThan(order.place(replaced).orElseThrow());
            }
        }
    }

    private String told(Candidate... candidates) {
        return VotingOrder.of(base, List.of(candidates)).entries().stream()
                .map(entry -> Long.toString(entry.amendment().value().getLeastSignificantBits()))
                .collect(Collectors.joining(" "));
    }

    private static Operation edit(String clause, String text) {
        return new Operation.Edit(id(clause), 1, text);
    }

    private static Candidate on(int number, Operation... operations) {
        return new Candidate(act(number, operations), false, Instant.EPOCH);
    }

    private static Candidate compromise(int number, Set<Integer> replaced, Operation operation) {
        Set<AmendmentId> replaces = replaced.stream().map(VotingOrderTest::name).collect(Collectors.toSet());
        return new Candidate(new Amendment(name(number), List.of(operation), replaces), true, Instant.EPOCH);
    }

    private static AmendmentId name(int number) {
        return new AmendmentId(new UUID(0, number));
    }

    private static Amendment act(int number, Operation... operations) {
        return Amendment.of(name(number), operations);
    }
}
