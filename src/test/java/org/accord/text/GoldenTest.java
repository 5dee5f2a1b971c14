package org.accord.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The cases that people argue about, in files that a lawyer can read. If the engine says something else than a file, the new file is printed, and
 * written to {@code target/golden}: read it, and if it is right, put it in the place of the old one.
 */
class GoldenTest {

    static Stream<String> cases() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(GoldenTest.class.getResource("/golden")).toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    @DisplayName("PRO-6, PRO-7, TXT-1, ORD-1: the engine says what the file says")
    void theEngineSaysWhatTheFileSays(String name) throws IOException, URISyntaxException {
        String file = Files.readString(Path.of(Objects.requireNonNull(GoldenTest.class.getResource("/golden/" + name))
                .toURI()));
        Golden golden = new Golden(file);
        String said = said(golden);
        if (!said.equals(file)) {
            keep(name, said);
        }
        assertThat(file).as("%s; what the engine says now:%n%s", name, said).isEqualTo(said);
    }

    private static void keep(String name, String said) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "golden"));
            Files.writeString(folder.resolve(name), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String said(Golden golden) {
        StringBuilder said = new StringBuilder(golden.head);
        said.append("\n\nREDLINE\n");
        golden.amendments.forEach(amendment -> redline(golden, amendment, said));
        said.append("\nBRACKETED\n");
        Bracketed bracketed = Bracketed.of(golden.base, golden.amendments);
        assertThat(bracketed.base()).isEqualTo(golden.base.document());
        said.append(bracketed.plain(golden::name));
        said.append("\nCONFLICTS\n");
        Prospect prospect = Prospect.of(golden.base, golden.amendments);
        if (prospect.conflicts().isEmpty()) {
            said.append("none\n");
        }
        prospect.conflicts().forEach(conflict -> conflict(golden, conflict, said));
        said.append("\nIF ALL PASS\n");
        prospect.lines().forEach(line -> line(golden, line, said));
        said.append("\nVOTES\n");
        votes(golden, said);
        return said.toString();
    }

    private static void redline(Golden golden, Amendment amendment, StringBuilder said) {
        for (Operation operation : amendment.operations()) {
            String who = golden.name(amendment.id()) + ": ";
            String number = golden.label(operation.clause());
            switch (operation) {
                case Operation.Edit edit ->
                    said.append(who)
                            .append(number)
                            .append(' ')
                            .append(Texts.redline(text(golden, edit.clause()), edit.text()));
                case Operation.Delete delete ->
                    said.append(who)
                            .append(number)
                            .append(" [-")
                            .append(text(golden, delete.clause()))
                            .append("-]");
                case Operation.Insert insert ->
                    said.append(who)
                            .append("{+")
                            .append(insert.text())
                            .append("+} ")
                            .append(where(golden, insert.place()));
                case Operation.Move move ->
                    said.append(who).append(number).append(" moved ").append(where(golden, move.place()));
                case Operation.Split split ->
                    said.append(who)
                            .append(number)
                            .append(' ')
                            .append(Texts.redline(
                                    text(golden, split.clause()),
                                    String.join(
                                            " ¶ ",
                                            split.parts().stream()
                                                    .map(Operation.Part::text)
                                                    .toList())));
                case Operation.Join join ->
                    said.append(who)
                            .append(number)
                            .append(" and ")
                            .append(golden.label(join.second()))
                            .append(' ')
                            .append(Texts.redline(
                                    text(golden, join.clause()) + " ¶ " + text(golden, join.second()), join.text()));
            }
            said.append('\n');
        }
    }

    private static void conflict(Golden golden, Conflict conflict, StringBuilder said) {
        String who = golden.names(conflict.amendments()) + ": ";
        said.append(who)
                .append(
                        switch (conflict) {
                            case Conflict.Hard hard ->
                                "two wordings for one place, " + golden.label(hard.clause()) + " [" + hard.base() + "]";
                            case Conflict.WordOrder order ->
                                "insertions at one point of " + golden.label(order.clause())
                                        + ", only their order is open";
                            case Conflict.ClauseOrder order ->
                                "at one place, " + where(golden, order.place()) + ", only their order is open";
                            case Conflict.Soft soft ->
                                (soft.touching() ? "changes that touch" : "changes in one sentence") + ", to be read: "
                                        + golden.label(soft.clause()) + " [" + soft.base() + "]";
                            case Conflict.Structural structural ->
                                "operations that exclude each other on " + golden.label(structural.clause()) + " ("
                                        + structural.reason() + ")";
                            case Conflict.Dependent dependent ->
                                "cannot be made without another in conflict, "
                                        + golden.label(dependent
                                                .operation()
                                                .operation()
                                                .clause());
                            case Conflict.Replaced replaced ->
                                golden.name(replaced.amendment()) + " replaces " + golden.name(replaced.replaced());
                            case Conflict.Unfit unfit -> "does not fit the base: " + unfit.troubles();
                        })
                .append('\n');
    }

    private static void line(Golden golden, Prospect.Line line, StringBuilder said) {
        said.repeat("  ", line.clause().depth())
                .append(line.number())
                .append(line.number().isEmpty() ? "" : " ");
        for (Prospect.Piece piece : line.pieces()) {
            switch (piece) {
                case Prospect.Kept(String words) -> said.append(words);
                case Prospect.Changed changed -> said.append(changed.come());
                case Prospect.Contested contested -> {
                    said.append("[").append(contested.base()).append("]");
                    contested
                            .alternatives()
                            .forEach(alternative -> said.append("[")
                                    .append(alternative.words().isEmpty() ? "delete" : alternative.words())
                                    .append(" – ")
                                    .append(golden.names(alternative.amendments()))
                                    .append("]"));
                }
            }
        }
        said.append(line.clause().isTombstone() ? "(deleted)" : "").append('\n');
    }

    private static String where(Golden golden, Place place) {
        if (place.after() != null) {
            return "after " + golden.label(place.after());
        }
        return place.parent() == null ? "to the beginning" : "first under " + golden.label(place.parent());
    }

    private static String text(Golden golden, ClauseId clause) {
        return golden.base.document().clauses().stream()
                .filter(other -> other.id().equals(clause))
                .map(Clause::text)
                .findFirst()
                .orElseThrow();
    }

    private static void votes(Golden golden, StringBuilder said) {
        List<VotingOrder.Candidate> candidates = golden.amendments.stream()
                .map(amendment -> new VotingOrder.Candidate(
                        amendment,
                        !amendment.replaces().isEmpty(),
                        Instant.ofEpochSecond(amendment.id().value().getLeastSignificantBits())))
                .toList();
        int number = 0;
        for (VotingOrder.Entry entry : VotingOrder.of(golden.base, candidates).entries()) {
            said.append(++number)
                    .append(". ")
                    .append(golden.name(entry.amendment()))
                    .append(" on ")
                    .append(golden.label(Objects.requireNonNull(entry.clause())))
                    .append(": ")
                    .append(told(entry.reason()))
                    .append(
                            entry.tie() == null
                                    ? ""
                                    : entry.tie() == VotingOrder.Tie.SUBMITTED_LATER
                                            ? ", submitted later"
                                            : ", submitted at the same instant")
                    .append('\n');
        }
    }

    private static String told(VotingOrder.Reason reason) {
        return switch (reason) {
            case VotingOrder.Compromise(int level, VotingOrder.Reason among) ->
                (level == 1 ? "compromise, " : "compromise of compromises, ") + told(among);
            case VotingOrder.Deletion() -> "deletion";
            case VotingOrder.Rewording(Distance distance) ->
                distance.changedWords() + " of " + distance.words() + " words";
            case VotingOrder.Insertion() -> "new clause";
            case VotingOrder.Relocation() -> "move";
        };
    }
}
