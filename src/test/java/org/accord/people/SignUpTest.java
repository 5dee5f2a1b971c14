package org.accord.people;

import static org.accord.db.people.Tables.PERSON;
import static org.accord.db.people.Tables.SIGN_UP;
import static org.accord.fixtures.Refusals.assertNotFound;
import static org.accord.fixtures.Refusals.assertRefused;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.accord.fixtures.Shore.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accord.fixtures.Queries;
import org.accord.fixtures.ServiceTest;
import org.accord.fixtures.Shore;
import org.accord.fixtures.TestClock;
import org.accord.kernel.Actor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;

@ServiceTest
class SignUpTest {

    private static final Pattern TOKEN = Pattern.compile("(join/link|sign-in/link|invitation)\\?token=([\\w-]+)");

    @Autowired
    private SignUp signUp;

    @Autowired
    private People people;

    @Autowired
    private Outbox outbox;

    @Autowired
    private SignInByLink door;

    @Autowired
    private DSLContext database;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationContext house;

    private Actor.Person otter;
    private String address;

    @BeforeEach
    void arrive() {
        otter = Shore.in(house).administrator("Otter");
        // letters of other tests wait in the same folder
        address = "heron-" + UUID.randomUUID() + "@example.org";
    }

    @Test
    @DisplayName("PRI-2: a pseudonym and an address make an account, once the link in the letter is used")
    void aPseudonymAndAnAddressMakeAnAccount() {
        ask("Heron", "fr", "");
        String text = letter();
        String secret = token(text, "join/link");
        assertThat(database.fetchCount(PERSON)).isEqualTo(1);
        assertThat(signUp.pseudonym(VISITOR, secret)).isEqualTo("Heron");

        SignedIn entered = Objects.requireNonNull(
                (SignedIn) door.authenticate(new OneTimeTokenAuthenticationToken(signUp.confirm(VISITOR, secret)))
                        .getPrincipal());

        Me me = people.me(new Actor.Person(entered.id(), false));
        assertThat(me).isEqualTo(new Me(entered.id(), "Heron", "fr", false));
        assertNotFound(() -> signUp.confirm(VISITOR, secret));
        assertNotFound(() -> signUp.pseudonym(VISITOR, secret));
        assertThat(database.fetchCount(SIGN_UP)).isZero();
    }

    @Test
    @DisplayName("ENUM-01: for a known address the answer is the same, and the letter signs in instead")
    void aKnownAddressGetsALinkToSignIn() {
        people.register(PLATFORM, new NewPerson("Tern", "en", address, false));
        ask("Heron", "en", "");
        String text = letter();
        assertThat(text).contains("Tern", "sign-in/link?token=").doesNotContain("join/link");
        assertThat(database.fetchCount(SIGN_UP)).isZero();
    }

    @Test
    @DisplayName("AUTHZ-16: nothing else can be asked for: no role, no organisation, no right, and none is given")
    void nothingElseCanBeAskedFor() {
        assertThat(Arrays.stream(SignUp.NewAccount.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactlyInAnyOrder("pseudonym", "language", "address", "invitation");
        ask("Heron", "en", "");
        signUp.confirm(VISITOR, token(letter(), "join/link"));
        assertThat(database.fetchSingle(PERSON, PERSON.PSEUDONYM.eq("Heron")).getAdministrator())
                .isFalse();
    }

    @Test
    @DisplayName("PRI-3: until it answers, the address stands nowhere in the clear, and the secret nowhere at all")
    void theAddressWaitsSealed() {
        ask("Heron", "en", "");
        String secret = token(letter(), "join/link");
        var row = database.fetchSingle(SIGN_UP);
        assertThat(new String(row.getSealed(), StandardCharsets.ISO_8859_1)).doesNotContain("heron");
        assertThat(row.getSecretHash()).isEqualTo(new OneTimeSecret(secret).hash());
    }

    @Test
    @DisplayName("SESS-05: the link works for fifteen minutes, and once")
    void theLinkRunsOut() {
        ask("Heron", "en", "");
        String secret = token(letter(), "join/link");
        clock.advance(SignInLinks.LIFE);
        assertNotFound(() -> signUp.confirm(VISITOR, secret));
        assertNotFound(() -> signUp.confirm(VISITOR, "guess"));
        assertThat(database.fetchCount(PERSON)).isEqualTo(1);
    }

    @Test
    @DisplayName("PRI-3: an address that does not answer in time is forgotten")
    void anAddressThatDoesNotAnswerIsForgotten() {
        ask("Heron", "en", "");
        String secret = token(letter(), "join/link");
        clock.advance(SignInLinks.LIFE.plusSeconds(1));
        assertNotFound(() -> signUp.confirm(VISITOR, secret));
        house.getBean(Housekeeping.class).tidy();
        assertThat(database.fetchCount(SIGN_UP)).isZero();
    }

    @Test
    @DisplayName("PRI-2: an address that got an account in the meantime keeps that one")
    void anAddressKeepsItsAccount() {
        ask("Heron", "en", "");
        String secret = token(letter(), "join/link");
        people.register(PLATFORM, new NewPerson("Tern", "en", address, false));
        assertRefused("PRI-2", "people.refused.address-taken", () -> signUp.confirm(VISITOR, secret));
    }

    @Test
    void whatWillNotDoIsRefusedByName() {
        for (List<String> bad : List.of(
                List.of("", "en", address, "", "people.refused.pseudonym-empty"),
                List.of("x".repeat(81), "en", address, "", "people.refused.pseudonym-long"),
                List.of("He\u202Eron", "en", address, "", "people.refused.pseudonym-character"),
                List.of("Heron", "tlh", address, "", "people.refused.language"),
                List.of("Heron", "en", "not an address", "", "people.refused.address"))) {
            assertRefused(
                    "PRI-2",
                    bad.get(4),
                    () -> signUp.ask(
                            VISITOR, new SignUp.NewAccount(bad.get(0), bad.get(1), bad.get(2), bad.get(3)), "client"));
        }
        assertRefused(
                "SESS-02",
                "people.refused.no-invitation",
                () -> signUp.ask(
                        VISITOR, new SignUp.NewAccount("Heron", "en", address, "https://evil.example"), "client"));
    }

    @Test
    @DisplayName("RATE-01: who asks too often is told so, whether the address is known or not")
    void whoAsksTooOftenIsTold() {
        String client = UUID.randomUUID().toString();
        for (int asked = 0; asked < 100; asked++) {
            signUp.ask(VISITOR, new SignUp.NewAccount("Heron", "en", address, ""), client);
        }
        assertRefused(
                "RATE-01",
                "people.refused.too-many",
                () -> signUp.ask(VISITOR, new SignUp.NewAccount("Heron", "en", address, ""), client));
    }

    @Test
    @DisplayName("ENUM-03: who comes by an invitation gets one link, which leads on to it; with an account as without")
    void theOneLinkLeadsOnToTheInvitation() {
        String invitation =
                house.getBean(Roles.class).invite(otter, Role.TRANSLATOR).secret();
        ask("Heron", "en", invitation);
        assertThat(letter())
                .containsOnlyOnce("http://")
                .containsPattern("/join/link\\?token=[\\w-]{43}&invitation=" + invitation + "\\s");
        address = "known-" + address;
        people.register(PLATFORM, new NewPerson("Tern", "en", address, false));
        ask("Heron", "en", invitation);
        assertThat(letter())
                .containsOnlyOnce("http://")
                .containsPattern("/sign-in/link\\?token=[\\w-]{43}&invitation=" + invitation + "\\s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "pt"})
    @DisplayName("MAIL-01: to an address that nobody has confirmed goes not a word that somebody typed")
    void theLetterHoldsNoWordThatSomebodyTyped(String language) {
        ask("Buy at evil.example {0}", language, "");
        assertThat(letter()).contains("/join/link?token=").doesNotContain("evil", "Buy");
    }

    @Test
    @DisplayName("ENUM-01: nobody waits for an address to be looked up, so no answer comes sooner for want of one")
    void nobodyWaitsForAnAddressToBeLookedUp() {
        assertThat(Queries.waitedFor(database, () -> ask("Heron", "en", ""))).isZero();
        letter();
        address = "known-" + address;
        people.register(PLATFORM, new NewPerson("Tern", "en", address, false));
        assertThat(Queries.waitedFor(database, () -> ask("Heron", "en", ""))).isZero();
        letter();
    }

    private void ask(String pseudonym, String language, String invitation) {
        signUp.ask(VISITOR, new SignUp.NewAccount(pseudonym, language, address, invitation), "client-" + address);
    }

    /** The letter to this test's address, when it is there. */
    private String letter() {
        await().until(() ->
                outbox.letters(otter).stream().anyMatch(row -> row.to().equals(address)));
        return outbox.letters(otter).stream()
                .filter(row -> row.to().equals(address))
                .map(row -> outbox.letter(otter, row.id()).text())
                .findFirst()
                .orElseThrow();
    }

    private static String token(String text, String place) {
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1).equals(place)) {
                return matcher.group(2);
            }
        }
        throw new AssertionError("no link to " + place);
    }
}
