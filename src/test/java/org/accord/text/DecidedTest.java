package org.accord.text;

import static org.accord.text.Clauses.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.accord.text.Decided.Line;
import org.accord.text.Decided.Piece;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was decided since the last draft. */
class DecidedTest {

    private static final String MEANS =
            "We act without violence against people. Each organisation chooses its own means.";

    private final Version first = Version.first(new Document(List.of(
            new Clause(id("a1"), ClauseKind.ARTICLE, 0, MEANS),
            new Clause(id("a2"), ClauseKind.ARTICLE, 0, "We support one another."))));

    @Test
    @DisplayName("TXT-6: words that came and words that went stand where they belong, through a split and a move")
    void wordsThatCameAndWentStandWhereTheyBelong() {
        History history = new History(
                first,
                List.of(
                        act(1, new Operation.Edit(id("a1"), 1, MEANS.replace("people", "anybody"))),
                        act(2, new Operation.Edit(id("a1"), 2, MEANS.replace("people", "any living being"))),
                        act(
                                3,
                                new Operation.Split(
                                        id("a1"),
                                        3,
                                        List.of(
                                                new Operation.Part(
                                                        id("a1"), "We act without violence against any living being."),
                                                new Operation.Part(id("a1b"), "Each chooses its own means.")))),
                        act(4, new Operation.Move(id("a2"), 1, Place.FIRST)),
                        act(5, new Operation.Delete(id("a1b"), 1))));
        assertThat(told(Decided.sinceDraft(history))).isEqualTo("""
                -1 We support one another. (placed by 5)
                1 We act without violence against [-people 2-]{+any living being 3+}.[-  4-]
                1 bis [-Each  6-][-organisation  4-][-chooses its own means. 6-] (placed by 4) (deleted by 6)
                """);
        assertThat(told(Decided.since(history, 5))).isEqualTo("""
                -1 We support one another.
                1 We act without violence against any living being.
                1 bis [-Each chooses its own means. 6-] (deleted by 6)
                """);
        assertThat(Decided.sinceDraft(history.publish()).lines()).noneMatch(Line::isChanged);
    }

    @Property(tries = 1000)
    @Label("TXT-6: what stands is the newest text; what came is what provenance says; nothing since the newest version")
    void whatStandsIsTheNewestText(@ForAll Random random, @ForAll @IntRange(max = 8) int steps) {
        Acts acts = new Acts(random);
        History history = acts.history(Version.first(acts.document(6)), steps);
        int draft = 1 + random.nextInt(history.versions().size());
        Decided decided = Decided.since(history, draft);
        assertThat(decided.document()).isEqualTo(history.newest().document());
        assertThat(Decided.since(history, history.newest().number()).lines()).noneMatch(Line::isChanged);
        Map<ClauseId, Provenance.Trace> traces = new HashMap<>();
        Provenance.of(history).forEach(trace -> traces.put(trace.clause(), trace));
        for (Line line : decided.lines()) {
            String old = Objects.requireNonNull(traces.get(line.clause().id())).words().stream()
                    .filter(span -> span.cause().version() <= draft)
                    .map(Provenance.Span::text)
                    .collect(Collectors.joining());
            assertThat(line.pieces().stream()
                            .filter(piece -> piece.removed() == null && piece.brought() == null)
                            .map(Piece::text)
                            .collect(Collectors.joining()))
                    .isEqualTo(old);
            assertThat(line.pieces()).noneMatch(piece -> piece.removed() != null && piece.brought() != null);
        }
    }

    @Property(tries = 1000)
    @Label(
            "TXT-6: without splits and joins, the words of the draft are those that stayed and those that went, to the character")
    void theDraftIsWhatStayedAndWhatWent(@ForAll Random random, @ForAll @IntRange(max = 8) int steps) {
        Acts acts = new Acts(random);
        String text = acts.text();
        Version version = Version.first(new Document(List.of(new Clause(id("a1"), ClauseKind.ARTICLE, 0, text))));
        History history = new History(version, List.of());
        for (int i = 1; i <= steps; i++) {
            text = acts.edited(text);
            history = history.adopt(act(i, new Operation.Edit(id("a1"), i, text)));
        }
        int draft = 1 + random.nextInt(history.versions().size());
        assertThat(Decided.since(history, draft).lines().getFirst().pieces().stream()
                        .filter(piece -> piece.brought() == null)
                        .map(Piece::text)
                        .collect(Collectors.joining()))
                .isEqualTo(
                        history.version(draft).document().clauses().getFirst().text());
    }

    private static String told(Decided decided) {
        StringBuilder told = new StringBuilder();
        for (Line line : decided.lines()) {
            told.append(line.number()).append(' ');
            for (Piece piece : line.pieces()) {
                if (piece.removed() != null) {
                    told.append("[-")
                            .append(piece.text())
                            .append(' ')
                            .append(piece.removed().version())
                            .append("-]");
                } else if (piece.brought() != null) {
                    told.append("{+")
                            .append(piece.text())
                            .append(' ')
                            .append(piece.brought().version())
                            .append("+}");
                } else {
                    told.append(piece.text());
                }
            }
            told.append(
                    line.placed() == null ? "" : " (placed by " + line.placed().version() + ")");
            told.append(
                    line.deleted() == null
                            ? ""
                            : " (deleted by " + line.deleted().version() + ")");
            told.append('\n');
        }
        return told.toString();
    }

    private static Amendment act(int number, Operation... operations) {
        return Amendment.of(new AmendmentId(new UUID(0, number)), operations);
    }
}
