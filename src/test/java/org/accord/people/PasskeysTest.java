package org.accord.people;

import static org.accord.db.people.Tables.PASSKEY;
import static org.accord.fixtures.Refusals.assertNotFound;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;

@ServiceTest
class PasskeysTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Passkeys passkeys;

    @Autowired
    private SignInByPasskey door;

    @Autowired
    private SignInLinks links;

    @Autowired
    private SignInByLink byLink;

    @Autowired
    private TestClock clock;

    @Autowired
    private DSLContext db;

    private Actor.Person heron = new Actor.Person(PersonId.next(), false);
    private SessionId session = SessionId.next();
    private SoftPasskey phone = new SoftPasskey("", "");

    @BeforeEach
    void someoneWithAnAddress() {
        heron = new Actor.Person(
                house.getBean(People.class)
                        .register(Shore.PLATFORM, new NewPerson("Heron", "en", "heron@example.org", false)),
                false);
        session = TestSessions.open(house, heron.id()).sessionId();
        phone = new SoftPasskey(origin(), "localhost");
    }

    @Test
    void aPasskeySignsItsPersonIn() {
        add(phone, " My  phone ");
        assertThat(passkeys.own(heron)).extracting(PasskeyRow::name).containsExactly("My phone");
        for (int time = 0; time < 3; time++) {
            assertThat(enter(phone).id()).isEqualTo(heron.id());
        }
    }

    @Test
    @DisplayName("ENUM-01: a challenge names nobody and is new each time")
    void aChallengeNamesNobody() {
        add(phone, "Phone");
        String first = passkeys.challenge(Shore.VISITOR).json();
        assertThat(first)
                .contains("\"allowCredentials\":[]")
                .isNotEqualTo(passkeys.challenge(Shore.VISITOR).json());
    }

    @Test
    @DisplayName("SESS-05: an answer signs in once, and only where the question was asked")
    void anAnswerSignsInOnce() {
        add(phone, "Phone");
        PasskeyChallenge challenge = passkeys.challenge(Shore.VISITOR);
        String answer = phone.use(challenge.json());
        MockHttpServletRequest request = request(challenge, answer);
        assertThat(door.convert(request).isAuthenticated()).isTrue();
        assertThatThrownBy(() -> door.convert(request)).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> door.convert(request(passkeys.challenge(Shore.VISITOR), answer)))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    @DisplayName("SESS-01: a passkey of another house, or asked from another page, does not sign in")
    void whatWasSignedElsewhereDoesNotSignIn() {
        add(phone, "Phone");
        SoftPasskey phished = new SoftPasskey("https://accord.example.evil", "localhost");
        SoftPasskey foreign = new SoftPasskey(origin(), "example.org");
        PasskeyOffer offer = passkeys.offer(heron, session);
        for (SoftPasskey other : new SoftPasskey[] {phished, foreign}) {
            assertRefused(
                    "SESS-04",
                    "people.refused.passkey",
                    () -> passkeys.add(heron, session, offer, "Other", other.make(offer.json())));
        }
        assertThatThrownBy(() -> enter(new SoftPasskey(origin(), "localhost")))
                .isInstanceOf(BadCredentialsException.class);
        assertThat(passkeys.own(heron)).hasSize(1);
    }

    @Test
    void aCopyThatCountsAgainDoesNotSignIn() {
        add(phone, "Phone");
        enter(phone);
        phone.forgetOne();
        assertThatThrownBy(() -> enter(phone)).isInstanceOf(BadCredentialsException.class);
        enter(phone);
    }

    @Test
    void whatIsNoAnswerIsRefused() {
        PasskeyOffer offer = passkeys.offer(heron, session);
        for (String answer : new String[] {
            "",
            "{}",
            "null",
            "[]",
            "x",
            phone.make(passkeys.offer(heron, session).json())
        }) {
            assertRefused(
                    "SESS-04", "people.refused.passkey", () -> passkeys.add(heron, session, offer, "Phone", answer));
            assertThatThrownBy(() -> door.convert(request(passkeys.challenge(Shore.VISITOR), answer)))
                    .isInstanceOf(BadCredentialsException.class);
        }
        assertThat(passkeys.own(heron)).isEmpty();
    }

    @Test
    void oneThatIsKnownIsNotAddedAgain() {
        add(phone, "Phone");
        PasskeyOffer offer = passkeys.offer(heron, session);
        assertThat(offer.json()).contains("excludeCredentials");
        assertRefused(
                "SESS-04",
                "people.refused.passkey",
                () -> passkeys.add(heron, session, offer, "Again", phone.make(offer.json())));
    }

    @Test
    @DisplayName("SESS-04: ways in change in a fresh session only, which is one’s own")
    void waysInChangeInAFreshSessionOnly() {
        add(phone, "Phone");
        PasskeyId id = passkeys.own(heron).getFirst().id();
        SessionId ofOtter =
                TestSessions.open(house, Shore.in(house).person("Otter").id()).sessionId();
        assertRefused("SESS-04", "people.refused.not-fresh", () -> passkeys.offer(heron, ofOtter));
        clock.advance(Sessions.FRESH.plus(Duration.ofMinutes(1)));
        PasskeyOffer late = new PasskeyOffer(passkeys.offer(heron, again()).options(), "{}");
        assertRefused("SESS-04", "people.refused.not-fresh", () -> passkeys.offer(heron, session));
        assertRefused("SESS-04", "people.refused.not-fresh", () -> passkeys.add(heron, session, late, "x", "{}"));
        assertRefused("SESS-04", "people.refused.not-fresh", () -> passkeys.remove(heron, session, id));
        passkeys.remove(heron, again(), id);
    }

    @Test
    @DisplayName("SESS-04: a new way in voids the links that are on their way")
    void aNewWayInVoidsLinks() {
        OneTimeSecret link = links.mint(heron.id());
        add(phone, "Phone");
        assertThatThrownBy(() -> byLink.authenticate(new OneTimeTokenAuthenticationToken(link.value())))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void theLastWayInIsNotTakenAway() {
        add(phone, "Phone");
        PasskeyId id = passkeys.own(heron).getFirst().id();
        Addresses addresses = house.getBean(Addresses.class);
        addresses.remove(heron, session, addresses.own(heron).getFirst().id());
        assertRefused("PRI-2", "people.refused.last-way-in", () -> passkeys.remove(heron, session, id));
        assertThat(enter(phone).id()).isEqualTo(heron.id());
    }

    @Test
    void nobodySeesOrRemovesAnothersPasskey() {
        add(phone, "Phone");
        PasskeyId id = passkeys.own(heron).getFirst().id();
        Actor.Person otter = Shore.in(house).person("Otter");
        SessionId ofOtter = TestSessions.open(house, otter.id()).sessionId();
        assertThat(passkeys.own(otter)).isEmpty();
        assertNotFound(() -> passkeys.remove(otter, ofOtter, id));
        assertRefused("AUTH-1", "kernel.refused.sign-in", () -> passkeys.own(Shore.VISITOR));
        assertRefused("AUTH-1", "kernel.refused.sign-in", () -> passkeys.offer(Shore.VISITOR, session));
    }

    @Test
    void aNameThatHidesIsRefusedByName() {
        PasskeyOffer offer = passkeys.offer(heron, session);
        assertRefused(
                "PLAIN-1",
                "kernel.refused.text-character",
                () -> passkeys.add(heron, session, offer, "a\u202Eb", phone.make(offer.json())));
        assertRefused(
                "PLAIN-1",
                "kernel.refused.text-empty",
                () -> passkeys.add(heron, session, offer, " ", phone.make(offer.json())));
    }

    @Test
    @DisplayName("PRI-1: what kind of device it is, is not stored")
    void theKindOfDeviceIsNotStored() {
        add(phone, "Phone");
        byte[] stored = db.select(PASSKEY.ATTESTATION).from(PASSKEY).fetchSingle(PASSKEY.ATTESTATION);
        assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(SoftPasskey.KIND, StandardCharsets.ISO_8859_1));
    }

    private SessionId again() {
        return TestSessions.open(house, heron.id()).sessionId();
    }

    private void add(SoftPasskey passkey, String name) {
        PasskeyOffer offer = passkeys.offer(heron, session);
        passkeys.add(heron, session, offer, name, passkey.make(offer.json()));
    }

    private SignedIn enter(SoftPasskey passkey) {
        PasskeyChallenge challenge = passkeys.challenge(Shore.VISITOR);
        return (SignedIn) Objects.requireNonNull(
                door.convert(request(challenge, passkey.use(challenge.json()))).getPrincipal());
    }

    private static MockHttpServletRequest request(PasskeyChallenge challenge, String answer) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        Objects.requireNonNull(request.getSession()).setAttribute(PasskeyChallenge.KEPT_AS, challenge);
        request.setParameter("answer", answer);
        return request;
    }

    private String origin() {
        return house.getEnvironment().getRequiredProperty("accord.address");
    }
}
