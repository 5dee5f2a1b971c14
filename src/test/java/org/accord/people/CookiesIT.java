package org.accord.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.accord.fixtures.RunningHouse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The session's cookie as the real server sets it, plain and behind a proxy that ends TLS. */
@RunningHouse
class CookiesIT {

    @LocalServerPort
    private int port;

    @Test
    @DisplayName(
            "SESS-09: behind TLS the cookie is Secure, HttpOnly and SameSite, and the browser is told to stay there")
    void behindTlsTheCookieIsSecure() throws Exception {
        HttpResponse<String> answer = get("X-Forwarded-Proto", "https");
        assertThat(cookie(answer)).contains("; Secure").contains("; HttpOnly").contains("; SameSite=Lax");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void withoutTlsTheCookieStillIsNotForScriptsNorForOtherSites() throws Exception {
        HttpResponse<String> answer = get("X-Nothing", "x");
        assertThat(cookie(answer))
                .contains("; HttpOnly")
                .contains("; SameSite=Lax")
                .doesNotContain("Secure");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    @DisplayName("SESS-10: the session never stands in an address")
    void theSessionIsInNoAddress() throws Exception {
        assertThat(get("X-Nothing", "x").headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/sign-in"));
    }

    private HttpResponse<String> get(String header, String value) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/desk/me"))
                            .header("Accept", "text/html")
                            .header(header, value)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("accord="))
                .findFirst()
                .orElseThrow();
    }
}
