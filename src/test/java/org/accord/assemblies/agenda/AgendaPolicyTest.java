package org.accord.assemblies.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.accord.assemblies.AssemblyId;
import org.accord.assemblies.AssemblyKind;
import org.accord.assemblies.AssemblyStanding;
import org.accord.assemblies.Participation;
import org.accord.kernel.Permission;
import org.accord.kernel.Thing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AgendaPolicyTest {

    private static final Thing KNOWN = new Thing("proposal", UUID.randomUUID());

    static Stream<Arguments> standings() {
        return Stream.of(
                arguments("a facilitator here", in(true, null), false, null),
                arguments("a facilitator here who acts for an organisation", in(true, null), true, null),
                arguments("a facilitator who takes part", in(true, Participation.READ_ONLY), false, null),
                arguments("an activist who comments", in(false, Participation.COMMENTS), false, "ACT-1"),
                arguments("an activist who reads", in(false, Participation.READ_ONLY), false, "ACT-1"),
                arguments("nobody in particular", in(false, null), false, "ACT-1"),
                arguments("a delegate", in(false, null), true, "FAC-1"),
                arguments("a delegate who takes part", in(false, Participation.COMMENTS), true, "FAC-1"));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @DisplayName("FAC-1, ACT-1: who sets an agenda")
    @MethodSource("standings")
    void whoSetsAnAgenda(String name, AssemblyStanding standing, boolean acts, @Nullable String refusedBy) {
        assertThat(rule(AgendaPolicy.maySet(standing, acts))).as(name).isEqualTo(refusedBy);
    }

    static Stream<Arguments> items() {
        List<Thing> fifty = IntStream.range(0, Agendas.MATTERS)
                .mapToObj(number -> new Thing("proposal", new UUID(0, number)))
                .toList();
        List<Thing> more = Stream.concat(fifty.stream(), Stream.of(KNOWN)).toList();
        return Stream.of(
                arguments("a title alone", item("Emissions", null, null, List.of()), null),
                arguments("all of it", item("Emissions", 480, Participation.READ_ONLY, List.of(KNOWN)), null),
                arguments("one minute", item("Emissions", 1, null, List.of()), null),
                arguments("fifty matters", item("Emissions", null, null, fifty), null),
                arguments("no title", item(" ", null, null, List.of()), "PLAIN-1"),
                arguments("a title of 200", item("x".repeat(200), null, null, List.of()), null),
                arguments("a title of 201", item("x".repeat(201), null, null, List.of()), "PLAIN-1"),
                arguments("a title that turns", item("a\u202eb", null, null, List.of()), "PLAIN-1"),
                arguments("no time at all", item("Emissions", 0, null, List.of()), "PLAIN-1"),
                arguments("more than a day of work", item("Emissions", 481, null, List.of()), "PLAIN-1"),
                arguments("wider", item("Emissions", null, Participation.COMMENTS, List.of()), "ACT-3"),
                arguments("fifty-one matters", item("Emissions", null, null, more), "FAC-1"),
                arguments(
                        "what is not offered",
                        item("Emissions", null, null, List.of(new Thing("proposal", UUID.randomUUID()))),
                        "FAC-1"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @DisplayName("FAC-1, ACT-3, PLAIN-1: what an item may say")
    @MethodSource("items")
    void whatAnItemMaySay(String name, NewItem item, @Nullable String refusedBy) {
        Set<Thing> known = Stream.concat(
                        Stream.of(KNOWN),
                        IntStream.range(0, Agendas.MATTERS)
                                .mapToObj(number -> new Thing("proposal", new UUID(0, number))))
                .collect(Collectors.toSet());
        assertThat(rule(AgendaPolicy.mayBe(item, known))).as(name).isEqualTo(refusedBy);
    }

    @Test
    @DisplayName("FAC-1: an open item is changed and closed, a closed one is reopened, and nothing else")
    void aClosedItemIsOnlyReopened() {
        assertThat(rule(AgendaPolicy.mayChange(stored(null)))).isNull();
        assertThat(rule(AgendaPolicy.mayChange(stored(Instant.EPOCH)))).isEqualTo("FAC-1");
        assertThat(rule(AgendaPolicy.mayReopen(stored(null)))).isEqualTo("FAC-1");
        assertThat(rule(AgendaPolicy.mayReopen(stored(Instant.EPOCH)))).isNull();
    }

    @Test
    void anAgendaHasAnEnd() {
        assertThat(rule(AgendaPolicy.mayGrow(Agendas.ITEMS - 1))).isNull();
        assertThat(rule(AgendaPolicy.mayGrow(Agendas.ITEMS))).isEqualTo("FAC-1");
        assertThat(rule(AgendaPolicy.mayMove(true))).isNull();
        assertThat(rule(AgendaPolicy.mayMove(false))).isEqualTo("FAC-1");
    }

    private static @Nullable String rule(Permission permission) {
        return permission instanceof Permission.Refused refused ? refused.rule() : null;
    }

    private static NewItem item(
            String title, @Nullable Integer minutes, @Nullable Participation participation, List<Thing> matters) {
        return new NewItem(title, AgendaItemKind.DISCUSS, minutes, participation, matters);
    }

    private static AgendaItem stored(@Nullable Instant closed) {
        return new AgendaItem(
                AgendaItemId.next(),
                1,
                AssemblyId.next(),
                "Emissions",
                AgendaItemKind.DISCUSS,
                null,
                null,
                List.of(),
                Instant.EPOCH,
                closed);
    }

    private static AssemblyStanding in(boolean facilitator, @Nullable Participation mode) {
        return new AssemblyStanding(AssemblyId.next(), AssemblyKind.GLOBAL, facilitator, mode);
    }
}
