package org.accord.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.accord.fixtures.Database;
import org.accord.fixtures.RunningHouse;
import org.accord.kernel.Actor;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.PersonId;
import org.accord.kernel.Translations;
import org.accord.organisations.FaceRow;
import org.accord.organisations.Mandates;
import org.accord.organisations.Organisations;
import org.accord.people.OneClickSignIn;
import org.accord.people.Sessions;
import org.accord.people.SignIn;
import org.accord.people.TestLinks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Server calls as they come over the wire: with nobody's session, with somebody else's key, for a page that is not theirs. */
@RunningHouse
class ServerCallsIT {

    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Pattern TEXT = Pattern.compile("\\{[^{}]*\"key\":\"text\"[^{}]*}");
    private static final String PRIVATE = "This is all that is stored about you";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext house;

    @BeforeEach
    void freshDemo() throws Exception {
        house.getBean(Database.class).empty();
        house.getBean("demoStart", ApplicationRunner.class).run(new DefaultApplicationArguments());
    }

    /** A browser with a page open: the key of that page, and what its session may call. */
    private final class Tab implements AutoCloseable {

        final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String key = "";

        void signIn(PersonId person) throws Exception {
            Matcher token = TOKEN.matcher(get("/sign-in").body());
            assertThat(token.find()).isTrue();
            HttpResponse<String> entered = send(HttpRequest.newBuilder(at("/" + SignIn.ADDRESS))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("token=" + TestLinks.signIn(house, person) + "&_csrf="
                            + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8))));
            assertThat(entered.headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/desk/agreement"));
        }

        /** Opens a page as the client side of Vaadin does. */
        void open() throws Exception {
            Matcher found = KEY.matcher(get("/?v-r=init&location=&query=").body());
            assertThat(found.find()).isTrue();
            key = found.group(1);
        }

        /** Asks the open page to go there, with that key. */
        HttpResponse<String> go(String route, String with, int ui) throws Exception {
            return send(HttpRequest.newBuilder(at("/?v-r=uidl&v-uiId=" + ui))
                    .header("Content-Type", "application/json; charset=UTF-8")
                    .POST(HttpRequest.BodyPublishers.ofString("""
                            {"csrfToken": "%s", "syncId": 0, "clientId": 0, "rpc": [{"type": "event", "node": 1,
                            "event": "ui-navigate", "data": {"route": "%s", "query": "", "appShellTitle": "",
                            "historyState": null, "trigger": ""}}]}""".formatted(with, route))));
        }

        HttpResponse<String> get(String path) throws Exception {
            return send(HttpRequest.newBuilder(at(path)).header("Accept", "text/html"));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }

        @Override
        public void close() {
            client.close();
        }
    }

    @Test
    @DisplayName("AUTHZ-05: whoever signed in calls their own page, and is answered")
    void onesOwnPageAnswers() throws Exception {
        try (Tab heron = new Tab()) {
            heron.signIn(person("Heron"));
            heron.open();
            assertThat(heron.go("desk/me", heron.key, 0).body()).contains(PRIVATE);
        }
    }

    @Test
    @DisplayName(
            "AUTHZ-05: a call without a session, or without having signed in, is answered with nothing of the page")
    void nobodyIsAnswered() throws Exception {
        try (Tab nobody = new Tab();
                Tab visitor = new Tab()) {
            assertRefused(nobody.go("desk/me", UUID.randomUUID().toString(), 0));
            visitor.open();
            assertThat(visitor.go("desk/me", visitor.key, 0).body()).doesNotContain(PRIVATE);
        }
    }

    @Test
    @DisplayName("CSRF-01, AUTHZ-11: a call with another page's key, or for a page of another session, is refused")
    void anothersKeyAndPageAreRefused() throws Exception {
        try (Tab heron = new Tab();
                Tab albatross = new Tab()) {
            heron.signIn(person("Heron"));
            heron.open();
            albatross.signIn(person("Albatross"));
            albatross.open();
            assertRefused(albatross.go("desk/me", heron.key, 0));
            assertRefused(albatross.go("desk/me", albatross.key, 7));
            assertRefused(albatross.go("desk/me", "", 0));
            assertThat(heron.key).isNotEqualTo(albatross.key);
            assertThat(albatross.go("desk/me", albatross.key, 0).body()).contains(PRIVATE);
        }
    }

    @Test
    @DisplayName("SESS-06: a call of a session that was ended elsewhere is refused")
    void anEndedSessionIsRefused() throws Exception {
        try (Tab heron = new Tab()) {
            PersonId person = person("Heron");
            heron.signIn(person);
            heron.open();
            house.getBean(Sessions.class).endAll(new Actor.Person(person, false));
            assertThat(heron.go("desk/me", heron.key, 0).body()).doesNotContain(PRIVATE);
        }
    }

    @Test
    @DisplayName("AUTHZ-13, ENUM-02: another organisation’s room is answered in the same words as one that never was")
    void anothersRoomIsAnsweredAsNone() throws Exception {
        Mandates mandates = house.getBean(Mandates.class);
        PersonId person = house.getBean(SignIn.class).choices(new Actor.Visitor(), "en").stream()
                .map(OneClickSignIn.Choice::person)
                .filter(choice ->
                        !mandates.faces(new Actor.Person(choice, false)).isEmpty())
                .findFirst()
                .orElseThrow();
        Actor actor = new Actor.Person(person, false);
        Set<OrganisationId> own =
                mandates.faces(actor).stream().map(FaceRow::organisation).collect(Collectors.toSet());
        OrganisationId other = house.getBean(Organisations.class).admitted(actor).stream()
                .filter(organisation -> !own.contains(organisation))
                .findFirst()
                .orElseThrow();
        List<String> ofOther = words(person, "desk/organisation/" + other);
        assertThat(ofOther)
                .contains(Translations.text("en", "shell.absent.title"))
                .isEqualTo(words(person, "desk/organisation/" + OrganisationId.next()));
        assertThat(words(person, "desk/organisation/" + own.iterator().next())).isNotEqualTo(ofOther);
    }

    /** What a page says, as it comes over the wire. */
    private List<String> words(PersonId person, String route) throws Exception {
        try (Tab tab = new Tab()) {
            tab.signIn(person);
            tab.open();
            return TEXT.matcher(tab.go(route, tab.key, 0).body())
                    .results()
                    .map(MatchResult::group)
                    .map(change -> change.replaceAll(".*\"value\"\\s*:\\s*\"(.*?)\".*", "$1"))
                    .toList();
        }
    }

    private void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.body()).doesNotContain(PRIVATE).doesNotContain("\"changes\":[");
    }

    private PersonId person(String pseudonym) {
        return house.getBean(SignIn.class).choices(new Actor.Visitor(), "en").stream()
                .filter(choice -> choice.pseudonym().equals(pseudonym))
                .findFirst()
                .orElseThrow()
                .person();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
