package org.accord.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.tally.Outcome;
import org.accord.voting.DecisionId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StageTest {

    private static final DecisionId DECISION = DecisionId.next();

    /** PRO-2: from, verb, to. Whatever is not here does not exist. */
    private static final String MOVES = """
            DRAFT submit SUBMITTED
            SUBMITTED admit OPEN
            SUBMITTED sendBack RETURNED
            SUBMITTED withdraw WITHDRAWN
            RETURNED revise SUBMITTED
            RETURNED withdraw WITHDRAWN
            OPEN revise OPEN
            OPEN call CALLED
            OPEN baseMoved NEEDS_REBASE
            OPEN fallTo FALLEN
            OPEN withdraw WITHDRAWN
            NEEDS_REBASE revise OPEN
            NEEDS_REBASE fallTo FALLEN
            NEEDS_REBASE withdraw WITHDRAWN
            CALLED end ADOPTED
            CALLED end REJECTED
            CALLED end BLOCKED
            CALLED end NO_QUORUM
            BLOCKED reopen OPEN
            BLOCKED fallTo FALLEN
            NO_QUORUM reopen OPEN
            NO_QUORUM fallTo FALLEN
            """;

    private static final List<Stage> STAGES = List.of(
            new Stage.Draft(),
            new Stage.Submitted(),
            new Stage.Returned(),
            new Stage.Open(),
            new Stage.NeedsRebase(),
            new Stage.Called(DECISION),
            new Stage.Adopted(DECISION),
            new Stage.Rejected(DECISION),
            new Stage.Blocked(DECISION),
            new Stage.NoQuorum(DECISION),
            new Stage.Fallen(ProposalId.next()),
            new Stage.Withdrawn());

    private static final Map<Class<?>, List<?>> ARGUMENTS = Map.of(
            DecisionId.class, List.of(DECISION),
            ProposalId.class, List.of(ProposalId.next()),
            Outcome.class, List.of(Outcome.values()));

    /** The moves of PRO-2 from one stage to another one, as {@code OPEN CALLED}. */
    static Set<String> moves() {
        return MOVES.lines()
                .map(line -> line.split(" "))
                .filter(move -> !move[0].equals(move[2]))
                .map(move -> move[0] + " " + move[2])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @DisplayName("PRO-2: every stage, every verb: only the moves of the table exist")
    void onlyTheMovesOfTheTableExist() {
        Set<String> found = new LinkedHashSet<>();
        STAGES.forEach(stage -> verbs(stage)
                .forEach(verb -> arguments(verb)
                        .forEach(argument -> found.add(stage.name() + " " + verb.getName() + " "
                                + call(stage, verb, argument).name()))));

        assertThat(found).containsExactlyInAnyOrderElementsOf(MOVES.lines().toList());
    }

    @Test
    void everyNameIsAStage() {
        assertThat(STAGES).extracting(Stage::name).containsExactly(StageName.values());
    }

    @Test
    @DisplayName("PRO-2: a decision's outcome ends a called proposal one way")
    void anOutcomeEndsACalledProposalOneWay() {
        var called = new Stage.Called(DECISION);
        assertThat(called.end(Outcome.ADOPTED)).isEqualTo(new Stage.Adopted(DECISION));
        assertThat(called.end(Outcome.REJECTED)).isEqualTo(new Stage.Rejected(DECISION));
        assertThat(called.end(Outcome.NOT_ADOPTED)).isEqualTo(new Stage.Rejected(DECISION));
        assertThat(called.end(Outcome.BLOCKED)).isEqualTo(new Stage.Blocked(DECISION));
        assertThat(called.end(Outcome.NO_QUORUM)).isEqualTo(new Stage.NoQuorum(DECISION));
    }

    @Test
    @DisplayName("ORD-2: an adoption beside it can change whatever has neither ended nor is a draft")
    void whatHasNotEndedIsAlive() {
        assertThat(ProposalRepository.ALIVE)
                .isEqualTo(EnumSet.complementOf(EnumSet.of(
                        StageName.DRAFT,
                        StageName.ADOPTED,
                        StageName.REJECTED,
                        StageName.FALLEN,
                        StageName.WITHDRAWN)));
    }

    private static Stream<Method> verbs(Stage stage) {
        return Stream.concat(Arrays.stream(stage.getClass().getDeclaredMethods()), inherited(stage))
                .filter(method -> Stage.class.isAssignableFrom(method.getReturnType()))
                .filter(method -> !method.isBridge() && !Modifier.isStatic(method.getModifiers()))
                .distinct();
    }

    private static Stream<Method> inherited(Stage stage) {
        return Arrays.stream(stage.getClass().getMethods()).filter(Method::isDefault);
    }

    private static List<?> arguments(Method verb) {
        return verb.getParameterCount() == 0
                ? List.of("")
                : Objects.requireNonNull(ARGUMENTS.get(verb.getParameterTypes()[0]));
    }

    private static Stage call(Stage stage, Method verb, Object argument) {
        try {
            verb.setAccessible(true);
            return (Stage) Objects.requireNonNull(
                    verb.getParameterCount() == 0 ? verb.invoke(stage) : verb.invoke(stage, argument));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(verb.toString(), e);
        }
    }
}
