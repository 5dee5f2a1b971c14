package org.accord.text;

import static org.accord.text.Clauses.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.accord.text.Provenance.Origin;
import org.accord.text.Provenance.Span;
import org.accord.text.Provenance.Trace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Provenance over whole histories. */
class LineageTest {

    private static final String TWO =
            "We act without violence against people. Each organisation chooses its own means.";

    private final Version first = Version.first(new Document(List.of(
            new Clause(id("a1"), ClauseKind.ARTICLE, 0, TWO),
            new Clause(id("a2"), ClauseKind.ARTICLE, 0, "We support one another."))));

    @Test
    @DisplayName("TXT-6: words keep their origin through an edit, a split, a move and a join")
    void wordsKeepTheirOrigin() {
        History history = new History(
                first,
                List.of(
                        act(1, new Operation.Edit(id("a1"), 1, TWO.replace("people", "any living being"))),
                        act(
                                2,
                                new Operation.Split(
                                        id("a1"),
                                        2,
                                        List.of(
                                                new Operation.Part(
                                                        id("a1"), "We act without violence against any living being."),
                                                new Operation.Part(
                                                        id("a1b"),
                                                        "Each organisation freely chooses its own means.")))),
                        act(3, new Operation.Move(id("a1b"), 1, new Place(null, id("a2")))),
                        act(
                                4,
                                new Operation.Join(
                                        id("a2"),
                                        1,
                                        id("a1b"),
                                        1,
                                        "Each organisation freely chooses its own means, and we support one another."))));
        assertThat(told(history, 5)).isEqualTo("""
                {1:We act without violence against }{2:any living being}{1:.}
                {1:Each organisation }{3:freely }{1:chooses its own means}{5:, and we}{1: support one another.}
                deleted by 5
                """);
        assertThat(told(history, 4)).isEqualTo("""
                {1:We act without violence against }{2:any living being}{1:.}
                {1:We support one another.}
                {1:Each organisation }{3:freely }{1:chooses its own means.} placed by 4
                """);
        assertThat(Provenance.of(history).get(2).deleted()).isEqualTo(new Origin(5, amendment(4)));
        assertThat(Provenance.of(history).getFirst().words().get(1))
                .isEqualTo(new Span<>(new Origin(2, amendment(1)), "any living being"));
    }

    @Test
    @DisplayName("TXT-6: a deletion is traced too, for all that stood under the clause, and only for that")
    void aDeletionIsTraced() {
        Version base = Version.first(Clauses.document("A a1\n  P p1\n  P p2\nA a2"));
        History history = new History(
                base, List.of(act(1, new Operation.Delete(id("p1"), 1)), act(2, new Operation.Delete(id("a1"), 1))));
        assertThat(told(history, 3)).isEqualTo("deleted by 3\ndeleted by 2\ndeleted by 3\n{1:a2}\n");
        assertThat(told(history.publish(), 4)).isEqualTo("{1:a2}\n");
    }

    @Test
    void whatCameSinceAVersionIsTold() {
        History history = new History(
                first, List.of(act(1, new Operation.Edit(id("a2"), 1, "We support one another with knowledge."))));
        List<Trace> traces = Provenance.of(history);
        assertThat(traces).extracting(trace -> trace.isSince(1)).containsExactly(false, true);
        assertThat(traces).extracting(trace -> trace.isSince(2)).containsExactly(false, false);
    }

    @Property(tries = 1000)
    @Label("TXT-6: in every version each clause is its spans, and each word stands in the version that brought it")
    void theSpansAreTheText(@ForAll Random random, @ForAll @IntRange(max = 10) int steps) {
        Acts acts = new Acts(random);
        History history = acts.history(Version.first(acts.document(6)), steps);
        for (Version version : history.versions()) {
            List<Trace> traces = Provenance.of(history, version.number());
            assertThat(traces).extracting(Trace::clause).isEqualTo(ids(version));
            for (int i = 0; i < traces.size(); i++) {
                check(history, version, version.document().clauses().get(i), traces.get(i));
            }
        }
    }

    private static void check(History history, Version version, Clause clause, Trace trace) {
        assertThat(trace.words().stream().map(Span::text).collect(Collectors.joining()))
                .isEqualTo(clause.text());
        assertThat(trace.deleted() != null).isEqualTo(clause.isTombstone());
        for (int i = 0; i < trace.words().size(); i++) {
            Span<Origin> span = trace.words().get(i);
            Origin origin = span.cause();
            assertThat(origin.version()).isLessThanOrEqualTo(version.number());
            assertThat(history.version(origin.version()).document().clauses())
                    .as("a clause of version %s that says <%s>", origin.version(), span.text())
                    .anyMatch(then ->
                            Words.of(span.text()).size() > 1 || then.text().contains(span.text()));
            assertThat(i == 0 || !trace.words().get(i - 1).cause().equals(origin))
                    .isTrue();
            if (origin.amendment() != null) {
                assertThat(history.steps().get(origin.version() - 2))
                        .isInstanceOfSatisfying(
                                History.Adopted.class,
                                adopted -> assertThat(adopted.amendment().id()).isEqualTo(origin.amendment()));
            }
        }
    }

    private static List<ClauseId> ids(Version version) {
        return version.document().clauses().stream().map(Clause::id).toList();
    }

    private static String told(History history, int version) {
        Map<ClauseId, Clause> clauses = history.version(version).document().clauses().stream()
                .collect(Collectors.toMap(Clause::id, Function.identity()));
        StringBuilder told = new StringBuilder();
        for (Trace trace : Provenance.of(history, version)) {
            assertThat(clauses).containsKey(trace.clause());
            trace.words()
                    .forEach(span -> told.append('{')
                            .append(span.cause().version())
                            .append(':')
                            .append(span.text())
                            .append('}'));
            boolean moved = trace.placed().version() > 1 && !trace.words().isEmpty();
            told.append(moved ? " placed by " + trace.placed().version() : "");
            told.append(
                    trace.deleted() == null
                            ? ""
                            : "deleted by " + trace.deleted().version());
            told.append('\n');
        }
        return told.toString();
    }

    private static AmendmentId amendment(int number) {
        return new AmendmentId(new UUID(0, number));
    }

    private static Amendment act(int number, Operation... operations) {
        return Amendment.of(amendment(number), operations);
    }
}
