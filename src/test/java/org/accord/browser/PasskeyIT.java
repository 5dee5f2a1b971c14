package org.accord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.util.UUID;
import org.accord.fixtures.Database;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.people.SessionId;
import org.accord.people.Sessions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One’s own account in a real browser: passkeys, open sessions, one’s data, and leaving. */
class PasskeyIT extends BrowserTest {

    @Test
    @DisplayName("A passkey is made, signs in without an address, and is taken away; the last way in stays")
    void aPasskeySignsIn() {
        Somebody heron = signIn("Heron");
        CDPSession phone = virtualPhone(heron);
        heron.open("desk/me");
        heron.field("Name of the passkey").fill("My phone");
        heron.button("Add a passkey").click();
        heron.sees("Passkey “My phone”");

        signOut(heron);
        heron.open("sign-in").button("Sign in with a passkey").click();
        heron.isAt("desk/agreement.*");
        assertThat(heron.page().locator("summary").filter(Somebody.having("Heron")))
                .isVisible();

        heron.open("desk/me").button("Remove My phone").click();
        heron.confirm("Remove My phone?", "Remove My phone");
        assertThat(heron.page().getByText("This is your last way to sign in.")).isVisible();
        heron.open("desk/me").sees("Passkey “My phone”");
        phone.detach();
    }

    @Test
    void aPasskeyThatNobodyHasIsToldSo() {
        Somebody visitor = visitor();
        CDPSession phone = virtualPhone(visitor);
        visitor.open("sign-in").button("Sign in with a passkey").click();
        visitor.sees("No passkey was used");
        phone.detach();
    }

    @Test
    @DisplayName("SESS-06: a session that is ended elsewhere closes its open pages at once")
    void aSessionThatIsEndedElsewhereClosesItsPages() {
        Somebody laptop = signIn("Heron");
        Somebody phone = signIn("Heron");
        phone.open("desk/proposals");
        laptop.open("desk/me").button("End all other sessions").click();
        laptop.sees("this one");
        assertThat(laptop.button("End this session")).hasCount(0);
        phone.page().navigate(phone.address("desk/proposals"));
        phone.isAt("sign-in");
        phone.forgive(complaint -> complaint.contains("403") || complaint.contains("401"));
    }

    @Test
    @DisplayName("SESS-06: a session that another node ends closes its open pages here too")
    void aSessionThatAnotherNodeEndsClosesItsPages() {
        Somebody heron = signIn("Heron");
        heron.open("desk/proposals");
        Actor person = new Scene(house).person("Heron");
        Sessions sessions = house.getBean(Sessions.class);
        SessionId session = sessions.own(person, SessionId.next()).getFirst().id();
        // as another node would: the row goes, and the others hear its name
        Database database = house.getBean(Database.class);
        database.superuser().execute("delete from people.session where session_id = ?", session.value());
        database.superuser().execute("select pg_notify('accord_live', ?)", UUID.randomUUID() + " session/" + session);
        heron.isAt("sign-in[?]out");
        heron.forgive(complaint -> complaint.contains("403") || complaint.contains("401"));
    }

    @Test
    @DisplayName("EXPO-01: the file of one’s data comes once, to the session that asked, and to no other")
    void onesDataComesOnceAndToNobodyElse() throws Exception {
        Somebody heron = signIn("Heron");
        heron.open("desk/me").button("Make the file").click();
        var link = heron.link("Fetch the file");
        assertThat(link).isVisible();
        String address = heron.address(String.valueOf(link.getAttribute("href")));
        Somebody otter = signIn("Albatross");
        assertThat(otter.page().request().get(address).status()).isGreaterThanOrEqualTo(400);
        Download file = heron.page().waitForDownload(link::click);
        assertThat(Files.readString(file.path()))
                .contains("\"pseudonym\" : \"Heron\"")
                .doesNotContain("Albatross");
        assertThat(heron.page().request().get(address).status()).isGreaterThanOrEqualTo(400);
        assertThat(visitor().page().request().get(address).text()).doesNotContain("Heron");
    }

    @Test
    @DisplayName("PRI-5: who leaves is a former participant in pages that are open")
    void whoLeavesIsAFormerParticipantInOpenPages() {
        Scene scene = new Scene(house);
        scene.comment(1, scene.person("Heron"), Face.own(), "Counted from which year?");
        Somebody reader = signIn("Albatross");
        reader.open("desk/proposals/1");
        reader.sees("Heron");
        Somebody heron = signIn("Heron");
        heron.open("desk/me").button("Delete my account").click();
        heron.confirm("Delete your account?", "Delete my account");
        heron.isAt("sign-in[?]left");
        heron.sees("Your account is deleted.");
        reader.sees("former participant");
        heron.forgive(complaint -> complaint.contains("403") || complaint.contains("401"));
    }

    private static void signOut(Somebody somebody) {
        somebody.open("desk/me").button("Sign out").click();
        somebody.isAt("sign-in[?]out");
    }

    /** An authenticator that Chromium plays: present, verified, and with room for passkeys. */
    private static CDPSession virtualPhone(Somebody somebody) {
        Page page = somebody.page();
        CDPSession phone = page.context().newCDPSession(page);
        phone.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject arguments = new JsonObject();
        arguments.add("options", options);
        phone.send("WebAuthn.addVirtualAuthenticator", arguments);
        return phone;
    }
}
