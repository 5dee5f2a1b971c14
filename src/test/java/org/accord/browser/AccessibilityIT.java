package org.accord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.accord.agreement.Act;
import org.accord.kernel.Face;
import org.accord.people.NewPerson;
import org.accord.people.People;
import org.accord.people.SignIn;
import org.accord.people.TestLinks;
import org.accord.proposals.ProposalId;
import org.accord.tally.Choice;
import org.accord.tally.Rule;
import org.accord.voting.Vote;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every page, as whom it is for, on a phone and a laptop, by day and by night: nobody is kept out (WCAG 2.2 AA). */
class AccessibilityIT extends Looking {

    /** P-3 is adopted, P-4 stands on the new text, P-1 is being decided, P-5 waits to be admitted. */
    @BeforeEach
    void bringTheSceneThere() {
        Scene scene = new Scene(house);
        scene.call(3, new Rule.Consensus(0));
        for (String pseudonym : new String[] {"Osprey", "Ibis", "Cormorant", "Weaver"}) {
            scene.cast(3, pseudonym, Choice.SUPPORT);
        }
        scene.cast(
                3,
                scene.person("Frigatebird"),
                new Vote(Choice.RESERVATION, "We would have liked to name the sea.", null, null));
        scene.close(3);
        scene.call(1, new Rule.Consensus(1));
        scene.cast(1, "Crane", Choice.STAND_ASIDE);
        scene.comment(1, scene.person("Heron"), Face.own(), "Half of what, and counted from which year?");
        scene.comment(1, scene.person("Ibis"), scene.face(scene.person("Ibis")), "Of the inventory of clause 3.");
    }

    @Test
    void everybodyCanUseWhatAVisitorSees() {
        Somebody visitor = visitor(still());
        look(visitor, "home", "");
        look(visitor, "agreement-visitor", "desk/agreement");
        look(visitor, "agreement-visitor-bracketed", "desk/agreement?view=bracketed");
        look(visitor, "sign-in", "sign-in");
        look(visitor, "sign-in-failed", "sign-in?failed");
        look(visitor, "sign-in-link-none", "sign-in/link");
        look(
                visitor,
                "sign-in-link",
                "sign-in/link?token="
                        + TestLinks.signIn(
                                house, new Scene(house).person("Heron").id()));
        look(visitor, "first-administrator-closed", "first-administrator?token=none");
    }

    @Test
    void everybodyCanUseWhatADelegateSees() {
        Scene scene = new Scene(house);
        ProposalId draft = scene.draft(
                scene.person("Osprey"),
                "A5",
                "We act without violence against any being, and each organisation chooses its own means according to"
                        + " the risks its members and neighbours face.",
                "");
        Somebody delegate = signIn("Osprey", still());
        look(delegate, "home-signed-in", "");
        look(delegate, "desk", "desk");
        look(delegate, "agreement", "desk/agreement");
        look(delegate, "agreement-bracketed", "desk/agreement?view=bracketed");
        look(delegate, "agreement-all-pass", "desk/agreement?view=all-pass");
        look(delegate, "agreement-adopted", "desk/agreement?view=adopted");
        look(delegate, "agreement-version-1", "desk/agreement?version=1");
        look(delegate, "clause", "desk/clauses/" + scene.clause("A5"));
        look(delegate, "proposals", "desk/proposals");
        look(delegate, "write", "desk/write/" + draft);
        delegate.open("desk/proposals/1").choice("Block").check();
        look(delegate, "proposal-ballot");
        look(delegate, "assemblies", "desk/assemblies");
        look(delegate, "organisations", "desk/organisations");
        look(delegate, "me", "desk/me");
        look(delegate, "absent", "desk/nowhere");
        delegate.open("desk/agreement").page().locator("summary").first().click();
        look(delegate, "reader-menu");
    }

    @Test
    void everybodyCanUseWhatAsksForMoreThanWords() {
        Scene scene = new Scene(house);
        Somebody delegate = signIn("Osprey", still());
        look(delegate, "proposal-delete", "desk/proposals/6");
        look(delegate, "proposal-new-clause", "desk/proposals/8");
        look(delegate, "proposal-move", "desk/proposals/10");
        look(delegate, "proposal-compromise", "desk/proposals/11");
        delegate.open("desk/proposals/4").page().getByText("Record what we say").click();
        look(delegate, "proposal-position");
        look(delegate, "write-new-clause", "desk/write/" + scene.draft(scene.person("Osprey"), Act.INSERT, "A5"));
        look(delegate, "write-move", "desk/write/" + scene.draft(scene.person("Osprey"), Act.MOVE, "A5"));
    }

    @Test
    void everybodyCanUseWhatAFacilitatorSees() {
        Somebody facilitator = signIn("Albatross", still());
        look(facilitator, "desk-facilitator", "desk");
        look(facilitator, "proposal-to-admit", "desk/proposals/5");
        facilitator.open("desk/proposals/4").choice("Supermajority").check();
        look(facilitator, "proposal-to-call");
        look(facilitator, "proposal-called", "desk/proposals/1");
        facilitator.button("Close the decision and count").click();
        assertThat(facilitator.page().getByText("Close this decision?")).isVisible();
        look(facilitator, "proposal-close");
        look(facilitator, "assembly-facilitator", "desk/assemblies/" + new Scene(house).globalAssembly());
    }

    @Test
    void everybodyCanUseWhatActivistsSee() {
        Somebody activist = signIn("Heron", still());
        look(activist, "agreement-activist", "desk/agreement");
        look(activist, "proposal-adopted", "desk/proposals/3");
        look(activist, "proposal-commented", "desk/proposals/1");
        look(activist, "desk-activist", "desk");
        look(activist, "assembly", "desk/assemblies/" + new Scene(house).globalAssembly());
        look(signIn("Sparrow", still()), "proposal-read-only", "desk/proposals/4");
    }

    @Test
    void everybodyCanUseWhatAnAdministratorSees() {
        house.getBean(People.class)
                .register(Scene.PLATFORM, new NewPerson("Kestrel", "en", "kestrel@example.org", false));
        house.getBean(SignIn.class).askForLink(Scene.PLATFORM, "kestrel@example.org", "test");
        Somebody administrator = signIn("Owl", still());
        look(administrator, "load", "desk/admin/load");
        Locator letter = administrator.page().locator("vaadin-details-summary");
        await().until(() -> administrator
                        .open("desk/admin/outbox")
                        .page()
                        .getByText("kestrel@example.org")
                        .count()
                > 0);
        letter.first().click();
        administrator.sees("open this link to sign in");
        look(administrator, "outbox");
    }

    @Test
    void everybodyCanUseThePagesInFrenchAndFromRightToLeft() {
        Somebody activist = signIn("Mésange", still());
        inLanguage("fr");
        look(activist, "agreement", "desk/agreement");
        look(activist, "agreement-bracketed", "desk/agreement?view=bracketed");
        look(activist, "proposal-adopted", "desk/proposals/3");
        inLanguage("rtl");
        for (String path : new String[] {"desk/agreement", "desk/agreement?view=bracketed", "desk/proposals/1"}) {
            activist.open(path).page().evaluate("document.documentElement.dir = 'rtl'");
            look(activist, path.substring("desk/".length()).replaceAll("[/?=]", "-"));
        }
    }

    @Test
    @DisplayName("the main job needs no mouse: a change is proposed with Tab, Enter and the letters")
    void theMainJobNeedsNoMouse() {
        Somebody delegate = signIn("Osprey");
        tabTo(delegate, "Propose a change to 6 · for Highland Union");
        delegate.page().keyboard().press("Enter");
        tabTo(delegate, "Begin the draft");
        delegate.page().keyboard().press("Enter");
        delegate.isAt("desk/write/.*");
        tabTo(delegate, "The clause as it should read");
        delegate.page().keyboard().type("Together: ");
        tabTo(delegate, "Why?");
        delegate.page().keyboard().type("It says how.");
        delegate.sees("Saved. Only your organisation sees it.");
        tabTo(delegate, "Submit · for Highland Union");
        delegate.page().keyboard().press("Enter");
        delegate.isAt("desk/proposals/13");
        delegate.sees("It says how.");
    }

    @Test
    @DisplayName("a ballot needs no mouse: Tab, Space and Enter cast it")
    void aBallotNeedsNoMouse() {
        Somebody delegate = signIn("Ibis").open("desk/proposals/1");
        tabTo(delegate, "Support");
        delegate.page().keyboard().press("Space");
        tabTo(delegate, "Cast · for Delta Commons");
        delegate.page().keyboard().press("Enter");
        delegate.sees("Cast so far: Support.");
    }

    /** Presses Tab until what has that name has the focus. */
    private static void tabTo(Somebody somebody, String name) {
        Page page = somebody.page();
        for (int tabs = 0; tabs < 150; tabs++) {
            page.keyboard().press("Tab");
            if (name.equals(page.evaluate("""
                    () => {
                        const at = document.activeElement;
                        const by = at.getAttribute('aria-labelledby');
                        const words = by ? by.split(' ').map(id => document.getElementById(id)?.textContent ?? '').join(' ')
                            : at.labels?.length ? at.labels[0].textContent : at.textContent;
                        return words.trim();
                    }"""))) {
                return;
            }
        }
        throw new AssertionError("Tab never comes to " + name);
    }
}
