package org.accord.people;

import static org.accord.db.people.Tables.INVITATION;
import static org.accord.db.people.Tables.OFFICE;
import static org.accord.db.people.Tables.PERSON;
import static org.accord.fixtures.Refusals.assertNotFound;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.accord.fixtures.Refusals.assertStale;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.accord.fixtures.Shore.VISITOR;
import static org.accord.people.Role.SCREENER;
import static org.accord.people.Role.TRANSLATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.val;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.accord.fixtures.Broken;
import org.accord.fixtures.Database;
import org.accord.fixtures.ServiceTest;
import org.accord.fixtures.Shore;
import org.accord.fixtures.TestClock;
import org.accord.kernel.Actor;
import org.accord.kernel.NotFound;
import org.accord.kernel.PersonId;
import org.accord.kernel.Thing;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ServiceTest
@RecordApplicationEvents
class RolesTest {

    private final Roles roles;
    private final InvitationLinks links;
    private final Database database;
    private final DSLContext application;
    private final TestClock clock;
    private final Shore shore;
    private Actor.Person otter;
    private Actor.Person heron;

    RolesTest(
            @Autowired Roles roles,
            @Autowired InvitationLinks links,
            @Autowired Database database,
            @Autowired DSLContext application,
            @Autowired TestClock clock,
            @Autowired ApplicationContext house) {
        this.roles = roles;
        this.links = links;
        this.database = database;
        this.application = application;
        this.clock = clock;
        this.shore = Shore.in(house);
    }

    @BeforeEach
    void arrive() {
        otter = shore.administrator("Otter");
        heron = shore.person("Heron");
    }

    @Test
    @DisplayName("AUD-2: an administrator names and releases; each is an event, and everybody who takes part sees it")
    void anAdministratorNamesAndReleases(@Autowired ApplicationEvents events) {
        roles.name(otter, heron.id(), SCREENER);

        assertThat(roles.holds(heron, SCREENER)).isTrue();
        assertThat(roles.held(heron)).containsExactly(SCREENER);
        assertThat(holds(heron.id(), SCREENER)).isTrue();
        assertThat(events.stream(RoleNamed.class)).singleElement().satisfies(event -> {
            assertThat(event.particulars())
                    .containsEntry("role", "SCREENER")
                    .containsEntry("by", otter.id().toString());
            assertThat(event.changed())
                    .contains(Roles.OFFICES, new Thing("person", heron.id().value()));
        });
        assertThat(roles.all(shore.person("Tern"))).singleElement().satisfies(row -> {
            assertThat(row.pseudonym()).isEqualTo("Heron");
            assertThat(row.role()).isEqualTo(SCREENER);
            assertThat(row.namedBy()).isEqualTo("Otter");
            assertThat(row.until()).isNull();
            assertThat(row.mayRelease()).isFalse();
        });

        roles.release(otter, heron.id(), SCREENER);
        assertThat(roles.holds(heron, SCREENER)).isFalse();
        assertThat(holds(heron.id(), SCREENER)).isFalse();
        assertThat(events.stream(RoleReleased.class)).hasSize(1);
        assertThat(roles.all(heron))
                .singleElement()
                .satisfies(row -> assertThat(row.until()).isNotNull());
        roles.name(otter, heron.id(), SCREENER);
        assertThat(roles.all(heron)).extracting(row -> row.until() == null).containsExactly(true, false);
    }

    @Test
    @DisplayName("AUD-2: nobody else names or releases, and a visitor does not even read who holds what")
    void nobodyElseNames() {
        roles.name(otter, heron.id(), TRANSLATOR);
        InvitationLinks.Issued waiting = roles.invite(otter, SCREENER);
        for (Actor actor : List.of(VISITOR, shore.person("Tern"))) {
            assertRefused("AUD-2", "people.refused.naming", () -> roles.name(actor, heron.id(), SCREENER));
            assertRefused("AUD-2", "people.refused.naming", () -> roles.release(actor, heron.id(), TRANSLATOR));
            assertRefused("AUD-2", "people.refused.naming", () -> roles.invite(actor, SCREENER));
            assertRefused("AUD-2", "people.refused.naming", () -> roles.waiting(actor));
            assertRefused("AUD-2", "people.refused.naming", () -> roles.withdraw(actor, waiting.id()));
        }
        assertRefused("AUD-2", "people.refused.naming", () -> roles.name(heron, heron.id(), SCREENER));
        assertRefused("AUTH-1", "kernel.refused.sign-in", () -> roles.all(VISITOR));
        roles.release(heron, heron.id(), TRANSLATOR);
        assertThat(roles.held(heron)).isEmpty();
    }

    @Test
    void whatIsNotThereCannotBeNamedAndWhatIsDoneIsStale() {
        assertNotFound(() -> roles.name(otter, PersonId.next(), SCREENER));
        assertNotFound(() -> roles.withdraw(otter, InvitationId.next()));
        assertStale(() -> roles.release(otter, heron.id(), SCREENER));
        roles.name(PLATFORM, heron.id(), SCREENER);
        assertStale(() -> roles.name(otter, heron.id(), SCREENER));
        assertThat(roles.all(heron).getFirst().namedBy()).isNull();
        assertThat(roles.held(VISITOR)).isEmpty();
        assertThat(roles.holds(PLATFORM, SCREENER)).isFalse();
    }

    @Test
    @DisplayName("PRI-4: naming needs no list of people: a link is passed on, and whoever accepts it holds the office")
    void whoeverAcceptsTheLinkHoldsTheOffice(@Autowired ApplicationEvents events) {
        InvitationLinks.Issued issued = roles.invite(otter, TRANSLATOR);
        assertThat(roles.waiting(otter))
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo(issued.id()));
        assertThat(links.offer(VISITOR, issued.secret(), "pt").title()).contains("traduzir");
        assertRefused("AUTH-1", "kernel.refused.sign-in", () -> links.accept(VISITOR, issued.secret(), "en"));

        assertThat(links.accept(heron, issued.secret(), "en").address()).isEqualTo("desk/offices");

        assertThat(roles.held(heron)).containsExactly(TRANSLATOR);
        assertThat(roles.all(heron).getFirst().namedBy()).isEqualTo("Otter");
        assertThat(roles.waiting(otter)).isEmpty();
        assertThat(events.stream(RoleNamed.class)).singleElement().satisfies(event -> {
            assertThat(event.actor()).isEqualTo(heron);
            assertThat(event.by()).isEqualTo(otter.id());
        });
    }

    @Test
    @DisplayName(
            "ENUM-03, SESS-02: a used, a withdrawn, an expired and an invented link look the same and give nothing")
    void aLinkThatDoesNotWorkGivesNothing() {
        String used = roles.invite(otter, SCREENER).secret();
        links.accept(shore.person("Tern"), used, "en");
        InvitationLinks.Issued withdrawn = roles.invite(otter, SCREENER);
        roles.withdraw(otter, withdrawn.id());
        assertStale(() -> roles.withdraw(otter, withdrawn.id()));
        String expired = roles.invite(otter, SCREENER).secret();
        clock.advance(InvitationLinks.LIFE);
        for (String secret : List.of(used, withdrawn.secret(), expired, "guess", "")) {
            assertNotFound(() -> links.offer(heron, secret, "en"));
            assertNotFound(() -> links.accept(heron, secret, "en"));
        }
        assertThat(roles.held(heron)).isEmpty();
    }

    @Test
    @DisplayName("ENUM-03: a link has at least 128 random bits, and only its hash is stored")
    void onlyTheHashIsStored() {
        InvitationLinks.Issued issued = roles.invite(otter, SCREENER);
        assertThat(Base64.getUrlDecoder().decode(issued.secret())).hasSizeGreaterThanOrEqualTo(16);
        assertThat(issued.link()).endsWith("/invitation?token=" + issued.secret());
        assertThat(issued.toString()).doesNotContain(issued.secret());
        assertThat(application.fetchSingle(INVITATION).toString()).doesNotContain(issued.secret());
    }

    @Test
    @DisplayName("SESS-05: of several who accept one link at once, one holds the office")
    void oneOfManyAccepts() throws Exception {
        String secret = roles.invite(otter, SCREENER).secret();
        List<Callable<Boolean>> all = List.of("Tern", "Gull", "Crane", "Ibis").stream()
                .map(shore::person)
                .<Callable<Boolean>>map(person -> () -> accepted(person, secret))
                .toList();
        int yes = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            for (var answer : threads.invokeAll(all)) {
                yes += answer.get() ? 1 : 0;
            }
        }
        assertThat(yes).isEqualTo(1);
        assertThat(application.fetchCount(OFFICE)).isEqualTo(1);
    }

    private boolean accepted(Actor person, String secret) {
        try {
            links.accept(person, secret, "en");
            return true;
        } catch (NotFound usedUp) {
            return false;
        }
    }

    @Test
    @DisplayName(
            "AUTHZ-15: an invitation by somebody who no longer is an administrator gives nothing, and stays unused")
    void anInvitationEndsWithItsMakersOffice() {
        String secret = roles.invite(otter, SCREENER).secret();
        database.owner()
                .update(PERSON)
                .set(PERSON.ADMINISTRATOR, false)
                .where(PERSON.PERSON_ID.eq(otter.id()))
                .execute();
        assertRefused("AUD-2", "people.refused.inviter-no-longer-names", () -> links.accept(heron, secret, "en"));
        assertThat(roles.held(heron)).isEmpty();
        assertThat(application.fetchSingle(INVITATION).getTakenBy()).isNull();
    }

    @Test
    @DisplayName("AUD-2: the database itself lets only an administrator name, and keeps each naming and release")
    void theDatabaseKeepsTheOffices() {
        roles.name(otter, heron.id(), SCREENER);
        Actor.Person tern = shore.person("Tern");
        assertThat(named(tern.id(), heron.id())).isEqualTo("office_is_named_by_administrator");
        assertThat(named(tern.id(), otter.id())).isNull();
        assertThat(named(heron.id(), otter.id())).isEqualTo("office_is_one_a_person");
        assertThat(refused(role -> role.deleteFrom(OFFICE).execute())).isEqualTo("office_is_kept");
        assertThat(refused(
                        role -> role.update(OFFICE).set(OFFICE.ROLE, TRANSLATOR).execute()))
                .isEqualTo("office_is_kept");
        assertThat(refused(role -> role.update(OFFICE)
                        .set(OFFICE.RELEASED_AT, now())
                        .set(OFFICE.RELEASED_BY, tern.id())
                        .execute()))
                .isEqualTo("office_is_named_by_administrator");
        roles.release(otter, heron.id(), SCREENER);
        assertThat(refused(role -> role.update(OFFICE)
                        .setNull(OFFICE.RELEASED_AT)
                        .setNull(OFFICE.RELEASED_BY)
                        .execute()))
                .isEqualTo("office_is_kept");
    }

    @Test
    @DisplayName("SESS-02: the database itself lets an invitation end once, within a week")
    void theDatabaseEndsAnInvitationOnce() {
        links.accept(heron, roles.invite(otter, SCREENER).secret(), "en");
        assertThat(refused(role -> role.update(INVITATION)
                        .setNull(INVITATION.TAKEN_AT)
                        .setNull(INVITATION.TAKEN_BY)
                        .execute()))
                .isEqualTo("invitation_ends_once");
        roles.invite(otter, SCREENER);
        assertThat(refused(role -> role.update(INVITATION)
                        .set(INVITATION.EXPIRES_AT, now().plus(Duration.ofDays(400)))
                        .where(INVITATION.TAKEN_AT.isNull())
                        .execute()))
                .isEqualTo("invitation_ends_once");
        assertThat(refused(role -> role.insertInto(INVITATION)
                        .set(INVITATION.INVITATION_ID, InvitationId.next())
                        .set(INVITATION.SECRET_HASH, new byte[32])
                        .set(INVITATION.MADE_AT, now())
                        .set(INVITATION.EXPIRES_AT, now().plus(Duration.ofDays(8)))
                        .execute()))
                .isEqualTo("invitation_ends_within_a_week");
        assertThat(Set.of(Role.values())).containsExactlyInAnyOrder(SCREENER, TRANSLATOR);
    }

    private @Nullable String named(PersonId person, PersonId by) {
        return refused(role -> role.insertInto(OFFICE)
                .set(OFFICE.OFFICE_ID, OfficeId.next())
                .set(OFFICE.PERSON_ID, person)
                .set(OFFICE.ROLE, SCREENER)
                .set(OFFICE.NAMED_BY, by)
                .set(OFFICE.NAMED_AT, now())
                .execute());
    }

    private @Nullable String refused(Consumer<DSLContext> act) {
        return Broken.constraint(database.owner(), act);
    }

    private boolean holds(PersonId person, Role role) {
        return Boolean.TRUE.equals(application
                .resultQuery("select people.holds({0}, {1})", val(person.value()), val(role.name()))
                .fetchSingle(0, Boolean.class));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
