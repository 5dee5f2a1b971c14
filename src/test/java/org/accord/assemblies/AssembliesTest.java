package org.accord.assemblies;

import static org.accord.assemblies.Participation.COMMENTS;
import static org.accord.assemblies.Participation.READ_ONLY;
import static org.accord.db.assemblies.Tables.PARTICIPANT;
import static org.accord.fixtures.Refusals.assertNotFound;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.accord.fixtures.Refusals.assertStale;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.accord.fixtures.Shore.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.accord.assemblies.NewAssembly.Name;
import org.accord.fixtures.Database;
import org.accord.fixtures.Race;
import org.accord.fixtures.ServiceTest;
import org.accord.fixtures.Shore;
import org.accord.kernel.Actor;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.NotPermitted;
import org.accord.kernel.PersonId;
import org.accord.kernel.Stale;
import org.accord.kernel.Thing;
import org.accord.organisations.Power;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ServiceTest
@RecordApplicationEvents
class AssembliesTest {

    private final Assemblies assemblies;
    private final Database database;
    private final Shore shore;

    AssembliesTest(
            @Autowired Assemblies assemblies, @Autowired Database database, @Autowired ApplicationContext house) {
        this.assemblies = assemblies;
        this.database = database;
        this.shore = Shore.in(house);
    }

    @Test
    void anAdministratorSetsUpAnAssemblyAndNamesWhoFacilitatesIt(@Autowired ApplicationEvents events) {
        Actor administrator = shore.administrator("Rook");
        AssemblyId id = assemblies.create(administrator, asking("Common Shore"));
        Actor.Person owl = shore.person("Owl");
        assemblies.nameFacilitator(administrator, id, owl.id());

        assertThat(assemblies.facilitates(owl, id)).isTrue();
        assertThat(assemblies.page(owl, id, "en").facilitators()).containsExactly("Owl");
        assertThat(events.stream(AssemblyCreated.class)).hasSize(1);
        assertThat(events.stream(FacilitatorNamed.class))
                .singleElement()
                .satisfies(event -> assertThat(event.particulars())
                        .containsEntry("person", owl.id().toString()));
        assertStale(() -> assemblies.nameFacilitator(administrator, id, owl.id()));

        assemblies.releaseFacilitator(administrator, id, owl.id());
        assertThat(assemblies.facilitates(owl, id)).isFalse();
        assertStale(() -> assemblies.releaseFacilitator(administrator, id, owl.id()));
    }

    @Test
    void nobodyElseSetsUpOrNamesAnybody() {
        AssemblyId id = shore.openAssembly("Common Shore", COMMENTS);
        Actor.Person facilitator = shore.facilitator("Owl", id);
        PersonId somebody = shore.person("Heron").id();
        for (Actor actor : List.of(VISITOR, shore.person("Ibis"), facilitator)) {
            String reason = "assemblies.refused.administrators";
            assertRefused("ROLE-1", reason, () -> assemblies.create(actor, asking("Another")));
            assertRefused("ROLE-1", reason, () -> assemblies.nameFacilitator(actor, id, somebody));
            assertRefused("ROLE-1", reason, () -> assemblies.releaseFacilitator(actor, id, facilitator.id()));
        }
        assertNotFound(() -> assemblies.nameFacilitator(PLATFORM, id, PersonId.next()));
        assertNotFound(() -> assemblies.nameFacilitator(PLATFORM, AssemblyId.next(), somebody));
    }

    @Test
    @DisplayName("DEC-1: a facilitator of one assembly is nobody in the next")
    void aFacilitatorOfOneAssemblyIsNobodyInTheNext() {
        AssemblyId one = shore.openAssembly("One", COMMENTS);
        AssemblyId other = shore.openAssembly("Other", COMMENTS);
        Actor.Person owl = shore.facilitator("Owl", one);
        PersonId heron = shore.participant("Heron", other, COMMENTS).id();

        assertThat(assemblies.standing(owl, one).facilitator()).isTrue();
        assertThat(assemblies.standing(owl, other).facilitator()).isFalse();
        assertRefused(
                "ACT-3", "assemblies.refused.facilitators", () -> assemblies.setMode(owl, other, heron, READ_ONLY));
        assertRefused("ACT-2", "assemblies.refused.facilitators", () -> assemblies.bring(owl, other, owl.id()));
        assertThat(assemblies.page(owl, other, "en").participants().rows()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("ACT-2: anybody joins an open one, in the mode that is its own, and leaves it")
    @EnumSource
    void anybodyJoinsAnOpenOneAndLeavesIt(Participation mode) {
        AssemblyId id = shore.openAssembly("Common Shore", mode);
        Actor.Person heron = shore.person("Heron");

        assertThat(assemblies.standing(heron, id))
                .isEqualTo(new AssemblyStanding(id, AssemblyKind.GLOBAL, false, null));
        assemblies.join(heron, id);
        assertThat(assemblies.standing(heron, id).mode()).isEqualTo(mode);
        assertRefused("ACT-2", "assemblies.refused.joined", () -> assemblies.join(heron, id));
        assertThat(assemblies.mine(heron, "en")).extracting(AssemblyRow::id).containsExactly(id);

        assemblies.leave(heron, id);
        assertThat(assemblies.standing(heron, id).mode()).isNull();
        assertRefused("ACT-2", "assemblies.refused.not-joined", () -> assemblies.leave(heron, id));
        assertThat(assemblies.mine(heron, "en")).isEmpty();
    }

    @Test
    void onlyAPersonJoins() {
        AssemblyId id = shore.openAssembly("Common Shore", COMMENTS);
        assertRefused("ACT-2", "kernel.refused.sign-in", () -> assemblies.join(VISITOR, id));
        assertRefused("ACT-2", "kernel.refused.sign-in", () -> assemblies.join(PLATFORM, id));
    }

    @Test
    void whoJoinsTwiceAtOnceJoinsOnce() {
        AssemblyId id = shore.openAssembly("Common Shore", COMMENTS);
        Actor.Person heron = shore.person("Heron");
        assertThat(Race.lost(
                        database,
                        other -> other.insertInto(PARTICIPANT)
                                .set(PARTICIPANT.ASSEMBLY_ID, id)
                                .set(PARTICIPANT.PERSON_ID, heron.id())
                                .set(PARTICIPANT.MODE, READ_ONLY)
                                .set(PARTICIPANT.JOINED_AT, Instant.EPOCH)
                                .execute(),
                        () -> assemblies.join(heron, id)))
                .isInstanceOf(Stale.class);
    }

    @Test
    @DisplayName("AUTHZ-02, ACT-2: a closed one is not there for people who are not in it, whatever they ask")
    void aClosedOneIsNotThereForOutsiders() {
        AssemblyId closed = shore.closedAssembly("Quiet Cove");
        shore.openAssembly("Common Shore", COMMENTS);
        PersonId somebody = shore.participant("Heron", closed, COMMENTS).id();
        Actor.Person delegate = shore.delegate("Tern", shore.organisation("Delta Commons"), Power.SPEAK);
        for (Actor actor : List.of(VISITOR, shore.person("Ibis"), delegate)) {
            assertNotFound(() -> assemblies.standing(actor, closed));
            assertNotFound(() -> assemblies.facilitates(actor, closed));
            assertNotFound(() -> assemblies.page(actor, closed, "en"));
            assertNotFound(() -> assemblies.join(actor, closed));
            assertNotFound(() -> assemblies.leave(actor, closed));
            assertNotFound(() -> assemblies.bring(actor, closed, somebody));
            assertNotFound(() -> assemblies.setMode(actor, closed, somebody, READ_ONLY));
            assertThat(assemblies.names(actor, "en")).doesNotContainKey(closed).hasSize(1);
            assertThat(assemblies.all(actor, "en")).extracting(AssemblyRow::id).doesNotContain(closed);
            assertThat(assemblies.entered(actor)).doesNotContain(closed);
        }
        assertNotFound(() -> assemblies.page(shore.person("Gull"), AssemblyId.next(), "en"));
    }

    @Test
    @DisplayName("AUD-2: who sets up a closed one knows of it, but does not enter")
    void anAdministratorKnowsOfAClosedOneButDoesNotEnter() {
        AssemblyId closed = shore.closedAssembly("Quiet Cove");
        Actor.Person administrator = shore.administrator("Rook");
        assertThat(assemblies.names(administrator, "en")).containsEntry(closed, "Quiet Cove");
        assertThat(assemblies.page(administrator, closed, "en").participants().rows())
                .isEmpty();
        assertNotFound(() -> assemblies.standing(administrator, closed));
        assertThat(assemblies.entered(administrator)).isEmpty();
        assertRefused("ACT-2", "assemblies.refused.closed", () -> assemblies.join(administrator, closed));
    }

    @Test
    void aFacilitatorBringsSomebodyIntoAClosedOne() {
        AssemblyId closed = shore.closedAssembly("Quiet Cove");
        Actor.Person owl = shore.facilitator("Owl", closed);
        Actor.Person heron = shore.person("Heron");
        assemblies.bring(owl, closed, heron.id());
        assertThat(assemblies.standing(heron, closed).mode()).isEqualTo(COMMENTS);
        assertStale(() -> assemblies.bring(owl, closed, heron.id()));
        assertNotFound(() -> assemblies.bring(owl, closed, PersonId.next()));
        assertRefused("ACT-2", "assemblies.refused.facilitators", () -> assemblies.bring(heron, closed, owl.id()));

        assemblies.leave(heron, closed);
        assertNotFound(() -> assemblies.standing(heron, closed));
    }

    @Test
    @DisplayName("ACT-3, ACT-5: a facilitator changes a mode, and it counts from the next request on")
    void aFacilitatorChangesAMode(@Autowired ApplicationEvents events) {
        AssemblyId id = shore.openAssembly("Common Shore", COMMENTS);
        Actor.Person owl = shore.facilitator("Owl", id);
        Actor.Person heron = shore.participant("Heron", id, COMMENTS);

        assemblies.setMode(owl, id, heron.id(), READ_ONLY);

        assertThat(assemblies.standing(heron, id).mode()).isEqualTo(READ_ONLY);
        assertThat(events.stream(ParticipationChanged.class)
                        .filter(event -> event.actor().equals(owl)))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.particulars()).containsEntry("mode", "READ_ONLY");
                    assertThat(event.changed())
                            .contains(new Thing("person", heron.id().value()));
                });
        assertNotFound(() -> assemblies.setMode(owl, id, PersonId.next(), COMMENTS));
    }

    @Test
    @DisplayName("ACT-3: nobody changes their own mode, and an administrator nobody’s")
    void nobodyElseChangesAMode() {
        AssemblyId id = shore.openAssembly("Common Shore", COMMENTS);
        Actor.Person heron = shore.participant("Heron", id, READ_ONLY);
        Actor.Person delegate = shore.delegate("Tern", shore.organisation("Delta Commons"), Power.COORDINATE);
        for (Actor actor : List.of(VISITOR, heron, delegate, shore.administrator("Rook"))) {
            assertRefused(
                    "ACT-3",
                    "assemblies.refused.facilitators",
                    () -> assemblies.setMode(actor, id, heron.id(), COMMENTS));
        }
        assertThat(assemblies.standing(heron, id).mode()).isEqualTo(READ_ONLY);
    }

    @Test
    void whoChangesAModeLaterThanAnotherIsTold() {
        AssemblyId id = shore.openAssembly("Common Shore", COMMENTS);
        Actor.Person owl = shore.facilitator("Owl", id);
        Actor.Person heron = shore.participant("Heron", id, COMMENTS);
        assertThat(Race.lost(
                        database,
                        other -> other.deleteFrom(PARTICIPANT)
                                .where(PARTICIPANT.PERSON_ID.eq(heron.id()))
                                .execute(),
                        () -> assemblies.setMode(owl, id, heron.id(), READ_ONLY)))
                .isInstanceOf(Stale.class);
    }

    @Test
    @DisplayName("PRI-4: only its facilitators see who takes part; all others see how many")
    void onlyFacilitatorsSeeWhoTakesPart() {
        AssemblyId id = shore.openAssembly("Common Shore", COMMENTS);
        Actor.Person owl = shore.facilitator("Owl", id);
        Actor.Person heron = shore.participant("Heron", id, COMMENTS);
        shore.participant("Ibis", id, READ_ONLY);
        shore.participant("avocet", id, READ_ONLY);

        assertThat(assemblies.page(owl, id, "en").participants().rows())
                .extracting(ParticipantRow::pseudonym, ParticipantRow::mode)
                .containsExactlyInAnyOrder(
                        tuple("avocet", READ_ONLY), tuple("Heron", COMMENTS), tuple("Ibis", READ_ONLY));
        for (Actor actor : List.of(heron, shore.administrator("Rook"), shore.person("Gull"))) {
            AssemblyPage page = assemblies.page(actor, id, "en");
            assertThat(page.participants().rows()).isEmpty();
            assertThat(page.readers()).isEqualTo(2);
            assertThat(page.commenters()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("PRI-4: a full assembly goes on page by page, each who takes part once, and for its facilitators only")
    void aFullAssemblyGoesOnPageByPage() {
        AssemblyId id = shore.openAssembly("Common Shore", COMMENTS);
        Actor.Person owl = shore.facilitator("Owl", id);
        for (int number = 1; number <= Assemblies.LINES; number++) {
            shore.participant("Gull " + number, id, COMMENTS);
        }
        Actor.Person heron = shore.participant("Heron", id, READ_ONLY);
        AssemblyPage page = assemblies.page(owl, id, "en");
        ParticipantsPage.Place next = Objects.requireNonNull(page.participants().next());
        ParticipantsPage rest = assemblies.participants(owl, id, next);
        assertThat(Stream.concat(page.participants().rows().stream(), rest.rows().stream())
                        .map(ParticipantRow::pseudonym))
                .hasSize(Assemblies.LINES + 1)
                .doesNotHaveDuplicates()
                .contains("Heron");
        assertThat(rest.next()).isNull();
        assertThat(page.commenters()).isEqualTo(Assemblies.LINES);
        assertThat(page.readers()).isEqualTo(1);
        assertThatThrownBy(() -> assemblies.participants(heron, id, next)).isInstanceOf(NotPermitted.class);

        assemblies.setMode(owl, id, heron.id(), COMMENTS);
        assertThat(assemblies.page(owl, id, "en").commenters()).isEqualTo(Assemblies.LINES + 1);
        assemblies.leave(heron, id);
        assertThat(assemblies.page(owl, id, "en").readers()).isZero();
        assertThat(assemblies.page(owl, id, "en").commenters()).isEqualTo(Assemblies.LINES);
    }

    @Test
    @DisplayName("PRI-4: the record tells that somebody joined or left, never who")
    void theRecordDoesNotTellWhoJoined(@Autowired ApplicationEvents events) {
        AssemblyId id = shore.openAssembly("Common Shore", COMMENTS);
        Actor.Person heron = shore.person("Heron");
        assemblies.join(heron, id);
        assemblies.leave(heron, id);
        Stream<DomainEvent> told =
                Stream.concat(events.stream(AssemblyJoined.class), events.stream(AssemblyLeft.class));
        assertThat(told).hasSize(2).allSatisfy(event -> {
            assertThat(event.actor()).isInstanceOf(Actor.Platform.class);
            assertThat(event.particulars()).isEmpty();
            assertThat(event.object()).isEqualTo(new Thing("assembly", id.value()));
            assertThat(event.changed()).contains(new Thing("person", heron.id().value()));
        });
    }

    @Test
    void aNameIsReadInOnesLanguageElseInEnglishElseInAny() {
        AssemblyId both = assemblies.create(PLATFORM, named(Map.of("en", "Shore", "fr", "Rivage")));
        AssemblyId spanish = assemblies.create(PLATFORM, named(Map.of("es", "Costa")));
        assertThat(assemblies.names(PLATFORM, "fr"))
                .containsExactly(Map.entry(both, "Rivage"), Map.entry(spanish, "Costa"));
        assertThat(assemblies.names(PLATFORM, "pt"))
                .containsExactly(Map.entry(both, "Shore"), Map.entry(spanish, "Costa"));
        assertThat(assemblies.page(shore.person("Heron"), both, "fr").purpose()).isEqualTo("Rivage !");
    }

    @Test
    void anAssemblyNeedsAName() {
        assertRefused("PLAIN-1", "assemblies.refused.no-name", () -> assemblies.create(PLATFORM, named(Map.of())));
        assertRefused(
                "PLAIN-1", "kernel.refused.text-empty", () -> assemblies.create(PLATFORM, named(Map.of("en", " "))));
    }

    @ParameterizedTest
    @DisplayName("SQL-01, XSS-01: a hostile name is a name")
    @ValueSource(strings = {"x'); select pg_sleep(30); --", "<img src=x onerror=alert(1)>", "${7*7} {0} %s"})
    void aHostileNameIsAName(String name) {
        AssemblyId id = assemblies.create(PLATFORM, named(Map.of("en", name)));
        assertThat(assemblies.names(PLATFORM, "en' or pg_sleep(30) is null --")).containsEntry(id, name);
    }

    private static NewAssembly asking(String name) {
        return named(Map.of("en", name));
    }

    private static NewAssembly named(Map<String, String> names) {
        Map<String, Name> full = new HashMap<>();
        names.forEach((language, name) -> full.put(language, new Name(name, name + " !")));
        return new NewAssembly(AssemblyKind.GLOBAL, full, true, COMMENTS);
    }
}
