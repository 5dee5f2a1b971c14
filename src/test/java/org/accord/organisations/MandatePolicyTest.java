package org.accord.organisations;

import static org.accord.organisations.Power.COORDINATE;
import static org.accord.organisations.Power.SPEAK;
import static org.accord.organisations.Power.VOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MandatePolicyTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final OrganisationId DELTA = OrganisationId.next();
    private static final PersonId TERN = PersonId.next();

    static Stream<Arguments> mandates() {
        Instant before = NOON.minusMillis(1);
        Instant after = NOON.plusMillis(1);
        return Stream.of(
                arguments("in force", mandate(before, null, null), true),
                arguments("begins now", mandate(NOON, null, null), true),
                arguments("not yet begun", mandate(after, null, null), false),
                arguments("ends later", mandate(before, after, null), true),
                arguments("ends now", mandate(before, NOON, null), false),
                arguments("revoked", mandate(before, null, NOON), false),
                arguments("revoked later, as clocks differ", mandate(before, null, after), false));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @DisplayName("MAN-1: a mandate counts from the moment it begins until the moment it ends")
    @MethodSource("mandates")
    void aMandateCountsFromBeginToEnd(String name, Mandate mandate, boolean inForce) {
        assertThat(mandate.inForce(NOON)).as(name).isEqualTo(inForce);
        assertThat(standing(mandate).may(VOTE)).as(name).isEqualTo(inForce);
        assertThat(standing(mandate).may(SPEAK)).as(name).isFalse();
    }

    @ParameterizedTest
    @DisplayName("MAN-1: nobody acts for an organisation that is not admitted")
    @EnumSource
    void nobodyActsForAnOrganisationThatIsNotAdmitted(OrganisationStatus status) {
        assertThat(standing(mandate(status, Set.of(VOTE), NOON, null, null)).may(VOTE))
                .isEqualTo(status == OrganisationStatus.ADMITTED);
    }

    @Test
    @DisplayName("MAN-3: who coordinates now manages mandates, and the platform; nobody else")
    void whoCoordinatesManages() {
        Actor person = new Actor.Person(TERN, true);
        Standing coordinator = standing(mandate(OrganisationStatus.ADMITTED, Set.of(COORDINATE), NOON, null, null));
        Standing delegate = standing(mandate(NOON, null, null));
        Standing nobody = MandatePolicy.standing(Face.of(DELTA), TERN, List.of(), NOON);
        assertThat(MandatePolicy.mayManage(person, coordinator).isGranted()).isTrue();
        assertThat(MandatePolicy.mayManage(person, delegate).isGranted()).isFalse();
        assertThat(MandatePolicy.mayManage(person, nobody).isGranted()).isFalse();
        assertThat(MandatePolicy.mayManage(new Actor.Visitor(), nobody).isGranted())
                .isFalse();
        assertThat(MandatePolicy.mayManage(new Actor.Platform("test"), nobody).isGranted())
                .isTrue();
    }

    @Test
    @DisplayName("MAN-3: a coordinator whose mandate has run out is no successor")
    void anExpiredCoordinatorIsNoSuccessor() {
        Set<Power> coordinates = Set.of(COORDINATE);
        Mandate last = mandate(OrganisationStatus.ADMITTED, coordinates, NOON, null, null);
        Mandate expired = mandate(OrganisationStatus.ADMITTED, coordinates, NOON.minusMillis(9), NOON, null);
        Mandate other = mandate(OrganisationStatus.ADMITTED, coordinates, NOON, null, null);
        assertThat(MandatePolicy.mayEnd(last, Set.of(), List.of(last, expired), NOON)
                        .isGranted())
                .isFalse();
        assertThat(MandatePolicy.mayEnd(last, Set.of(VOTE), List.of(last), NOON).isGranted())
                .isFalse();
        assertThat(MandatePolicy.mayEnd(last, coordinates, List.of(last), NOON).isGranted())
                .isTrue();
        assertThat(MandatePolicy.mayEnd(last, Set.of(), List.of(last, other), NOON)
                        .isGranted())
                .isTrue();
        assertThat(MandatePolicy.mayEnd(expired, Set.of(), List.of(expired), NOON)
                        .isGranted())
                .isTrue();
    }

    private static Standing standing(Mandate mandate) {
        return MandatePolicy.standing(Face.of(DELTA), TERN, List.of(mandate), NOON);
    }

    private static Mandate mandate(Instant from, @Nullable Instant until, @Nullable Instant revoked) {
        return mandate(OrganisationStatus.ADMITTED, Set.of(VOTE), from, until, revoked);
    }

    private static Mandate mandate(
            OrganisationStatus status,
            Set<Power> powers,
            Instant from,
            @Nullable Instant until,
            @Nullable Instant revoked) {
        return new Mandate(MandateId.next(), DELTA, status, TERN, powers, Binding.FREE, from, until, revoked);
    }
}
