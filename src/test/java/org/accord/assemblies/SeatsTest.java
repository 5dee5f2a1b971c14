package org.accord.assemblies;

import static org.accord.assemblies.Participation.COMMENTS;
import static org.accord.assemblies.Seat.FACILITATOR;
import static org.accord.assemblies.Seat.PARTICIPANT;
import static org.accord.db.people.Tables.PERSON;
import static org.accord.fixtures.Refusals.assertNotFound;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.accord.fixtures.Refusals.assertStale;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.accord.fixtures.Shore.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.accord.db.assemblies.Tables;
import org.accord.fixtures.Broken;
import org.accord.fixtures.Database;
import org.accord.fixtures.ServiceTest;
import org.accord.fixtures.Shore;
import org.accord.fixtures.TestClock;
import org.accord.kernel.Actor;
import org.accord.people.InvitationId;
import org.accord.people.InvitationLinks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ServiceTest
@RecordApplicationEvents
class SeatsTest {

    @Autowired
    private Seats seats;

    @Autowired
    private Assemblies assemblies;

    @Autowired
    private InvitationLinks links;

    @Autowired
    private Database database;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationContext house;

    private Shore shore;
    private Actor.Person otter;
    private Actor.Person heron;
    private AssemblyId common;
    private AssemblyId quiet;

    @BeforeEach
    void arrive() {
        shore = Shore.in(house);
        otter = shore.administrator("Otter");
        heron = shore.person("Heron");
        common = shore.openAssembly("Common Shore", COMMENTS);
        quiet = shore.closedAssembly("Quiet Cove");
    }

    @Test
    @DisplayName("AUD-2, PRI-4: an administrator invites who facilitates; whoever says yes does, and everybody sees it")
    void whoeverAcceptsFacilitates(@Autowired ApplicationEvents events) {
        InvitationLinks.Issued issued = seats.invite(otter, common, FACILITATOR);
        assertThat(seats.waiting(otter, common)).extracting(SeatRow::seat).containsExactly(FACILITATOR);
        assertThat(links.offer(VISITOR, issued.secret(), "en").title()).isEqualTo("Facilitate Common Shore");
        links.accept(heron, issued.secret(), "en");
        assertThat(assemblies.facilitates(heron, common)).isTrue();
        assertThat(seats.facilitators(shore.person("Tern"), common))
                .extracting(FacilitatorRow::pseudonym)
                .containsExactly("Heron");
        assertThat(events.stream(FacilitatorNamed.class))
                .singleElement()
                .satisfies(event -> assertThat(event.by()).isEqualTo(otter.id()));
        assertThat(seats.waiting(otter, common)).isEmpty();
        String again = seats.invite(otter, common, FACILITATOR).secret();
        assertStale(() -> links.accept(heron, again, "en"));
    }

    @Test
    @DisplayName("ACT-2: into a closed one people come by a link of its facilitators")
    void intoAClosedOnePeopleComeByALink() {
        Actor.Person owl = shore.facilitator("Owl", quiet);
        String secret = seats.invite(owl, quiet, PARTICIPANT).secret();
        links.accept(heron, secret, "en");
        assertThat(assemblies.standing(heron, quiet).mode()).isEqualTo(COMMENTS);
        assertNotFound(() -> links.accept(shore.person("Tern"), secret, "en"));
    }

    @Test
    @DisplayName("AUD-2: nobody else invites; to outsiders a closed one is not there")
    void nobodyElseInvites() {
        Actor.Person owl = shore.facilitator("Owl", common);
        InvitationLinks.Issued waiting = seats.invite(otter, common, FACILITATOR);
        for (Actor actor : List.of(VISITOR, heron, owl)) {
            assertRefused(
                    "ROLE-1", "assemblies.refused.administrators", () -> seats.invite(actor, common, FACILITATOR));
            assertRefused("ROLE-1", "assemblies.refused.administrators", () -> seats.withdraw(actor, waiting.id()));
            assertThat(seats.waiting(actor, common)).isEmpty();
        }
        assertRefused("ACT-2", "assemblies.refused.facilitators", () -> seats.invite(heron, common, PARTICIPANT));
        assertNotFound(() -> seats.invite(heron, quiet, PARTICIPANT));
        assertNotFound(() -> seats.facilitators(heron, quiet));
        assertNotFound(() -> seats.withdraw(otter, InvitationId.next()));
        seats.withdraw(otter, waiting.id());
        assertStale(() -> seats.withdraw(otter, waiting.id()));
    }

    @Test
    @DisplayName(
            "SESS-02, AUTHZ-15: an expired invitation, and one of somebody who may no longer make it, seats nobody")
    void anInvitationThatIsOverSeatsNobody() {
        Actor.Person owl = shore.facilitator("Owl", quiet);
        String ofReleased = seats.invite(owl, quiet, PARTICIPANT).secret();
        assemblies.releaseFacilitator(PLATFORM, quiet, owl.id());
        assertRefused("AUD-2", "assemblies.refused.inviter-no-longer", () -> links.accept(heron, ofReleased, "en"));
        String ofFormer = seats.invite(otter, common, FACILITATOR).secret();
        database.owner()
                .update(PERSON)
                .set(PERSON.ADMINISTRATOR, false)
                .where(PERSON.PERSON_ID.eq(otter.id()))
                .execute();
        assertRefused("AUD-2", "assemblies.refused.inviter-no-longer", () -> links.accept(heron, ofFormer, "en"));
        String expired = seats.invite(PLATFORM, common, FACILITATOR).secret();
        clock.advance(InvitationLinks.LIFE);
        assertNotFound(() -> links.accept(heron, expired, "en"));
        assertThat(assemblies.facilitates(heron, common)).isFalse();
    }

    @Test
    @DisplayName("AUD-2: the database itself lets only an administrator name who facilitates")
    void theDatabaseKnowsWhoNames() {
        assertThat(Broken.constraint(
                        database.owner(),
                        role -> role.insertInto(Tables.FACILITATOR)
                                .set(Tables.FACILITATOR.ASSEMBLY_ID, common)
                                .set(Tables.FACILITATOR.PERSON_ID, heron.id())
                                .set(Tables.FACILITATOR.NAMED_BY, heron.id())
                                .set(Tables.FACILITATOR.NAMED_AT, Instant.now())
                                .execute()))
                .isEqualTo("office_is_named_by_administrator");
    }
}
