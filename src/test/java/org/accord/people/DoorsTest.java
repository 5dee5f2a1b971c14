package org.accord.people;

import static org.accord.db.people.Tables.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.ServletException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.accord.fixtures.ServiceTest;
import org.accord.fixtures.TestClock;
import org.accord.kernel.Actor;
import org.accord.kernel.PersonId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The first door, as a browser meets it. */
@ServiceTest
class DoorsTest {

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private People people;

    @Autowired
    private SignInLinks links;

    @Autowired
    private Sessions sessions;

    @Autowired
    private OpenSessions here;

    @Autowired
    private DSLContext db;

    @Autowired
    private TestClock clock;

    private MockMvc browser = MockMvcBuilders.standaloneSetup().build();

    @BeforeEach
    void openABrowser() {
        browser = MockMvcBuilders.webAppContextSetup(house)
                .addFilters(here)
                .apply(springSecurity())
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login/ott",
                "/login/ott?v-r=uidl",
                "/login/ott/?v-r=init",
                "/login/passkey",
                "/login/passkey?v-r=uidl",
                "/logout",
                "/logout?v-r=uidl",
                "/ott/generate",
                "/sign-in",
                "/sign-in/link",
                "/first-administrator",
                "/desk/me",
                "/desk/admin/outbox",
                "/styles/tokens.css",
                "/scripts/passkeys.js",
                "/error",
                "/nowhere"
            })
    @DisplayName("CSRF-01: a post outside Vaadin without the token against forgery is refused")
    void aForgedPostIsRefused(String address) throws Exception {
        browser.perform(post(address).param("token", "x")).andExpect(status().isForbidden());
        browser.perform(post(address).param("token", "x").with(csrf().useInvalidToken()))
                .andExpect(status().isForbidden());
    }

    @Test
    void aLinkSignsInAndLeadsToTheAgreement() throws Exception {
        PersonId heron = register();
        MvcResult entered = enter(links.mint(heron).value(), new MockHttpSession());
        assertThat(entered.getResponse().getRedirectedUrl()).isEqualTo("/desk/agreement");
        assertThat(openOf(heron)).hasSize(1).allMatch(row -> here.has(row.id()));
    }

    @Test
    @DisplayName("SESS-02, XSS-10: a link leads on to the invitation through which one came, and to no other place")
    void aLinkLeadsOnToTheInvitation() throws Exception {
        assertThat(enterBy("An-invitation_1")).isEqualTo("/invitation?token=An-invitation_1");
        for (String elsewhere : List.of("", "//evil.example", "x&y=z", "x\r\nSet-Cookie: a=b", "x".repeat(65))) {
            assertThat(enterBy(elsewhere)).as(elsewhere).isEqualTo("/desk/agreement");
        }
    }

    private String enterBy(String invitation) throws Exception {
        return String.valueOf(browser.perform(post("/login/ott")
                        .param("token", links.mint(register()).value())
                        .param("invitation", invitation)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    @Test
    void afterSigningInOneGoesToThePageFirstAskedFor() throws Exception {
        MockHttpSession session = new MockHttpSession();
        browser.perform(get("/desk/me").session(session).accept("text/html")).andExpect(redirectedUrl("/sign-in"));
        String target =
                enter(links.mint(register()).value(), session).getResponse().getRedirectedUrl();
        assertThat(target).startsWith("http://localhost/desk/me");
    }

    @Test
    @DisplayName("SESS-10: after signing in one comes back to the invitation from which one went")
    void afterSigningInOneComesBackToTheInvitation() throws Exception {
        MockHttpSession session = new MockHttpSession();
        session.setAttribute("SPRING_SECURITY_SAVED_REQUEST", new SimpleSavedRequest("/invitation?token=abc"));
        assertThat(enter(links.mint(register()).value(), session).getResponse().getRedirectedUrl())
                .isEqualTo("/invitation?token=abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"})
    @DisplayName("Open redirect: no address that comes with a request is led to after signing in")
    void noAddressOfARequestIsLedTo(String elsewhere) throws Exception {
        for (String name : List.of("continue", "next", "redirect", "spring-security-redirect", "to", "url")) {
            MvcResult entered = browser.perform(post("/login/ott")
                            .header("Referer", elsewhere)
                            .param("token", links.mint(register()).value())
                            .param(name, elsewhere)
                            .with(csrf()))
                    .andReturn();
            assertThat(entered.getResponse().getRedirectedUrl()).as(name).isEqualTo("/desk/agreement");
            MockHttpSession session = new MockHttpSession();
            browser.perform(
                    get("/sign-in").param(name, elsewhere).session(session).accept("text/html"));
            assertThat(enter(links.mint(register()).value(), session)
                            .getResponse()
                            .getRedirectedUrl())
                    .as("%s leads to a page of this house: what the browser asked for, or the usual one", name)
                    .matches("(http://localhost)?/[a-z].*");
        }
    }

    @Test
    void aLinkThatDoesNotWorkLeadsBackWithoutASession() throws Exception {
        MvcResult refused = enter("nothing", new MockHttpSession());
        assertThat(refused.getResponse().getRedirectedUrl()).isEqualTo("/sign-in?failed");
    }

    @Test
    @DisplayName("Session fixation: signing in begins a new session and takes nothing over")
    void signingInBeginsANewSession() throws Exception {
        MockHttpSession planted = new MockHttpSession();
        planted.setAttribute("of the one before", "x");
        MvcResult entered = enter(links.mint(register()).value(), planted);

        MockHttpSession fresh = session(entered);
        assertThat(planted.isInvalid()).isTrue();
        assertThat(fresh.getId()).isNotEqualTo(planted.getId());
        assertThat(fresh.getAttribute("of the one before")).isNull();
    }

    @Test
    @DisplayName("SESS-10: opening the link uses nothing up")
    void readingTheLinkDoesNotSignIn() throws Exception {
        String secret = links.mint(register()).value();
        browser.perform(get("/sign-in/link").param("token", secret).accept("text/html"));
        browser.perform(get("/login/ott").param("token", secret)).andExpect(redirectedUrl("/sign-in"));
        assertThat(enter(secret, new MockHttpSession()).getResponse().getRedirectedUrl())
                .isEqualTo("/desk/agreement");
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        PersonId heron = register();
        MockHttpSession session = session(enter(links.mint(heron).value(), new MockHttpSession()));
        browser.perform(post("/logout").session(session).with(csrf())).andExpect(redirectedUrl("/sign-in?out"));

        assertThat(session.isInvalid()).isTrue();
        assertThat(openOf(heron)).isEmpty();
    }

    @Test
    void anAddressOpenedCannotSignOut() throws Exception {
        PersonId heron = register();
        MockHttpSession session = session(enter(links.mint(heron).value(), new MockHttpSession()));
        // the door lets it through, to Vaadin, whose servlet is not here
        assertThatThrownBy(() -> browser.perform(get("/logout").session(session)))
                .isInstanceOf(ServletException.class);
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void allSessionsOfAPersonEndAtOnceAndNobodyElses() throws Exception {
        PersonId heron = register();
        PersonId otter = register();
        List<MockHttpSession> ofHeron = List.of(
                session(enter(links.mint(heron).value(), new MockHttpSession())),
                session(enter(links.mint(heron).value(), new MockHttpSession())));
        MockHttpSession ofOtter = session(enter(links.mint(otter).value(), new MockHttpSession()));

        sessions.endAll(new Actor.Person(heron, false));
        assertThat(ofHeron).allMatch(MockHttpSession::isInvalid);
        assertThat(ofOtter.isInvalid()).isFalse();
        assertThat(openOf(heron)).isEmpty();
    }

    @Test
    @DisplayName("SESS-06: a session that was ended on another node is over with its next request here")
    void aSessionThatWasEndedElsewhereIsOver() throws Exception {
        PersonId heron = register();
        MockHttpSession ended = session(enter(links.mint(heron).value(), new MockHttpSession()));
        MockHttpSession kept = session(enter(links.mint(heron).value(), new MockHttpSession()));
        // what another node does to the table; nobody tells this one
        db.deleteFrom(SESSION).where(SESSION.SESSION_ID.eq(idOf(ended))).execute();

        browser.perform(get("/desk/me").session(ended).accept("text/html")).andExpect(redirectedUrl("/sign-in"));
        assertThat(ended.isInvalid()).isTrue();
        assertThat(here.has(idOf(kept))).isTrue();
        assertThat(kept.isInvalid()).isFalse();
    }

    @Test
    @DisplayName("PRI-1: of a session its person, its beginning to the minute and the hour of its use are stored")
    void whatIsStoredOfASession() throws Exception {
        PersonId heron = register();
        clock.stopAt(Instant.parse("2026-03-04T14:25:36Z"));
        MockHttpSession session = session(enter(links.mint(heron).value(), new MockHttpSession()));
        clock.stopAt(Instant.parse("2026-03-04T15:59:59Z"));
        assertThatThrownBy(() -> browser.perform(get("/desk/me").session(session)))
                .isInstanceOf(ServletException.class); // let in, to Vaadin, whose servlet is not here

        SessionRow row = openOf(heron).getFirst();
        assertThat(row.since()).isEqualTo("2026-03-04T14:25:00Z");
        assertThat(row.used()).isEqualTo("2026-03-04T15:00:00Z");
        assertThat(SESSION.fields()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/me", "/desk/admin/outbox", "/nowhere", "/actuator", "/db/changelog/changelog.xml"})
    void whoeverIsNotSignedInIsAskedToFirst(String address) throws Exception {
        browser.perform(get(address).accept("text/html")).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    @DisplayName("SESS-09, PRI-7: every answer forbids frames, sniffing, referrers, indexing and storing")
    void everyAnswerCarriesItsHeaders() throws Exception {
        browser.perform(get("/desk/me").secure(true))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("X-Robots-Tag", "noindex, nofollow"))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().string("Strict-Transport-Security", startsWith("max-age=31536000")));
        browser.perform(get("/desk/me")).andExpect(header().doesNotExist("Strict-Transport-Security"));
    }

    @Test
    void stylesAndFontsAreKeptByTheBrowserAndNeedNoSession() throws Exception {
        for (String address :
                List.of("/styles/tokens.css", "/scripts/passkeys.js", "/fonts/source-sans-3-latin-wght-normal.woff2")) {
            browser.perform(get(address))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", "max-age=2592000, public"))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().doesNotExist("Set-Cookie"));
        }
    }

    private List<SessionRow> openOf(PersonId person) {
        return sessions.own(new Actor.Person(person, false), SessionId.next());
    }

    private static SessionId idOf(MockHttpSession session) {
        SecurityContext context =
                (SecurityContext) Objects.requireNonNull(session.getAttribute("SPRING_SECURITY_CONTEXT"));
        return ((SignedIn) Objects.requireNonNull(
                        Objects.requireNonNull(context.getAuthentication()).getPrincipal()))
                .sessionId();
    }

    private MvcResult enter(String secret, MockHttpSession session) throws Exception {
        return browser.perform(post("/login/ott")
                        .session(session)
                        .with(request -> {
                            request.setRequestedSessionId(session.getId());
                            return request;
                        })
                        .param("token", secret)
                        .with(csrf()))
                .andExpect(status().isFound())
                .andReturn();
    }

    private static MockHttpSession session(MvcResult result) {
        @Nullable
        MockHttpSession session = (MockHttpSession) result.getRequest().getSession(false);
        assertThat(session).isNotNull();
        return Objects.requireNonNull(session);
    }

    private PersonId register() {
        return people.register(new Actor.Platform("test"), new NewPerson("Heron", "en", null, false));
    }
}
