package org.accord.people;

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
import java.util.List;
import java.util.Objects;
import org.accord.fixtures.ServiceTest;
import org.accord.kernel.Actor;
import org.accord.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
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
    private SignOuts signOuts;

    @Autowired
    private OpenSessions sessions;

    private MockMvc browser = MockMvcBuilders.standaloneSetup().build();

    @BeforeEach
    void openABrowser() {
        browser = MockMvcBuilders.webAppContextSetup(house)
                .apply(springSecurity())
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login/ott",
                "/login/ott?v-r=uidl",
                "/login/ott/?v-r=init",
                "/logout",
                "/logout?v-r=uidl",
                "/ott/generate",
                "/sign-in",
                "/sign-in/link",
                "/first-administrator",
                "/desk/me",
                "/desk/admin/outbox",
                "/styles/tokens.css",
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
        assertThat(sessions.count(heron)).isEqualTo(1);
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
        assertThat(sessions.count(heron)).isZero();
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

        signOuts.everywhere(new Actor.Person(heron, false));
        assertThat(ofHeron).allMatch(MockHttpSession::isInvalid);
        assertThat(ofOtter.isInvalid()).isFalse();
        assertThat(sessions.count(heron)).isZero();
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
        for (String address : List.of("/styles/tokens.css", "/fonts/source-sans-3-latin-wght-normal.woff2")) {
            browser.perform(get(address))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", "max-age=2592000, public"))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().doesNotExist("Set-Cookie"));
        }
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
