package org.accord.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.WithNull;
import org.accord.assemblies.AssemblyId;
import org.accord.assemblies.AssemblyKind;
import org.accord.assemblies.AssemblyStanding;
import org.accord.assemblies.Participation;
import org.accord.assemblies.agenda.AgendaItem;
import org.accord.assemblies.agenda.AgendaItemId;
import org.accord.assemblies.agenda.AgendaItemKind;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Permission;
import org.accord.kernel.PersonId;
import org.accord.organisations.Power;
import org.accord.organisations.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CommentPolicyTest {

    private static final Face OWN = Face.own();
    private static final Face DELTA = Face.of(OrganisationId.next());

    static Stream<Arguments> cases() {
        return Stream.of(
                arguments("a visitor", as(OWN, null, false), in(false, null), "AUTH-1"),
                arguments("who has not joined", as(OWN, PersonId.next(), false), in(false, null), "ACT-2"),
                arguments("who reads", as(OWN, PersonId.next(), false), in(false, Participation.READ_ONLY), "ACT-4"),
                arguments("who comments", as(OWN, PersonId.next(), false), in(false, Participation.COMMENTS), null),
                arguments("a facilitator", as(OWN, PersonId.next(), false), in(true, null), null),
                arguments(
                        "a facilitator who reads",
                        as(OWN, PersonId.next(), false),
                        in(true, Participation.READ_ONLY),
                        null),
                arguments("without a mandate", as(DELTA, PersonId.next(), false), in(true, null), "MAN-1"),
                arguments(
                        "of a suspended one", as(DELTA, PersonId.next(), false, Power.SPEAK), in(true, null), "MAN-1"),
                arguments("without SPEAK", as(DELTA, PersonId.next(), true, Power.VOTE), in(true, null), "MAN-1"),
                arguments("with SPEAK", as(DELTA, PersonId.next(), true, Power.SPEAK), in(false, null), null));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @DisplayName("ACT-4, MAN-1, AUTHZ-07: who may comment behind which face")
    @MethodSource("cases")
    void whoMayCommentBehindWhichFace(
            String name, Standing standing, AssemblyStanding place, @Nullable String refusedBy) {
        Permission permission = CommentPolicy.mayComment(standing, place, List.of());
        assertThat(permission instanceof Permission.Refused refused ? refused.rule() : null)
                .as(name)
                .isEqualTo(refusedBy);
    }

    @Property
    @Label("ACT-3: the effective mode is the narrowest of the assembly’s and the open items’; none of them widens")
    void theEffectiveModeIsTheNarrowest(
            @ForAll boolean facilitator,
            @ForAll @WithNull Participation mode,
            @ForAll List<@WithNull Participation> overrides) {
        AssemblyStanding place = in(facilitator, mode);
        Standing person = as(OWN, PersonId.next(), false);
        List<AgendaItem> items =
                overrides.stream().map(CommentPolicyTest::narrowing).toList();

        boolean before = CommentPolicy.mayComment(person, place, List.of()).isGranted();
        boolean now = CommentPolicy.mayComment(person, place, items).isGranted();

        boolean narrowed = overrides.contains(Participation.READ_ONLY);
        assertThat(now).isEqualTo(facilitator || (mode == Participation.COMMENTS && !narrowed));
        assertThat(before || !now).as("never wider").isTrue();
        assertThat(CommentPolicy.mayComment(as(DELTA, PersonId.next(), true, Power.SPEAK), place, items)
                        .isGranted())
                .as("an organisation is not narrowed")
                .isTrue();
    }

    @Property
    @Label("ACT-3: of two modes the narrower counts, whichever of them the item has")
    void ofTwoModesTheNarrowerCounts(@ForAll Participation mode, @ForAll @WithNull Participation override) {
        assertThat(mode.narrowedBy(override))
                .isEqualTo(
                        mode == Participation.READ_ONLY || override == Participation.READ_ONLY
                                ? Participation.READ_ONLY
                                : Participation.COMMENTS);
    }

    @Test
    @DisplayName("ACT-3: the refusal names the rule and the first item that narrows")
    void theRefusalNamesTheItem() {
        assertThat(CommentPolicy.mayComment(
                        as(OWN, PersonId.next(), false),
                        in(false, Participation.COMMENTS),
                        List.of(narrowing(null), narrowing(Participation.READ_ONLY))))
                .isEqualTo(Permission.refused("ACT-3", "discussion.refused.agenda", "Offsets"));
    }

    private static AgendaItem narrowing(@Nullable Participation override) {
        return new AgendaItem(
                AgendaItemId.next(),
                1,
                AssemblyId.next(),
                override == null ? "Emissions" : "Offsets",
                AgendaItemKind.DISCUSS,
                null,
                override,
                List.of(),
                Instant.EPOCH,
                null);
    }

    private static Standing as(Face face, @Nullable PersonId person, boolean admitted, Power... powers) {
        return new Standing(face, person, admitted, Set.of(powers));
    }

    private static AssemblyStanding in(boolean facilitator, @Nullable Participation mode) {
        return new AssemblyStanding(AssemblyId.next(), AssemblyKind.GLOBAL, facilitator, mode);
    }
}
