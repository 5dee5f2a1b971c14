package org.accord.people;

import static org.accord.fixtures.Refusals.assertNotFound;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyId;
import org.accord.assemblies.Participation;
import org.accord.discussion.Author;
import org.accord.discussion.CommentKind;
import org.accord.discussion.CommentRow;
import org.accord.discussion.Discussion;
import org.accord.discussion.Wordings;
import org.accord.fixtures.Database;
import org.accord.fixtures.ServiceTest;
import org.accord.fixtures.Shore;
import org.accord.fixtures.TestClock;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.Ids;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.accord.kernel.Thing;
import org.accord.organisations.Mandates;
import org.accord.organisations.Power;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;

@ServiceTest
class LeavingTest {

    private static final String PSEUDONYM = "Sooty Shearwater";
    private static final String ADDRESS = "sooty.shearwater@example.org";
    private static final Thing PLACE = new Thing("clause", Ids.next());

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Leaving leaving;

    @Autowired
    private MyData data;

    @Autowired
    private People people;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Discussion discussion;

    @Autowired
    private Mandates mandates;

    @Autowired
    private Database database;

    @Autowired
    private TestClock clock;

    private Shore shore;
    private Actor.Person leaver = new Actor.Person(PersonId.next(), false);
    private Actor.Person otter = leaver;
    private SessionId session = SessionId.next();
    private InvitationId invitation = InvitationId.next();
    private AssemblyId assembly = new AssemblyId(Ids.next());
    private OrganisationId delta = new OrganisationId(Ids.next());

    LeavingTest(@Autowired ApplicationContext house) {
        shore = Shore.in(house);
    }

    /** Somebody of whom every part of the house knows something. */
    @BeforeEach
    void someoneWhoDidMuch() {
        delta = shore.organisation("Delta Commons");
        otter = shore.delegate("Otter", delta, Power.values());
        assembly = shore.openAssembly("Global", Participation.COMMENTS);
        leaver = new Actor.Person(
                people.register(Shore.PLATFORM, new NewPerson(PSEUDONYM, "pt", ADDRESS, false)), false);
        house.getBean(Assemblies.class).bring(Shore.PLATFORM, assembly, leaver.id());
        house.getBean(Assemblies.class).nameFacilitator(Shore.PLATFORM, assembly, leaver.id());
        house.getBean(Assemblies.class).bring(Shore.PLATFORM, assembly, otter.id());
        shore.mandate(leaver, delta, Power.SPEAK, Power.DRAFT);
        session = TestSessions.open(house, leaver.id()).sessionId();
        Passkeys passkeys = house.getBean(Passkeys.class);
        PasskeyOffer offer = passkeys.offer(leaver, session);
        passkeys.add(
                leaver,
                session,
                offer,
                "Phone of " + PSEUDONYM,
                new SoftPasskey(house.getEnvironment().getRequiredProperty("accord.address"), "localhost")
                        .make(offer.json()));
        house.getBean(Roles.class).name(Shore.PLATFORM, leaver.id(), Role.TRANSLATOR);
        invitation = house.getBean(InvitationLinks.class).issue(leaver).id();
        comment(leaver, Face.own(), "It is too early.");
        comment(leaver, Face.of(delta), "We agree.");
        Thing clause = new Thing("clause", Ids.next());
        house.getBean(Wordings.class).suggest(leaver, Face.own(), assembly, clause, "In time.", "en", true);
        house.getBean(SignInLinks.class).mint(leaver.id());
        house.getBean(Addresses.class).wish(leaver, session, "other." + ADDRESS, "client " + SessionId.next());
    }

    @Test
    @DisplayName("PRI-5: who has left is a former participant, at once; what they did for an organisation stays its")
    void whoHasLeftIsAFormerParticipant() {
        leaving.leave(leaver, session);

        List<CommentRow> comments = discussion.thread(otter, assembly, PLACE).rows();
        assertThat(comments)
                .extracting(CommentRow::author)
                .satisfiesExactlyInAnyOrder(
                        author -> assertThat(author).isEqualTo(new Author.Person(null)),
                        author -> assertThat(author).isInstanceOf(Author.Organisation.class));
        assertThat(people.pseudonyms(otter, List.of(leaver.id()))).isEmpty();
        assertThat(mandates.standing(leaver, Face.of(delta)).powers()).isEmpty();
        assertThat(mandates.holders(otter, delta)).hasSize(1);
    }

    @Test
    @DisplayName(
            "GDPR-01: after leaving no table of any schema holds the pseudonym, the address, or a row that is the person’s alone")
    void noTableHoldsThePerson() {
        assertThat(tablesThatSay(PSEUDONYM)).isNotEmpty();
        leaving.leave(leaver, session);
        assertThat(tablesThatSay(PSEUDONYM)).isEmpty();
        assertThat(tablesThatSay(ADDRESS)).isEmpty();
        assertThat(tablesThatSay("example.org")).isEmpty();
        // where the id stands on: history that is the organisations' and the assembly's, and an empty row that says
        // nothing
        assertThat(tablesThatSay(leaver.id().toString()).keySet())
                .containsExactlyInAnyOrder(
                        "people.person",
                        "people.office",
                        "people.invitation",
                        "organisations.mandate",
                        "discussion.comment",
                        "journal.event");
        assertThat(database.superuser()
                        .fetch("select p::text as row from people.person p where erased")
                        .formatCSV())
                .contains(leaver.id().toString())
                .doesNotContain("2026", "pt");
    }

    @Test
    @DisplayName("PRI-5: who has left holds no office, which all see, and nobody is invited by them any longer")
    void officesAndInvitationsEnd() {
        Roles roles = house.getBean(Roles.class);
        InvitationLinks links = house.getBean(InvitationLinks.class);
        assertThat(roles.holds(leaver, Role.TRANSLATOR)).isTrue();
        assertThat(links.waiting(leaver, List.of(invitation))).hasSize(1);

        leaving.leave(leaver, session);

        assertThat(roles.holds(leaver, Role.TRANSLATOR)).isFalse();
        assertThat(roles.all(otter)).singleElement().satisfies(row -> {
            assertThat(row.pseudonym()).isNull();
            assertThat(row.until()).isNotNull();
        });
        assertThat(links.waiting(otter, List.of(invitation))).isEmpty();
    }

    @Test
    @DisplayName("GDPR-01: letters to who has left do not wait in the outbox any longer")
    void lettersGoToo() {
        Actor administrator = new Actor.Person(PersonId.next(), true);
        Outbox outbox = house.getBean(Outbox.class);
        await().until(() -> outbox.letters(administrator).stream()
                .anyMatch(letter -> letter.to().equals(ADDRESS)));
        leaving.leave(leaver, session);
        await().until(() -> outbox.letters(administrator).stream()
                .noneMatch(letter -> letter.to().equals(ADDRESS)));
    }

    @Test
    @DisplayName("SESS-06: who has left is signed in nowhere, and cannot sign in again")
    void whoHasLeftIsSignedInNowhere() {
        OneTimeSecret link = house.getBean(SignInLinks.class).mint(leaver.id());
        leaving.leave(leaver, session);
        assertThat(sessions.own(leaver, session)).isEmpty();
        assertThatThrownBy(() -> house.getBean(SignInByLink.class)
                        .authenticate(new OneTimeTokenAuthenticationToken(link.value())))
                .isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> house.getBean(SignInLinks.class).mint(leaver.id()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("this person has left");
        assertNotFound(() -> people.me(leaver));
        assertNotFound(() -> people.rename(leaver, "Back again"));
        assertNotFound(() -> people.chooseLanguage(leaver, "fr"));
        assertNotFound(() -> data.file(leaver, session));
        assertRefused("SESS-04", "people.refused.not-fresh", () -> leaving.leave(leaver, session));
    }

    @Test
    @DisplayName("PRI-5: the database does not bring back who has left")
    void theDatabaseDoesNotBringBackWhoHasLeft() {
        leaving.leave(leaver, session);
        assertThatThrownBy(() -> database.owner()
                        .execute("update people.person set erased = false, pseudonym = 'x', created_at = now()"
                                + " where erased"))
                .hasMessageContaining("who has left is not brought back");
    }

    @Test
    @DisplayName("SESS-04: one leaves in a fresh session only")
    void oneLeavesInAFreshSessionOnly() {
        clock.advance(Sessions.FRESH.plus(Duration.ofMinutes(1)));
        assertRefused("SESS-04", "people.refused.not-fresh", () -> leaving.leave(leaver, session));
        assertRefused("AUTH-1", "kernel.refused.sign-in", () -> leaving.leave(Shore.VISITOR, session));
        assertThat(people.me(leaver).pseudonym()).isEqualTo(PSEUDONYM);
    }

    @Test
    @DisplayName("MAN-3: the last coordinator names a successor first, and until then nothing is taken away")
    void theLastCoordinatorNamesASuccessorFirst() {
        SessionId ofOtter = TestSessions.open(house, otter.id()).sessionId();
        assertRefused("MAN-3", "organisations.refused.last-coordinator", () -> leaving.leave(otter, ofOtter));
        assertThat(people.me(otter).pseudonym()).isEqualTo("Otter");
        assertThat(mandates.standing(otter, Face.of(delta)).powers()).isNotEmpty();

        shore.mandate(leaver, delta, Power.COORDINATE);
        leaving.leave(otter, ofOtter);
        assertThat(mandates.holders(leaver, delta)).hasSize(1);
    }

    @Test
    void theLastAdministratorStays() {
        Actor.Person only = shore.administrator("Albatross");
        SessionId fresh = TestSessions.open(house, only.id()).sessionId();
        assertRefused("PRI-5", "people.refused.last-administrator", () -> leaving.leave(only, fresh));
        shore.administrator("Petrel");
        leaving.leave(only, fresh);
        assertNotFound(() -> people.me(only));
    }

    @Test
    @DisplayName("GDPR-01: the file of one’s data holds what every part of the house knows, and of nobody else")
    void theFileHoldsAllAndOnlyOnesOwn() {
        comment(otter, Face.own(), "Otter’s own words.");
        String file = new String(data.file(leaver, session), StandardCharsets.UTF_8);
        assertThat(file)
                .contains(PSEUDONYM, ADDRESS, "Phone of " + PSEUDONYM, "It is too early.", "We agree.")
                .contains(
                        "Delta Commons",
                        "\"DRAFT\"",
                        "\"TRANSLATOR\"",
                        assembly.toString(),
                        "\"this one\" : true",
                        "CommentMade")
                .doesNotContain("Otter");
        assertRefused("AUTH-1", "kernel.refused.sign-in", () -> data.file(Shore.VISITOR, session));
    }

    /** Every table of the database, in the words of its rows, as whom nothing is hidden. */
    private Map<String, Integer> tablesThatSay(String words) {
        Map<String, Integer> found = new TreeMap<>();
        database.superuser()
                .fetch(
                        "select table_schema || '.' || table_name as name from information_schema.tables"
                                + " where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')")
                .getValues("name", String.class)
                .forEach(table -> {
                    int rows = database.superuser()
                            .fetchSingle(
                                    "select count(*) from " + table + " t where t::text ilike ?", "%" + words + "%")
                            .into(int.class);
                    if (rows > 0) {
                        found.put(table, rows);
                    }
                });
        return found;
    }

    private void comment(Actor actor, Face face, String text) {
        discussion.comment(actor, face, assembly, PLACE, CommentKind.CONCERN, text, "en");
    }
}
