package org.accord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.accord.fixtures.Database;
import org.accord.kernel.Face;
import org.accord.tally.Choice;
import org.accord.tally.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a browser gives away, and what is kept of it. */
@ExtendWith(OutputCaptureExtension.class)
class PrivacyIT extends BrowserTest {

    private static final String TELLTALE = "Telltale/9.87 (one of a kind)";
    private static final String FROM = "203.0.113.77";
    private static final String[] TRACES = {
        "Telltale", FROM, "127.0.0.1", "0:0:0:0:0:0:0:1", "[::1]", "HeadlessChrome", "Mozilla/"
    };

    private static final List<String> PUBLIC = List.of(
            "",
            "sign-in",
            "sign-in?failed",
            "sign-in/link",
            "first-administrator",
            "join",
            "join/status",
            "join/activist",
            "join/link",
            "invitation",
            "desk/agreement",
            "desk/agreement?view=bracketed",
            "nowhere");
    private static final List<String> PRIVATE = List.of(
            "desk",
            "desk/agreement",
            "desk/proposals",
            "desk/proposals/1",
            "desk/assemblies",
            "desk/organisations",
            "desk/organisation",
            "desk/newcomers",
            "desk/screening",
            "desk/offices",
            "desk/me",
            "desk/me/address");

    @Test
    @DisplayName("PRI-7: no page asks anybody but this house, is indexed, sends a referrer, or breaks its own policy")
    void noPageAsksAnybodyElse() {
        Somebody visitor = visitor();
        PUBLIC.forEach(path -> inspect(visitor, path));
        Somebody heron = signIn("Heron");
        PRIVATE.forEach(path -> inspect(heron, path));
        Somebody administrator = signIn("Owl");
        List.of("desk/admin", "desk/admin/load", "desk/admin/outbox").forEach(path -> inspect(administrator, path));
    }

    @Test
    @DisplayName("PRI-7: what somebody smuggles into a page as a script does not run")
    void aSmuggledScriptDoesNotRun() {
        Somebody visitor = visitor().open("sign-in");
        Page page = visitor.page();
        page.evaluate("""
                () => {
                    const script = document.createElement('script');
                    script.textContent = 'window.smuggled = 1';
                    document.body.append(script);
                    const image = document.createElement('img');
                    image.setAttribute('onerror', 'window.smuggled = 2');
                    image.src = 'nothing-there.png';
                    document.body.append(image);
                    const frame = document.createElement('iframe');
                    frame.src = 'https://example.org/';
                    document.body.append(frame);
                }""");
        // what the page itself adds comes after the others: when it has been seen, they had their chance
        page.waitForFunction("() => document.querySelector('img[src=\"nothing-there.png\"]').complete");
        assertThat(page.evaluate("() => window.smuggled ?? 'nothing'")).isEqualTo("nothing");
        assertThat(visitor.complaints()).anyMatch(complaint -> complaint.contains("Content Security Policy"));
        visitor.forgive(complaint -> true);
    }

    @Test
    @DisplayName(
            "PRI-1: after a whole day in the house neither its tables nor its log know from where or with what anybody came")
    void nothingIsKeptOfWhereAnybodyCameFrom(CapturedOutput log) {
        Somebody visitor = visitor(telltale());
        PUBLIC.forEach(visitor::open);
        visitor.open("sign-in").field("E-mail address").fill("nobody@example.org");
        visitor.button("Send me a link").click();
        visitor.sees("a link is on its way");
        Somebody heron = signIn("Heron", telltale());
        PRIVATE.forEach(heron::open);
        Scene scene = new Scene(house);
        scene.call(1, new Rule.Majority());
        scene.cast(1, "Ibis", Choice.YES);
        scene.close(1);
        scene.comment(2, scene.person("Heron"), Face.own(), "From where?");
        heron.open("desk/proposals/2").open("desk/no-such-page");
        anOrganisationComesIn();

        Map<String, String> found = new TreeMap<>();
        Database database = house.getBean(Database.class);
        for (String table : database.superuser()
                .fetch("select table_schema || '.' || table_name as name from information_schema.tables"
                        + " where table_type = 'BASE TABLE'"
                        + " and table_schema not in ('pg_catalog', 'information_schema')")
                .getValues("name", String.class)) {
            for (String trace : TRACES) {
                if (database.superuser()
                        .fetchSingle(
                                "select exists (select from " + table + " t where t::text ilike ?)", "%" + trace + "%")
                        .into(boolean.class)) {
                    found.put(table, trace);
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(log.getAll()).doesNotContain(TRACES);
        new LetterBox(house).all().forEach(letter -> assertThat(letter.text()).doesNotContain(TRACES));
        visitor.forgive(complaint -> complaint.contains("404"));
        heron.forgive(complaint -> complaint.contains("404"));
    }

    /** All the ways by which somebody comes in who was never here: applying, screening, a letter, an invitation. */
    private void anOrganisationComesIn() {
        Doorway door = new Doorway(house, "en");
        Somebody applicant = visitor(telltale());
        door.apply(applicant, "River Keepers", "koel@example.org");
        for (String screener : List.of("Plover", "Albatross")) {
            Somebody one = signIn(screener, telltale()).open("desk/screening");
            one.link("River Keepers").click();
            one.isAt("desk/screening/.+");
            if (one.button("Take it up").count() > 0) {
                one.button("Take it up").click();
            }
            door.admit(one, "River Keepers");
            one.isTold("Your verdict is stored");
        }
        applicant.sees("Admitted");
        String invitation = new LetterBox(house)
                .to("koel@example.org", door.words("organisations.letter.subject.admitted"))
                .link("invitation");
        door.accept(applicant, invitation, "Koel");
        applicant.isAt("desk/organisation/.+");
        applicant.open("desk/me").sees("this one");
    }

    private static Browser.NewContextOptions telltale() {
        return new Browser.NewContextOptions()
                .setUserAgent(TELLTALE)
                .setExtraHTTPHeaders(Map.of("X-Forwarded-For", FROM));
    }

    private void inspect(Somebody somebody, String path) {
        List<Response> pages = new ArrayList<>();
        Page page = somebody.page();
        Consumer<Response> keep = response -> {
            if (response.request().isNavigationRequest()) {
                pages.add(response);
            }
        };
        page.onResponse(keep);
        somebody.open(path);
        page.offResponse(keep);
        Map<String, String> headers = pages.getLast().headers();
        assertThat(headers.get("x-robots-tag")).as(path).contains("noindex");
        assertThat(headers.get("referrer-policy")).as(path).isEqualTo("no-referrer");
        assertThat(headers.get("content-security-policy"))
                .as(path)
                .contains("default-src 'none'", "'nonce-")
                .doesNotContain("script-src 'self' 'unsafe-inline'", "*", "http:");
        assertThat(page.locator("meta[name=robots]")).hasAttribute("content", "noindex");
        assertThat(somebody.complaints())
                .as(path)
                .filteredOn(complaint -> !complaint.contains("404"))
                .isEmpty();
        somebody.forgive(complaint -> complaint.contains("404"));
    }
}
