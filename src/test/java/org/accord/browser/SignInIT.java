package org.accord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.accord.assemblies.Participation;
import org.accord.fixtures.Shore;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.organisations.Power;
import org.accord.people.NewPerson;
import org.accord.people.People;
import org.accord.people.TestLinks;
import org.accord.tally.Choice;
import org.accord.tally.Rule;
import org.accord.voting.Vote;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who comes in, for how long, and what a hostile name can do to those who meet it. */
class SignInIT extends BrowserTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>";

    @Test
    @DisplayName("SESS-05: the link in the letter signs in once; an unknown address is answered in the same words")
    void theLinkInTheLetterSignsInOnce() {
        house.getBean(People.class)
                .register(Scene.PLATFORM, new NewPerson("Kestrel", "en", "kestrel@example.org", false));
        askForLink(visitor().open("sign-in"), "nobody@example.org");
        Somebody kestrel = visitor().open("sign-in");
        askForLink(kestrel, "kestrel@example.org");
        LetterBox letters = new LetterBox(house);
        String link = letters.to("kestrel@example.org", "sign in").link("sign-in/link");
        assertThat(letters.all())
                .filteredOn(letter -> letter.to().endsWith("@example.org"))
                .as("the demo writes letters of its own")
                .hasSize(1);

        kestrel.open(link).sees("One more click, and you are in.");
        kestrel.isAt("sign-in/link"); // the secret has left the address bar
        kestrel.button("Sign in").click();
        kestrel.isAt("desk/agreement.*");
        assertThat(kestrel.page().locator("summary").filter(Somebody.having("Kestrel")))
                .isVisible();

        Somebody another = visitor().open(link);
        another.button("Sign in").click();
        another.isAt("sign-in[?]failed");
        another.sees("This link does not work any more: it was used, or it is too old.");
        another.open("desk/me").isAt("sign-in");
    }

    @Test
    @DisplayName("SESS-03: signing out ends the session in every tab")
    void signingOutEndsTheSessionInEveryTab() {
        Somebody heron = signIn("Heron");
        Page second = heron.tab();
        second.navigate(heron.address("desk/proposals"));
        assertThat(second.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Proposals")))
                .isVisible();

        heron.page().locator("summary").filter(Somebody.having("Heron")).click();
        heron.button("Sign out").click();
        heron.isAt("sign-in[?]out");
        heron.sees("You are signed out.");

        // what the other tab still shows leads nowhere any more
        second.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Organisations"))
                .click();
        assertThat(second.getByText("You were away for a while")).isVisible();
        second.navigate(heron.address("desk/proposals"));
        assertThat(second).hasURL(heron.address("sign-in"));
        heron.forgive(complaint -> complaint.contains("403") || complaint.contains("401"));
    }

    @Test
    @DisplayName("XSS-01: a hostile name, reason or comment is text on every page that shows it")
    void hostileWordsAreTextEverywhere() {
        Scene scene = new Scene(house);
        Shore shore = Shore.in(house);
        OrganisationId organisation = shore.organisation(HOSTILE);
        Actor.Person delegate = shore.delegate(HOSTILE, organisation, Power.values());
        shore.participant(HOSTILE + "2", scene.globalAssembly(), Participation.COMMENTS);
        int number = scene.submit(
                delegate,
                "A6",
                "We support one another's struggles with knowledge, people, " + HOSTILE + " and money.",
                HOSTILE);
        scene.comment(number, delegate, Face.of(organisation), HOSTILE);
        scene.comment(number, scene.person("Heron"), Face.own(), HOSTILE);
        scene.admit(number);
        scene.call(number, new Rule.Majority());
        for (String pseudonym : List.of("Ibis", "Crane", "Osprey", "Weaver")) {
            scene.cast(number, pseudonym, Choice.YES);
        }
        scene.cast(number, delegate, new Vote(Choice.YES, HOSTILE, null, null));

        Somebody reader = visitor();
        reader.open("sign-in/link?token=" + TestLinks.signIn(house, delegate.id()))
                .button("Sign in")
                .click();
        reader.isAt("desk/agreement.*");
        harmless(reader, "desk/agreement");
        harmless(reader, "desk/proposals");
        harmless(reader, "desk/organisations");
        assertThat(reader.open("desk/me").field("Pseudonym")).hasValue(HOSTILE);
        harmless(reader, "desk/proposals/" + number);
        scene.close(number);
        assertThat(reader.page().locator(".ballots")).containsText("Reason: " + HOSTILE);
        harmless(reader, "desk/proposals/" + number);
        harmless(reader, "desk/clauses/" + scene.clause("A6"));
        harmless(reader, "desk/agreement");
        assertThat(reader.page().locator("a.traced").first())
                .hasAttribute("title", Pattern.compile("^Brought by P-13 of <img src=x onerror=alert[(]1[)]>, "));
        Somebody facilitator = signIn("Albatross");
        harmless(facilitator, "desk/assemblies/" + scene.globalAssembly());
    }

    private static void askForLink(Somebody visitor, String address) {
        visitor.field("E-mail address").fill(address);
        visitor.button("Send me a link").click();
        visitor.sees("If this address is known, a link is on its way");
    }

    private static void harmless(Somebody reader, String path) {
        reader.open(path).sees(HOSTILE);
        assertThat(reader.page().locator("img[src=x], [onerror]")).hasCount(0);
    }
}
