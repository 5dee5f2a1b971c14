package org.accord.people;

import static org.accord.db.people.Tables.SIGN_IN_LINK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.accord.fixtures.Queries;
import org.accord.fixtures.ServiceTest;
import org.accord.fixtures.TestClock;
import org.accord.kernel.Actor;
import org.accord.kernel.NotFound;
import org.accord.kernel.NotPermitted;
import org.accord.kernel.PersonId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.core.Authentication;

@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class SignInTest {

    private static final Actor TASK = new Actor.Platform("test");
    private static final Actor VISITOR = new Actor.Visitor();
    private static final Actor ADMINISTRATOR = new Actor.Person(PersonId.next(), true);

    @Autowired
    private SignIn signIn;

    @Autowired
    private SignInByLink door;

    @Autowired
    private SignInLinks links;

    @Autowired
    private People people;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TestClock clock;

    @Autowired
    private DSLContext db;

    @Autowired
    private BeanFactory house;

    @Test
    @DisplayName("SESS-05, ENUM-03: a link arrives, signs its person in, works once, and is nowhere stored or logged")
    void aLinkByMailSignsInOnce(CapturedOutput output) {
        PersonId heron = register("Heron", "fr", "once@example.org");
        signIn.askForLink(VISITOR, " Once@example.ORG", "client of aLinkByMailSignsInOnce");
        Outbox.Page letter = letterTo("once@example.org");
        String secret = TestLinks.in(letter, "sign-in/link");

        assertThat(letter.subject()).isEqualTo("Votre lien pour entrer dans Accord");
        assertThat(letter.text()).contains("Bonjour Heron").contains("15 minutes");
        assertThat(secret).hasSize(43);
        assertThat(db.selectFrom(SIGN_IN_LINK).fetch().formatCSV()).doesNotContain(secret);
        assertThat(personOf(enter(secret))).isEqualTo(heron);
        assertThatThrownBy(() -> enter(secret)).isInstanceOf(BadCredentialsException.class);
        assertThat(output.getAll()).doesNotContainIgnoringCase("once@example").doesNotContain(secret);
    }

    @Test
    @DisplayName("SESS-05: after 15 minutes a link is worth nothing")
    void anOldLinkDoesNotSignIn() {
        OneTimeSecret link = links.mint(register("Heron"));
        clock.advance(Duration.ofMinutes(15).plusSeconds(1));
        assertThatThrownBy(() -> enter(link.value())).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void expiredLinksGoWhenTheNextIsMade() {
        PersonId heron = register("Heron");
        links.mint(heron);
        clock.advance(Duration.ofMinutes(16));
        links.mint(heron);
        assertThat(db.fetchCount(SIGN_IN_LINK)).isEqualTo(1);
    }

    @Test
    @DisplayName("SESS-05: a link is its person's and nobody else's; a newer one leaves it alone")
    void linksStandSideBySide() {
        PersonId heron = register("Heron");
        PersonId otter = register("Otter");
        OneTimeSecret first = links.mint(heron);
        OneTimeSecret ofOtter = links.mint(otter);
        OneTimeSecret second = links.mint(heron);

        assertThat(personOf(enter(second.value()))).isEqualTo(heron);
        assertThat(personOf(enter(ofOtter.value()))).isEqualTo(otter);
        assertThat(personOf(enter(first.value()))).isEqualTo(heron);
    }

    @Test
    @DisplayName("SESS-05: of sixteen who use one link at once, one gets in")
    void aRaceForOneLinkHasOneWinner() throws Exception {
        OneTimeSecret link = links.mint(register("Heron"));
        Callable<Boolean> use = () -> {
            try {
                return enter(link.value()).isAuthenticated();
            } catch (BadCredentialsException lost) {
                return false;
            }
        };
        int winners = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> done : threads.invokeAll(Collections.nCopies(16, use))) {
                winners += done.get() ? 1 : 0;
            }
        }
        assertThat(winners).isEqualTo(1);
    }

    @Test
    void whatIsNoSecretDoesNotSignIn() {
        for (String secret : List.of("x", "\u0000", "' or 1=1 --", "A".repeat(43), "🪶".repeat(10_000))) {
            assertThatThrownBy(() -> enter(secret)).isInstanceOf(BadCredentialsException.class);
        }
    }

    @Test
    @DisplayName("ENUM-01: an unknown address gets the same answer as a known one, and no letter")
    void anUnknownAddressLooksLikeAKnownOne() {
        register("Heron", "en", "known@example.org");
        String client = "client of anUnknownAddressLooksLikeAKnownOne";
        signIn.askForLink(VISITOR, "unknown@example.org", client);
        signIn.askForLink(VISITOR, "known@example.org", client);

        letterTo("known@example.org");
        assertThat(outbox.letters(ADMINISTRATOR))
                .noneMatch(letter -> letter.to().startsWith("unknown"));
    }

    @Test
    @DisplayName("ENUM-01: nobody waits for an address to be looked up, so no answer comes sooner for want of one")
    void nobodyWaitsForAnAddressToBeLookedUp() {
        register("Heron", "en", "waiting@example.org");
        String client = "client of nobodyWaitsForAnAddressToBeLookedUp";
        for (String address : List.of("waiting@example.org", "unheard@example.org")) {
            assertThat(Queries.waitedFor(db, () -> signIn.askForLink(VISITOR, address, client)))
                    .as(address)
                    .isZero();
        }
        letterTo("waiting@example.org");
    }

    @Test
    @DisplayName(
            "RATE-01: whoever asks too often is refused for a known and an unknown address alike; a link still works")
    void aClientThatAsksTooOftenIsRefused() {
        OneTimeSecret link = links.mint(register("Heron", "en", "often@example.org"));
        String client = "client of aClientThatAsksTooOftenIsRefused";
        for (int asked = 0; asked < 100; asked++) {
            signIn.askForLink(VISITOR, "nobody" + asked + "@example.org", client);
        }
        assertRefused("RATE-01", () -> signIn.askForLink(VISITOR, "often@example.org", client));
        assertRefused("RATE-01", () -> signIn.askForLink(VISITOR, "nobody@example.org", client));
        assertThat(enter(link.value()).isAuthenticated()).isTrue();
    }

    @Test
    void whatIsNoAddressIsRefused() {
        assertRefused("PRI-2", () -> signIn.askForLink(VISITOR, "heron", "client of whatIsNoAddressIsRefused"));
    }

    @Test
    void nobodySignsInWithOneClickOutsideTheDemo() {
        PersonId heron = register("Heron");
        assertThat(signIn.choices(VISITOR, "en")).isEmpty();
        assertThatThrownBy(() -> signIn.oneClick(VISITOR, heron)).isInstanceOf(NotFound.class);
        assertThat(db.fetchCount(SIGN_IN_LINK)).isZero();
    }

    @Test
    void onlyTheAdministratorsSessionOpensTheirRoutes() {
        PersonId heron = register("Heron");
        PersonId otter = people.register(TASK, new NewPerson("Otter", "en", null, true));
        assertThat(rolesOf(links.mint(heron))).isEmpty();
        assertThat(rolesOf(links.mint(otter))).containsExactly("ROLE_ADMINISTRATOR");
    }

    private List<String> rolesOf(OneTimeSecret link) {
        return enter(link.value()).getAuthorities().stream()
                .map(role -> Objects.toString(role.getAuthority()))
                .filter(role -> role.startsWith("ROLE_"))
                .toList();
    }

    private static PersonId personOf(Authentication entered) {
        return ((SignedIn) Objects.requireNonNull(entered.getPrincipal())).id();
    }

    private Authentication enter(String secret) {
        return door.authenticate(new OneTimeTokenAuthenticationToken(secret));
    }

    private PersonId register(String pseudonym) {
        return people.register(TASK, new NewPerson(pseudonym, "en", null, false));
    }

    private PersonId register(String pseudonym, String language, String address) {
        return people.register(TASK, new NewPerson(pseudonym, language, address, false));
    }

    private Outbox.Page letterTo(String address) {
        return TestLinks.letterTo(house, address);
    }

    private static void assertRefused(String rule, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        NotPermitted.class,
                        refused -> assertThat(refused.refusal().rule()).isEqualTo(rule));
    }
}
