package org.accord.matrix;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpURLConnection;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accord.kernel.Translations;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * {@code doors.txt} once more, over the wire: everybody comes in by a true link, asks the running house for every address as
 * a browser does, and meets what the table says; what is another's is not there in the words of what there never was.
 */
class DoorsOverHttpIT extends WireTest {

    private static final String ABSENT = Translations.text("en", "shell.absent.title");
    private static final String REFUSED = Translations.text("en", "shell.refused.title");

    /** What stands at the head of a page. */
    private static final Map<String, String> HEADINGS = Map.ofEntries(
            entry("", "One agreement, written together"),
            entry("desk", "What waits for me"),
            entry("desk/admin", "Assemblies and who runs them"),
            entry("desk/admin/load", "Load an agreement"),
            entry("desk/admin/outbox", "Letters"),
            entry("desk/agreement/{agreement}", "Common Shore Agreement (demo)"),
            entry("desk/assemblies", "Assemblies and working groups"),
            entry("desk/assemblies/{open}", "Global assembly"),
            entry("desk/assemblies/{closed}", "Behind the door"),
            entry("desk/clauses/{clause}", "Clause 2"),
            entry("desk/me", "My account"),
            entry("desk/me/address", "Confirm your address"),
            entry("desk/newcomers", "Who asks to join"),
            entry("desk/offices", "Who holds which office"),
            entry("desk/organisation", "Our room"),
            entry("desk/organisation/{delta}", "Delta Commons"),
            entry("desk/organisations", "Organisations"),
            entry("desk/proposals", "Proposals"),
            entry("desk/proposals/{number}", "P-1: a change to clause 2"),
            entry("desk/proposals/{number behind the door}", "P-2: a change to clause 2"),
            entry("desk/screening", "Screening"),
            entry("desk/screening/{application}", "Estuary Friends"),
            entry("desk/screening/members", "Members"),
            entry("desk/write/{draft}", "A change to clause 2"),
            entry("first-administrator", "The first administrator"),
            entry("invitation", "An invitation"),
            entry("join", "Join with your organisation"),
            entry("join/activist", "Join as an activist"),
            entry("join/link", "Your account"),
            entry("join/status", "Your application"),
            entry("sign-in", "Sign in"),
            entry("sign-in/link", "Sign in"));

    /** The rooms that one is led on to. */
    private static final Map<String, String> ROOMS =
            Map.of("dra", "Delta Commons", "coo", "Delta Commons", "oth", "Red Costera", "sus", "Salt Marsh Union");

    /** What is no address at all is turned away before anybody asks who it is: these few load it too. */
    private static final Set<String> LOADING = Set.of("vis", "dra", "oth");

    private final SoftAssertions doors = new SoftAssertions();

    @Test
    @DisplayName("AUTHZ-05, ENUM-02: over the wire too every address answers everybody as the table says, and keeps"
            + " what is not theirs")
    void everyAddressAnswersEverybody() {
        for (String sign : Addresses.PEOPLE) {
            try (Tab tab = enter(sign)) {
                tab.open("desk/nowhere");
                String nowhere = tab.tree().text();
                Addresses.table().forEach((address, cells) -> {
                    String cell = cells.get(Addresses.PEOPLE.indexOf(sign));
                    answer(tab, sign, address, cell, nowhere);
                });
            }
        }
        doors.assertAll();
    }

    /** Asks for it as an address first, and then as the page does that has loaded. */
    private void answer(Tab tab, String sign, String address, String cell, String nowhere) {
        String where = "what %s meets at /%s".formatted(sign, address);
        String path = at(address);
        HttpResponse<String> loaded = tab.get("/" + path);
        carriesItsHeaders(where, loaded);
        tab.begin(path, "");
        carriesItsHeaders(where, tab.go(path, ""));
        Addresses.PRIVATE.forEach((words, readers) -> {
            if (!readers.contains(sign)) {
                doors.assertThat(loaded.body() + tab.heard()).as(where).doesNotContain(words);
            }
        });
        Tree page = tab.tree();
        doors.assertThat(loaded.statusCode()).as(where).isEqualTo(cell.equals("in") ? 302 : 200);
        switch (cell) {
            case "✓" -> doors.assertThat(page.heading()).as(where).isEqualTo(HEADINGS.get(address));
            case "→" -> doors.assertThat(page.heading()).as(where).isEqualTo(ROOMS.get(sign));
            case "–" ->
                doors.assertThat(page.text()).as(where).contains(REFUSED).containsPattern("Rule [A-Z]+-\\d+");
            case "·" -> doors.assertThat(page.text()).as(where).contains(ABSENT).isEqualTo(nowhere);
            default -> {
                doors.assertThat(loaded.headers().firstValue("Location"))
                        .as(where)
                        .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
                doors.assertThat(page.text()).as(where).isEmpty();
                doors.assertThat(page.scripts()).as(where).anyMatch(script -> script.contains("sign-in"));
            }
        }
    }

    @Test
    @DisplayName("AUTHZ-03, AUTHZ-11, AUTHZ-13: over the wire another’s id, one that never was, and what is none at"
            + " all are answered in the same words")
    void anothersIdIsAnsweredAsNone() {
        for (String sign : Addresses.PEOPLE) {
            try (Tab tab = enter(sign)) {
                tab.begin("desk", "");
                Addresses.table().forEach((address, cells) -> {
                    if (address.contains("{")) {
                        foreign(tab, sign, address, cells.get(Addresses.PEOPLE.indexOf(sign)));
                    }
                });
            }
        }
        doors.assertAll();
    }

    @Test
    @DisplayName(
            "XSS-10: who follows a link within an open page, and has to sign in first, comes to where it led, if that is"
                    + " a page of this house")
    void whatWasFollowedSignedOutIsRemembered() {
        assertThat(followed("desk/proposals/1", "")).endsWith("/desk/proposals/1");
        assertThat(followed("desk/proposals", "show=all")).endsWith("/desk/proposals?show=all");
        for (String elsewhere : List.of(
                "nowhere",
                "join",
                "/evil.example",
                "//evil.example",
                "https://evil.example",
                "desk/clauses/a%0d%0aX: y")) {
            assertThat(followed(elsewhere, "")).as(elsewhere).endsWith("/desk/agreement");
        }
        assertThat(followed("desk/me", "next=https://evil.example")).endsWith("/desk/agreement");
    }

    /** Where somebody comes to by signing in who went there from the first page. */
    private String followed(String route, String query) {
        try (Tab tab = visitor()) {
            tab.open("");
            tab.go(route, query);
            return tab.signIn(house, everybody().story.tern.id());
        }
    }

    private void foreign(Tab tab, String sign, String address, String cell) {
        String where = "what %s meets at /%s".formatted(sign, address);
        String path = at(address);
        String madeUp = Addresses.filled(address, world().nowhere);
        String nowhere = words(tab, "desk/nowhere");
        String none = words(tab, madeUp);
        HttpResponse<String> made = tab.get("/" + madeUp);
        HttpResponse<String> noRoute = tab.get("/desk/nowhere");
        if (!Set.of("✓", "in").contains(cell)) {
            doors.assertThat(words(tab, path)).as(where).isEqualTo(none);
            same(where, tab.get("/" + path), made);
        }
        String before = address.substring(0, address.indexOf('{'));
        String id = path.substring(before.length());
        for (String wrong : wrong(id)) {
            String asked = where + " for " + wrong;
            doors.assertThat(words(tab, before + wrong)).as(asked).isIn(none, nowhere);
            if (!LOADING.contains(sign)) {
                continue;
            }
            HttpResponse<String> answer = tab.get("/" + before + wrong);
            if (answer.statusCode() == HttpURLConnection.HTTP_BAD_REQUEST) {
                doors.assertThat(answer.body()).as(asked).doesNotContain(path, "Exception", "White");
            } else {
                // what no page of ours answers asks a visitor to sign in, also beside a page that is open to all
                same(asked, answer, answer.statusCode() == made.statusCode() ? made : noRoute);
            }
        }
    }

    private static List<String> wrong(String id) {
        return List.of(
                "0",
                "-1",
                "99999999999999999999",
                "null",
                id + "x",
                id + "%20",
                "%20" + id,
                id + "%00",
                id + "/x",
                "%2e%2e%2fadmin",
                "%3Cscript%3E",
                "%27%20or%20%271%27=%271",
                "%252e",
                ";" + id,
                "x".repeat(4000));
    }

    /** What the open page says once it has gone there. */
    private static String words(Tab tab, String path) {
        HttpResponse<String> gone = tab.go(path, "");
        assertThat(gone.statusCode()).as(path).isEqualTo(200);
        return tab.tree().text();
    }

    private void same(String where, HttpResponse<String> one, HttpResponse<String> other) {
        doors.assertThat(one.statusCode()).as(where).isEqualTo(other.statusCode());
        doors.assertThat(plain(one)).as(where).isEqualTo(plain(other));
    }

    /** An answer without the words that are new in each, and without how deep in the house it was asked. */
    private static String plain(HttpResponse<String> answer) {
        return answer.body()
                        .replaceAll("nonce=\"[^\"]*\"", "")
                        .replaceAll("content=\"[^\"]*\"", "")
                        .replaceAll("<base [^>]*>", "")
                + answer.headers().firstValue("Location").orElse("");
    }

    private void carriesItsHeaders(String where, HttpResponse<String> answer) {
        Map.of(
                        "X-Robots-Tag", "noindex",
                        "Referrer-Policy", "no-referrer",
                        "X-Content-Type-Options", "nosniff",
                        "X-Frame-Options", "DENY",
                        "Content-Security-Policy", "frame-ancestors 'none'",
                        "Cache-Control", "no-store")
                .forEach((name, value) -> doors.assertThat(answer.headers().firstValue(name))
                        .as(where + ": " + name)
                        .hasValueSatisfying(said -> assertThat(said).contains(value)));
    }
}
