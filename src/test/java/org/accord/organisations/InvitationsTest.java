package org.accord.organisations;

import static org.accord.db.organisations.Tables.MANDATE;
import static org.accord.db.organisations.Tables.MANDATE_INVITATION;
import static org.accord.fixtures.Refusals.assertNotFound;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.accord.fixtures.Refusals.assertStale;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.accord.fixtures.Shore.VISITOR;
import static org.accord.organisations.Power.COORDINATE;
import static org.accord.organisations.Power.DRAFT;
import static org.accord.organisations.Power.VOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.accord.fixtures.Broken;
import org.accord.fixtures.Database;
import org.accord.fixtures.ServiceTest;
import org.accord.fixtures.Shore;
import org.accord.fixtures.TestClock;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.accord.kernel.Thing;
import org.accord.organisations.screening.RefusalReason;
import org.accord.people.InvitationId;
import org.accord.people.InvitationLinks;
import org.accord.people.Outbox;
import org.accord.people.Welcome;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ServiceTest
@RecordApplicationEvents
class InvitationsTest {

    private static final Terms VOTES = new Terms(Set.of(DRAFT, VOTE), Binding.FREE, null);

    @Autowired
    private Invitations invitations;

    @Autowired
    private InvitationLinks links;

    @Autowired
    private Mandates mandates;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Rooms rooms;

    @Autowired
    private Database database;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationContext house;

    private Shore shore;
    private OrganisationId delta;
    private Actor.Person wren;
    private Actor.Person tern;

    @BeforeEach
    void arrive() {
        shore = Shore.in(house);
        delta = shore.organisation("Delta Commons");
        wren = shore.delegate("Wren", delta, COORDINATE);
        tern = shore.person("Tern");
    }

    @Test
    @DisplayName("PRI-4: a full room goes on page by page, each of its people once, and for its own people only")
    void aFullRoomGoesOnPageByPage() {
        for (int number = 1; number <= Rooms.LINES; number++) {
            shore.delegate("Gull " + number, delta, VOTE);
        }
        RoomPage first = rooms.page(wren, delta);
        RoomPage.Place next = Objects.requireNonNull(first.people().next());
        RoomPage.People rest = rooms.people(wren, delta, next);
        List<String> all = Stream.concat(first.people().rows().stream(), rest.rows().stream())
                .map(RoomPage.Member::pseudonym)
                .toList();
        assertThat(all).hasSize(Rooms.LINES + 1).doesNotHaveDuplicates().contains("Wren");
        assertThat(rest.next()).isNull();
        assertThat(first.resign().isGranted()).isFalse();
        assertThat(first.people().rows())
                .filteredOn(member -> !member.me())
                .allSatisfy(member -> assertThat(member.end().isGranted()).isTrue());
        for (Actor actor : List.of(VISITOR, PLATFORM, shore.administrator("Rook"), shore.person("Ibis"))) {
            assertNotFound(() -> rooms.people(actor, delta, next));
        }
    }

    @Test
    @DisplayName("MAN-3: a coordinator invites by a link; whoever says yes holds the mandate that stood on it")
    void whoeverAcceptsHoldsTheMandate(@Autowired ApplicationEvents events) {
        Instant until = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.MICROS);
        Terms terms = new Terms(Set.of(DRAFT, VOTE), Binding.BOUND, until);
        InvitationLinks.Issued issued = invitations.invite(wren, delta, terms);
        assertThat(invitations.waiting(wren, delta))
                .containsExactly(
                        new InvitationRow(issued.id(), terms, issued.expires().truncatedTo(ChronoUnit.MICROS)));

        Welcome.Offer offer = links.offer(VISITOR, issued.secret(), "en");
        assertThat(offer.title()).isEqualTo("Act for Delta Commons");
        assertThat(offer.sentences())
                .contains("You may: write drafts · vote.", "You vote as the organisation has said.");

        links.accept(tern, issued.secret(), "en");

        assertThat(mandates.standing(tern, Face.of(delta)).powers()).containsExactlyInAnyOrder(DRAFT, VOTE);
        assertThat(mandates.holders(tern, delta))
                .filteredOn(row -> row.person().equals(tern.id()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.binding()).isEqualTo(Binding.BOUND);
                    assertThat(row.until()).isEqualTo(until);
                });
        assertThat(invitations.waiting(wren, delta)).isEmpty();
        assertThat(events.stream(MandateGranted.class)
                        .filter(event -> event.person().equals(tern.id())))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.actor()).isEqualTo(tern);
                    assertThat(event.by()).isEqualTo(wren.id());
                });
        assertNotFound(() -> links.accept(shore.person("Gull"), issued.secret(), "en"));
    }

    @Test
    @DisplayName("MAN-3: the platform invites an organisation's first coordinator, and nobody else outside it invites")
    void thePlatformInvitesTheFirstCoordinator() {
        OrganisationId red = shore.organisation("Red Costera");
        Terms first = new Terms(Set.of(Power.values()), Binding.FREE, null);
        links.accept(tern, invitations.invite(PLATFORM, red, first).secret(), "en");
        assertThat(mandates.standing(tern, Face.of(red)).may(COORDINATE)).isTrue();

        for (Actor actor : List.of(
                VISITOR,
                shore.person("Ibis"),
                shore.administrator("Rook"),
                tern,
                shore.delegate("Gull", delta, DRAFT, VOTE))) {
            assertRefused(
                    "MAN-3", "organisations.refused.not-coordinator", () -> invitations.invite(actor, delta, VOTES));
            assertNotFound(() -> invitations.waiting(actor, delta));
        }
        assertNotFound(() -> invitations.invite(wren, OrganisationId.next(), VOTES));
        assertRefused(
                "MAN-1",
                "organisations.refused.no-powers",
                () -> invitations.invite(wren, delta, new Terms(Set.of(), Binding.FREE, null)));
    }

    @Test
    @DisplayName("SESS-02, ENUM-03: an expired or withdrawn invitation activates nothing")
    void anInvitationThatIsOverActivatesNothing() {
        InvitationLinks.Issued withdrawn = invitations.invite(wren, delta, VOTES);
        Actor.Person foreign = shore.delegate("Crane", shore.organisation("Red Costera"), COORDINATE);
        assertNotFound(() -> invitations.withdraw(foreign, withdrawn.id()));
        assertNotFound(() -> invitations.withdraw(wren, InvitationId.next()));
        assertRefused(
                "MAN-3",
                "organisations.refused.not-coordinator",
                () -> invitations.withdraw(shore.delegate("Gull", delta, VOTE), withdrawn.id()));
        invitations.withdraw(wren, withdrawn.id());
        assertStale(() -> invitations.withdraw(wren, withdrawn.id()));
        InvitationLinks.Issued expired = invitations.invite(wren, delta, VOTES);
        clock.advance(InvitationLinks.LIFE);
        for (InvitationLinks.Issued over : List.of(withdrawn, expired)) {
            assertNotFound(() -> links.offer(tern, over.secret(), "en"));
            assertNotFound(() -> links.accept(tern, over.secret(), "en"));
        }
        assertThat(mandates.faces(tern)).isEmpty();
    }

    @Test
    @DisplayName("AUTHZ-15: an invitation gives what its maker could still give, and stays unused where it cannot")
    void anInvitationEndsWithItsMakersRight() {
        String secret = invitations.invite(wren, delta, VOTES).secret();
        organisations.suspend(PLATFORM, delta, RefusalReason.CONDUCT);
        assertRefused("MAN-3", "organisations.refused.inviter-no-longer", () -> links.accept(tern, secret, "en"));
        organisations.readmit(PLATFORM, delta);
        shore.delegate("Gull", delta, COORDINATE);
        mandates.resign(wren, delta);
        assertRefused("MAN-3", "organisations.refused.inviter-no-longer", () -> links.accept(tern, secret, "en"));
        assertThat(mandates.faces(tern)).isEmpty();
    }

    @Test
    void whoActsAlreadyKeepsWhatTheyHave() {
        String secret = invitations.invite(wren, delta, VOTES).secret();
        assertRefused("MAN-3", "organisations.refused.acts-already", () -> links.accept(wren, secret, "en"));
        assertThat(mandates.standing(wren, Face.of(delta)).powers()).containsExactly(COORDINATE);
        links.accept(tern, secret, "en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "pt"})
    @DisplayName("MAIL-01: an organisation’s name with markup and line breaks is text in the letter that invites")
    void aHostileNameIsTextInTheLetter(String language) {
        OrganisationId hostile = shore.organisation("<b>Delta</b> {0}\r\nBcc: everybody@example.org =?utf-8?q?x?=");
        Actor.Person coordinator = shore.delegate("Egret", hostile, COORDINATE);
        String address = "tern-" + UUID.randomUUID() + "@example.org";
        InvitationLinks.Issued issued = invitations.inviteByMail(coordinator, hostile, VOTES, address, language);
        Actor administrator = shore.administrator("Owl");
        Outbox outbox = house.getBean(Outbox.class);
        Outbox.Page letter = await().until(
                        () -> outbox.letters(administrator).stream()
                                .filter(row -> row.to().equals(address))
                                .findFirst()
                                .map(row -> outbox.letter(administrator, row.id()))
                                .orElse(null),
                        Objects::nonNull);
        assertThat(letter.subject()).doesNotContain("\n", "\r", "=?");
        assertThat(letter.text())
                .contains("<b>Delta</b> {0} Bcc: everybody@example.org", issued.link())
                .containsOnlyOnce("http://");
    }

    @Test
    @DisplayName("RATE-01: an organisation's name is not for mass mailing")
    void atMostSoManyWait() {
        for (int made = 0; made < Invitations.MOST_WAITING; made++) {
            invitations.invite(wren, delta, VOTES);
        }
        assertRefused(
                "RATE-01", "organisations.refused.too-many-invitations", () -> invitations.invite(wren, delta, VOTES));
    }

    @Test
    @DisplayName("PRI-3: what is no address is refused, and no invitation stays")
    void whatIsNoAddressIsRefused() {
        assertRefused(
                "PRI-2",
                "people.refused.address",
                () -> invitations.inviteByMail(wren, delta, VOTES, "not an address", "en"));
        assertThat(invitations.waiting(wren, delta)).isEmpty();
    }

    @Test
    @DisplayName("MAN-3: somebody gives their mandate back; the last coordinator only to a successor")
    void somebodyGivesTheirMandateBack() {
        shore.mandate(tern, delta, VOTE);
        mandates.resign(tern, delta);
        assertThat(mandates.faces(tern)).isEmpty();
        assertNotFound(() -> mandates.resign(tern, delta));
        assertRefused("MAN-3", "organisations.refused.last-coordinator", () -> mandates.resign(wren, delta));
        assertRefused("AUTH-1", "kernel.refused.sign-in", () -> mandates.resign(VISITOR, delta));
    }

    @Test
    @DisplayName("MAN-1: when a mandate's time is over, open pages and the record are told, once")
    void aMandateThatRanOutIsTold(@Autowired ApplicationEvents events) {
        mandates.grant(wren, delta, tern.id(), Set.of(VOTE), Instant.now().plus(Duration.ofHours(1)));
        mandates.tellRunOut(PLATFORM);
        assertThat(events.stream(MandateRanOut.class)).isEmpty();
        clock.advance(Duration.ofHours(2));
        mandates.tellRunOut(PLATFORM);
        mandates.tellRunOut(PLATFORM);
        assertThat(events.stream(MandateRanOut.class))
                .singleElement()
                .satisfies(event -> assertThat(event.changed())
                        .contains(new Thing("person", tern.id().value()), new Thing("organisation", delta.value())));
        assertRefused("MAN-1", "organisations.refused.not-coordinator", () -> mandates.tellRunOut(wren));
    }

    @Test
    @DisplayName("AUTHZ-13: a room is there for its own people only, and what each did for its coordinators only")
    void aRoomIsForItsOwnPeople() {
        shore.mandate(tern, delta, VOTE);
        mandates.grant(wren, delta, shore.person("Gull").id(), Set.of(DRAFT), null);
        RoomPage mine = rooms.page(tern, delta);
        assertThat(mine.people().rows())
                .extracting(RoomPage.Member::pseudonym)
                .containsExactlyInAnyOrder("Wren", "Tern", "Gull");
        assertThat(mine.manage().isGranted()).isFalse();
        assertThat(mine.people().rows())
                .allSatisfy(member -> assertThat(member.acts()).isEmpty());
        assertThat(rooms.page(wren, delta).people().rows())
                .filteredOn(member -> member.pseudonym().equals("Wren"))
                .singleElement()
                .satisfies(member -> {
                    assertThat(member.acts()).extracting(RoomPage.Act::action).contains("MandateGranted");
                    assertThat(member.end().isGranted()).isFalse();
                });
        assertThat(rooms.doors(tern)).containsExactly(new RoomPage.Door(delta, "Delta Commons"));
        Actor.Person foreign = shore.delegate("Crane", shore.organisation("Red Costera"), COORDINATE);
        for (Actor actor : List.of(VISITOR, PLATFORM, shore.administrator("Rook"), shore.person("Ibis"), foreign)) {
            assertNotFound(() -> rooms.page(actor, delta));
        }
        mandates.resign(tern, delta);
        assertNotFound(() -> rooms.page(tern, delta));
    }

    @Test
    @DisplayName("MAN-3: the database itself lets only a coordinator grant, revoke and invite, and keeps the last one")
    void theDatabaseKnowsWhoCoordinates() {
        shore.mandate(tern, delta, VOTE);
        PersonId gull = shore.person("Gull").id();
        assertThat(refused(role -> insert(role, gull, tern.id()))).isEqualTo("mandate_is_by_a_coordinator");
        assertThat(refused(role -> insert(role, gull, wren.id()))).isNull();
        assertThat(refused(role -> insert(role, gull, null))).isNull();
        assertThat(refused(role -> revoke(role, tern.id(), gull))).isEqualTo("mandate_is_by_a_coordinator");
        assertThat(refused(role -> revoke(role, tern.id(), tern.id()))).isNull();
        assertThat(refused(role -> revoke(role, wren.id(), wren.id()))).isEqualTo("mandate_of_the_last_coordinator");
        assertThat(refused(role -> revoke(role, wren.id(), null))).isEqualTo("mandate_of_the_last_coordinator");
        InvitationLinks.Issued byTern = links.issue(tern);
        assertThat(refused(role -> role.insertInto(MANDATE_INVITATION)
                        .set(MANDATE_INVITATION.INVITATION_ID, byTern.id())
                        .set(MANDATE_INVITATION.ORGANISATION_ID, delta)
                        .set(MANDATE_INVITATION.POWERS, new String[] {"VOTE"})
                        .set(MANDATE_INVITATION.BINDING, Binding.FREE)
                        .execute()))
                .isEqualTo("mandate_invitation_is_by_a_coordinator");
        invitations.invite(wren, delta, VOTES);
        assertThat(refused(role -> role.update(MANDATE_INVITATION)
                        .set(MANDATE_INVITATION.POWERS, new String[] {"COORDINATE"})
                        .execute()))
                .isEqualTo("history_is_append_only");
        assertThat(refused(role ->
                        role.update(MANDATE).set(MANDATE.BINDING, Binding.BOUND).execute()))
                .isEqualTo("mandate_is_kept");
    }

    @Test
    @DisplayName("MAN-3: a coordinator changes their own mandate in one step, and hands over")
    void aCoordinatorChangesTheirOwn() {
        mandates.grant(wren, delta, wren.id(), Set.of(COORDINATE, VOTE), null);
        mandates.grant(wren, delta, tern.id(), Set.of(COORDINATE), null);
        mandates.grant(wren, delta, wren.id(), Set.of(VOTE), null);
        assertThat(mandates.standing(wren, Face.of(delta)).powers()).containsExactly(VOTE);
    }

    private void insert(DSLContext role, PersonId person, @Nullable PersonId by) {
        role.insertInto(MANDATE)
                .set(MANDATE.MANDATE_ID, MandateId.next())
                .set(MANDATE.ORGANISATION_ID, delta)
                .set(MANDATE.PERSON_ID, person)
                .set(MANDATE.POWERS, new String[] {"VOTE"})
                .set(MANDATE.GRANTED_BY, by)
                .set(MANDATE.FROM_AT, Instant.now())
                .execute();
    }

    private void revoke(DSLContext role, PersonId person, @Nullable PersonId by) {
        role.update(MANDATE)
                .set(MANDATE.REVOKED_AT, Instant.now())
                .set(MANDATE.REVOKED_BY, by)
                .where(MANDATE.PERSON_ID.eq(person))
                .execute();
    }

    private @Nullable String refused(Consumer<DSLContext> act) {
        return Broken.constraint(database.owner(), act);
    }
}
