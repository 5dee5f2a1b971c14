package org.accord.matrix;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.accord.kernel.Actor;
import org.accord.people.Sessions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** What answers beside the pages: the doors, files that are fetched and sent, the push connection, and what there is not. */
class OtherAddressesIT extends WireTest {

    private static final List<String> WRITING = List.of("POST", "PUT", "PATCH", "DELETE");
    private static final List<String> READING = List.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** The doors, what Vaadin answers beside calls, and what some houses have and this one has not. */
    private static final List<String> ADDRESSES = List.of(
            "/login/ott",
            "/login/passkey",
            "/logout",
            "/ott/generate",
            "/webauthn/register",
            "/webauthn/authenticate/options",
            "/error",
            "/robots.txt",
            "/actuator/health",
            "/connect/Endpoint/method",
            "/application.properties",
            "/sw.js",
            "/VAADIN/push",
            "/VAADIN/static/",
            "/VAADIN/config/flow-build-info.json",
            "/VAADIN/dynamic/resource/0/6f1c1c52-0000-4000-8000-000000000000/accord-my-data.json",
            "/?v-r=uidl&v-uiId=0",
            "/?v-r=heartbeat&v-uiId=0",
            "/?v-r=push&v-uiId=0",
            "/?v-r=webpush",
            "/?v-r=translations",
            "/?v-r=unknown");

    @Test
    @DisplayName("AUTHZ-05: nothing listens to the wire but what stands here")
    void nothingElseListens() {
        ServletContext server = Objects.requireNonNull(((WebApplicationContext) house).getServletContext());
        assertThat(server.getServletRegistrations().values().stream()
                        .flatMap(servlet -> servlet.getMappings().stream())
                        .collect(toSet()))
                .containsExactlyInAnyOrder("/vaadinServlet/*", "/");
        assertThat(house.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                        .flatMap(mapping -> mapping.getPatternValues().stream())
                        .collect(toSet()))
                .containsExactly("/error");
        assertThat(house.getBeansOfType(AbstractUrlHandlerMapping.class).values().stream()
                        .flatMap(mapping -> mapping.getHandlerMap().keySet().stream())
                        .collect(toSet()))
                .as("Vaadin's own, and files of the house")
                .containsExactlyInAnyOrder("/**", "/webjars/**");
    }

    @Test
    @DisplayName("AUTHZ-05, CSRF-01: beside the pages every address answers calmly in every way it is asked, and does"
            + " nothing")
    void everyOtherAddressIsCalm() {
        for (String sign : List.of("vis", "com", "dra", "sus", "rev", "adm")) {
            try (Tab tab = enter(sign);
                    Tab other = enter("oth")) {
                String anothers = Tab.encoded(other.token());
                Map<String, String> before = stored();
                for (String address : ADDRESSES) {
                    String asked = sign + " at " + address;
                    for (String method : READING) {
                        calm(asked, ask(tab, method, address, ""));
                    }
                    for (String method : WRITING) {
                        HttpResponse<String> none = ask(tab, method, address, "token=x&answer=x");
                        HttpResponse<String> wrong = ask(tab, method, address, "token=x&_csrf=" + anothers);
                        calm(asked, none);
                        calm(asked, wrong);
                        if (!address.contains("v-r=") && !address.contains("dynamic")) {
                            assertThat(List.of(none.statusCode(), wrong.statusCode()))
                                    .as(method + " " + asked)
                                    .containsOnly(403);
                        }
                    }
                }
                assertThat(stored()).as(sign).isEqualTo(before);
                assertThat(tab.get("/desk/me").statusCode())
                        .as("whoever was signed in still is")
                        .isEqualTo(sign.equals("vis") ? 302 : 200);
            }
        }
    }

    @Test
    @DisplayName("EXPO-01: my data is for my session, once; nobody else's use of its address opens it, or uses it up")
    void myDataIsMine() {
        try (Tab own = enter("com");
                Tab other = enter("oth");
                Tab nobody = visitor()) {
            String address = data(own);
            other.open("desk/me");
            for (Tab stranger : List.of(other, nobody)) {
                HttpResponse<String> answer = stranger.get(address);
                assertThat(answer.statusCode()).isIn(302, 403, 404);
                assertThat(answer.body()).doesNotContain("Tern");
            }
            assertThat(own.get(address + "x").statusCode()).isEqualTo(404);
            HttpResponse<String> mine = own.get(address);
            assertThat(mine.statusCode()).isEqualTo(200);
            assertThat(mine.body()).contains("Tern");
            assertThat(mine.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
            assertThat(own.get(address).statusCode()).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("EXPO-01, SESS-06: my data is no longer there once the session is over")
    void myDataEndsWithTheSession() {
        try (Tab own = enter("com")) {
            String address = data(own);
            Actor.Person person = (Actor.Person) everybody().column("com").actor();
            house.getBean(Sessions.class).endAll(person);
            HttpResponse<String> answer = own.get(address);
            assertThat(answer.statusCode()).isIn(302, 403, 404);
            assertThat(answer.body()).doesNotContain("Tern");
        }
    }

    @Test
    @DisplayName("AUTHZ-05: a file is taken only from the page of the administrator who sends it")
    void aFileIsTakenFromItsPageOnly() {
        try (Tab owl = enter("adm");
                Tab other = enter("oth");
                Tab nobody = visitor()) {
            String address = "/" + owl.open("desk/admin/load").attribute("vaadin-upload", "target");
            other.open("desk/me");
            Map<String, String> before = stored();
            for (Tab stranger : List.of(other, nobody)) {
                HttpResponse<String> answer = send(stranger, address);
                assertThat(answer.statusCode()).isBetween(300, 499);
            }
            owl.call(Tab.click(owl.tree().button("Load it as version 1")));
            assertThat(owl.tree().text()).as("nothing has come").doesNotContain("agreement.txt");
            assertThat(stored()).isEqualTo(before);
            assertThat(send(owl, address).statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> send(Tab tab, String address) {
        return tab.send(tab.request(address)
                .header("Content-Type", "text/plain")
                .header("X-Filename", "agreement.txt")
                .POST(HttpRequest.BodyPublishers.ofString("1. We keep the shore.")));
    }

    /** Asks for the file as the page does, and answers where it says that the file is. */
    private static String data(Tab tab) {
        Tree page = tab.open("desk/me");
        tab.call(Tab.click(page.button("Make the file")));
        return "/" + tab.tree().link("Fetch the file (once, within five minutes)");
    }

    private static HttpResponse<String> ask(Tab tab, String method, String address, String body) {
        HttpRequest.BodyPublisher sent =
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        return tab.send(tab.request(address).header("Content-Type", Tab.FORM).method(method, sent));
    }

    private static void calm(String asked, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(asked).isLessThan(500);
        assertThat(answer.body()).as(asked).doesNotContain("Exception", "Whitelabel", "\tat ");
        assertThat(Set.of(200, 302, 400, 403, 404, 405)).as(asked).contains(answer.statusCode());
    }
}
