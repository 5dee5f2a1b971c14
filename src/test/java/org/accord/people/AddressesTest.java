package org.accord.people;

import static org.accord.db.people.Tables.ADDRESS;
import static org.accord.db.people.Tables.ADDRESS_WISH;
import static org.accord.fixtures.Refusals.assertNotFound;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.accord.fixtures.ServiceTest;
import org.accord.fixtures.Shore;
import org.accord.fixtures.TestClock;
import org.accord.kernel.Actor;
import org.accord.kernel.PersonId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;

@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class AddressesTest {

    private static final Actor ADMINISTRATOR = new Actor.Person(PersonId.next(), true);

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Addresses addresses;

    @Autowired
    private SignIn signIn;

    @Autowired
    private SignInByLink door;

    @Autowired
    private SignInLinks links;

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxFolder folder;

    @Autowired
    private Housekeeping housekeeping;

    @Autowired
    private TestClock clock;

    @Autowired
    private DSLContext db;

    private Actor.Person heron = new Actor.Person(PersonId.next(), false);
    private SessionId session = SessionId.next();

    @BeforeEach
    void someone() {
        folder.forget(new AddressesErased(
                outbox.letters(ADMINISTRATOR).stream().map(Outbox.Row::to).toList()));
        heron = register("Heron", "heron@example.org");
        session = TestSessions.open(house, heron.id()).sessionId();
    }

    @Test
    @DisplayName("PRI-3: an address is shown to its owner, and stored so that nobody else can read it")
    void anAddressIsItsOwnersAlone() {
        Actor.Person otter = register("Otter", "otter@example.org");
        assertThat(addresses.own(heron)).extracting(AddressRow::address).containsExactly("heron@example.org");
        assertThat(addresses.own(otter)).extracting(AddressRow::address).containsExactly("otter@example.org");
        assertRefused("AUTH-1", "kernel.refused.sign-in", () -> addresses.own(Shore.VISITOR));
        for (byte[] sealed : db.select(ADDRESS.SEALED).from(ADDRESS).fetch(ADDRESS.SEALED)) {
            assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("example");
        }
        assertThat(addresses.own(heron).toString()).doesNotContain("example");
    }

    @Test
    @DisplayName(
            "PRI-3: a sealed address that is moved to somebody else's row does not open there, and breaks nothing else")
    void aMovedAddressDoesNotOpen() {
        Actor.Person otter = register("Otter", "otter@example.org");
        byte[] ofHeron = db.select(ADDRESS.SEALED)
                .from(ADDRESS)
                .where(ADDRESS.PERSON_ID.eq(heron.id()))
                .fetchSingle(ADDRESS.SEALED);
        db.update(ADDRESS)
                .set(ADDRESS.SEALED, ofHeron)
                .where(ADDRESS.PERSON_ID.eq(otter.id()))
                .execute();
        assertThat(addresses.own(otter)).allMatch(row -> row.address() == null && row.kept());
        addresses.wish(otter, TestSessions.open(house, otter.id()).sessionId(), "otter-too@example.org", client());
        addresses.confirm(otter, linkTo("otter-too@example.org"));
        assertThat(addresses.own(otter))
                .extracting(AddressRow::address)
                .containsExactlyInAnyOrder(null, "otter-too@example.org");
        assertThat(addresses.sealAnew()).isZero();
    }

    @Test
    void anAddressIsAddedByOpeningItsLetter(CapturedOutput output) {
        OneTimeSecret onItsWay = links.mint(heron.id());
        addresses.wish(heron, session, " Second@Example.org", client());
        String link = linkTo("second@example.org");
        assertThat(addresses.own(heron)).hasSize(1);
        addresses.confirm(heron, link);

        assertThat(addresses.own(heron))
                .extracting(AddressRow::address)
                .containsExactly("heron@example.org", "second@example.org");
        assertThat(letterTo("heron@example.org").text()).contains("An e-mail address was added");
        assertNotFound(() -> addresses.confirm(heron, link));
        assertThatThrownBy(() -> door.authenticate(new OneTimeTokenAuthenticationToken(onItsWay.value())))
                .as("SESS-04: links on their way are void")
                .isInstanceOf(BadCredentialsException.class);
        assertThat(output.getAll()).doesNotContainIgnoringCase("second@example");
        signIn.askForLink(Shore.VISITOR, "second@example.org", client());
        await().until(() -> outbox.letters(ADMINISTRATOR).stream()
                        .filter(letter -> letter.to().equals("second@example.org"))
                        .count()
                == 2);
    }

    @Test
    @DisplayName("SESS-04: an address changes in a fresh session only, which stands for an old address or a passkey")
    void anAddressChangesInAFreshSessionOnly() {
        AddressId id = addresses.own(heron).getFirst().id();
        clock.advance(Sessions.FRESH.plus(Duration.ofMinutes(1)));
        assertRefused(
                "SESS-04",
                "people.refused.not-fresh",
                () -> addresses.wish(heron, session, "second@example.org", client()));
        assertRefused("SESS-04", "people.refused.not-fresh", () -> addresses.remove(heron, session, id));
        assertRefused(
                "AUTH-1",
                "kernel.refused.sign-in",
                () -> addresses.wish(Shore.VISITOR, session, "second@example.org", client()));
        assertRefused("AUTH-1", "kernel.refused.sign-in", () -> addresses.remove(Shore.VISITOR, session, id));
        assertRefused("AUTH-1", "kernel.refused.sign-in", () -> addresses.confirm(Shore.VISITOR, "x"));
    }

    @Test
    @DisplayName("SESS-04: of one's links to confirm an address the first that is used voids the others")
    void aConfirmedAddressVoidsOtherWishes() {
        addresses.wish(heron, session, "second@example.org", client());
        addresses.wish(heron, session, "third@example.org", client());
        String second = linkTo("second@example.org");
        String third = linkTo("third@example.org");
        addresses.confirm(heron, third);
        assertNotFound(() -> addresses.confirm(heron, second));
    }

    @Test
    @DisplayName("SESS-02: a link to confirm an address is its person's, and ends after 15 minutes")
    void aLinkIsItsPersonsAndEnds() {
        Actor.Person otter = register("Otter", "otter@example.org");
        addresses.wish(heron, session, "second@example.org", client());
        String link = linkTo("second@example.org");
        assertNotFound(() -> addresses.confirm(otter, link));
        clock.advance(SignInLinks.LIFE.plusSeconds(1));
        assertNotFound(() -> addresses.confirm(heron, link));
        housekeeping.tidy();
        assertThat(db.fetchCount(ADDRESS_WISH)).isZero();
    }

    @Test
    @DisplayName("ENUM-01: whose an address is shows only to whoever holds its letter box")
    void aTakenAddressShowsOnlyInItsLetterBox() {
        Actor.Person otter = register("Otter", "otter@example.org");
        addresses.wish(heron, session, "otter@example.org", client());
        String link = linkTo("otter@example.org");
        assertRefused("PRI-2", "people.refused.address-taken", () -> addresses.confirm(heron, link));
        assertThat(addresses.own(otter)).hasSize(1);
        assertThat(addresses.own(heron)).hasSize(1);
    }

    @Test
    void theLastWayInIsNotTakenAway() {
        AddressId id = addresses.own(heron).getFirst().id();
        assertRefused("PRI-2", "people.refused.last-way-in", () -> addresses.remove(heron, session, id));
        assertThat(addresses.own(heron)).hasSize(1);
        addresses.wish(heron, session, "second@example.org", client());
        addresses.confirm(heron, linkTo("second@example.org"));
        addresses.remove(heron, session, id);
        assertThat(addresses.own(heron)).extracting(AddressRow::address).containsExactly("second@example.org");
        assertNotFound(() -> addresses.remove(heron, session, id));
    }

    @Test
    void nobodyRemovesAnothersAddress() {
        Actor.Person otter = register("Otter", "otter@example.org");
        AddressId ofOtter = addresses.own(otter).getFirst().id();
        assertNotFound(() -> addresses.remove(heron, session, ofOtter));
        assertThat(addresses.own(otter)).hasSize(1);
    }

    @Test
    void whatIsNoAddressIsRefused() {
        assertRefused("PRI-2", "people.refused.address", () -> addresses.wish(heron, session, "heron@", client()));
    }

    @Test
    @DisplayName("RATE-01: whoever asks too often is refused")
    void aClientThatAsksTooOftenIsRefused() {
        String client = "client of AddressesTest.aClientThatAsksTooOftenIsRefused";
        for (int asked = 0; asked < 100; asked++) {
            signIn.askForLink(Shore.VISITOR, "nobody" + asked + "@example.org", client);
        }
        assertRefused(
                "RATE-01",
                "people.refused.too-many",
                () -> addresses.wish(heron, session, "second@example.org", client));
    }

    @Test
    @DisplayName("PRI-3: an account of before is sealed when its address is typed again")
    void anOldAccountIsSealedWhenItsAddressIsTyped() {
        db.update(ADDRESS).setNull(ADDRESS.SEALED).execute();
        assertThat(addresses.own(heron)).extracting(AddressRow::address).containsExactly((String) null);
        signIn.askForLink(Shore.VISITOR, "heron@example.org", client());
        letterTo("heron@example.org");
        assertThat(addresses.own(heron)).extracting(AddressRow::address).containsExactly("heron@example.org");
    }

    @Test
    @DisplayName("PRI-3: what an older key sealed is sealed anew")
    void whatAnOlderKeySealedIsSealedAnew() {
        Sealing newer = TestSealing.newer(house);
        Addresses afterwards = new Addresses(
                house.getBean(AddressRepository.class),
                house.getBean(PersonRepository.class),
                house.getBean(Sessions.class),
                house.getBean(WaysIn.class),
                house.getBean(LinkLimits.class),
                house.getBean(Secret.class),
                newer,
                house,
                clock,
                "");
        assertThat(addresses.sealAnew()).isZero();
        assertThat(afterwards.sealAnew()).isEqualTo(1);
        assertThat(afterwards.sealAnew()).isZero();
        assertThat(newer.isCurrent(Objects.requireNonNull(
                        db.select(ADDRESS.SEALED).from(ADDRESS).fetchSingle(ADDRESS.SEALED))))
                .isTrue();
        assertThat(afterwards.own(heron)).extracting(AddressRow::address).containsExactly("heron@example.org");
    }

    private Actor.Person register(String pseudonym, String address) {
        return new Actor.Person(
                house.getBean(People.class).register(Shore.PLATFORM, new NewPerson(pseudonym, "en", address, false)),
                false);
    }

    private String linkTo(String address) {
        return TestLinks.in(letterTo(address), "desk/me/address");
    }

    private Outbox.Page letterTo(String address) {
        return TestLinks.letterTo(house, address);
    }

    /** Each test asks as a client of its own: the limits are the house's, which all tests share. */
    private static String client() {
        return "client " + SessionId.next();
    }
}
