package org.accord.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.accord.kernel.Translations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/**
 * Server calls as they come over the wire: with nobody's session, with somebody else's key, for a page that is not theirs,
 * and for what a page does not offer.
 */
class ServerCallsIT extends WireTest {

    /** So many numbers after the last that a page heard of are tried too: what is hidden has them. */
    private static final int BEYOND = 50;

    private static final String PRIVATE = "This is all that is stored about you";

    @Test
    @DisplayName("AUTHZ-05: whoever signed in calls their own page, and is answered")
    void onesOwnPageAnswers() {
        try (Tab tab = enter("com")) {
            assertThat(tab.open("desk/me").text()).contains(PRIVATE);
        }
    }

    @Test
    @DisplayName(
            "AUTHZ-05: a call without a session, or without having signed in, is answered with nothing of the page")
    void nobodyIsAnswered() {
        try (Tab nobody = visitor();
                Tab visitor = visitor()) {
            HttpResponse<String> answer =
                    nobody.send(nobody.message(UUID.randomUUID().toString(), Tab.navigation("desk/me", "")), 0);
            assertThat(answer.body()).doesNotContain(PRIVATE, "\"changes\":[");
            visitor.open("desk/me");
            assertThat(visitor.heard()).doesNotContain(PRIVATE);
        }
    }

    @Test
    @DisplayName("CSRF-01, AUTHZ-11: a call without its page’s key, with another’s, or for a page of another session,"
            + " does nothing")
    void anothersKeyAndPageAreRefused() {
        try (Tab speaker = enter("spk");
                Tab other = enter("oth");
                Tab nobody = visitor()) {
            ObjectNode[] act = comment(speaker);
            other.open("desk/me");
            nobody.begin("", "");
            Map<String, String> before = stored();
            for (String key :
                    List.of("", "null", other.key, nobody.key, UUID.randomUUID().toString())) {
                refused(speaker.send(speaker.message(key, act), speaker.ui));
            }
            refused(speaker.send(speaker.message(speaker.key, act).replace("csrfToken", "token"), speaker.ui));
            refused(other.send(speaker.message(speaker.key, act), other.ui + 1));
            other.send(speaker.message(other.key, act), other.ui);
            nobody.send(speaker.message(nobody.key, act), nobody.ui);
            refused(nobody.send(speaker.message(speaker.key, act), nobody.ui));
            refused(speaker.send(speaker.message(speaker.key, act), speaker.ui + 7));
            assertThat(stored()).isEqualTo(before);
        }
    }

    @Test
    @DisplayName("CSRF-01: a call that is sent once more does nothing more")
    void aCallIsHeardOnce() {
        try (Tab speaker = enter("spk")) {
            ObjectNode[] act = comment(speaker);
            Map<String, String> before = stored();
            String message = speaker.message(speaker.key, act);
            assertThat(speaker.send(message, speaker.ui).statusCode()).isEqualTo(200);
            Map<String, String> after = stored();
            assertThat(after).isNotEqualTo(before);
            for (int time = 0; time < 3; time++) {
                assertThat(speaker.send(message, speaker.ui).statusCode()).isLessThan(500);
            }
            assertThat(stored()).isEqualTo(after);
        }
    }

    @Test
    @DisplayName("AUTHZ-05: a call to what a page does not offer, or shows to nobody, does nothing, whoever sends it")
    void whatIsNotOfferedDoesNothing() {
        Map<String, String> before = stored();
        for (String sign : Addresses.PEOPLE) {
            try (Tab tab = enter(sign)) {
                Addresses.table().forEach((address, cells) -> {
                    if (!Set.of("✓", "→").contains(cells.get(Addresses.PEOPLE.indexOf(sign)))) {
                        return;
                    }
                    Tree page = tab.open(at(address));
                    Set<Integer> offered = page.offered();
                    int[] others = IntStream.range(2, page.last() + BEYOND)
                            .filter(node -> !offered.contains(node) && !page.isText(node))
                            .toArray();
                    String where = sign + " at " + address;
                    for (int node : page.disabled()) {
                        tab.call(Tab.type(node, "disabled", "false"), Tab.click(node));
                        tab.call(Tab.type(node, "value", "x"), Tab.click(node));
                    }
                    heard(where, tab, others);
                });
            }
            assertThat(stored()).as(sign).isEqualTo(before);
        }
    }

    /** Clicks on each, and last goes elsewhere, by which one knows that all of it was heard. */
    private static void heard(String where, Tab tab, int[] nodes) {
        ObjectNode[] calls = Stream.concat(
                        IntStream.of(nodes).mapToObj(Tab::click), Stream.of(Tab.navigation("sign-in/link", "")))
                .toArray(ObjectNode[]::new);
        assertThat(tab.call(calls).statusCode()).as(where).isEqualTo(200);
        assertThat(tab.tree().heading()).as(where).isEqualTo("Sign in");
    }

    @Test
    @DisplayName("AUTHZ-05: a method that one page offers to be called by name is none of any other page’s")
    void aMethodOfOnePageIsNoneOfAnothers() {
        try (Tab tab = enter("oth")) {
            tab.open("join/status");
            String absent = Translations.text("en", "organisations.status.none");
            Map<String, String> before = stored();
            int offering = IntStream.rangeClosed(2, tab.tree().last())
                    .filter(node -> {
                        tab.call(method(node));
                        return tab.tree().text().contains(absent);
                    })
                    .findFirst()
                    .orElseThrow();
            assertThat(offering).as("it is the page itself that has it").isPositive();
            Tree page = tab.open("desk/me");
            for (int node = 2; node < page.last(); node += 10) {
                assertThat(tab.call(method(node)).statusCode()).isLessThan(500);
            }
            assertThat(stored()).isEqualTo(before);
        }
    }

    private static ObjectNode method(int node) {
        ObjectNode call = Tab.call("publishedEventHandler", node).put("templateEventMethodName", "follow");
        call.putArray("templateEventMethodArgs").add("x");
        return call;
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.body()).doesNotContain("\"changes\":[{", "Exception");
    }
}
