package org.accord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An activist comes in by a pseudonym, takes part, and is asked to listen. */
class ActivistIT extends BrowserTest {

    @Test
    @DisplayName(
            "ACT-2, ACT-4, ACT-5, PRI-2: a pseudonym and an address let in; a new mode counts at once in the open page")
    void anActivistComesInAndIsAskedToListen() {
        Doorway door = new Doorway(house, "en");
        Somebody wren = visitor().open("");
        wren.link("I am an activist").click();
        wren.isAt("join/activist");
        String address = door.askForAccount(wren, "Wren");
        String link = new LetterBox(house).to(address, "Your account in Accord").link("join/link");
        wren.open(link).sees("One more click makes the account “Wren” and signs you in.");
        wren.isAt("join/link"); // the secret has left the address bar
        wren.button("Make the account and sign in").click();
        wren.isAt("desk/agreement");
        visitor().open(link).sees("This link does not work any more: it was used, or it is too old.");

        wren.open("desk/assemblies").link("Global assembly").click();
        wren.isAt("desk/assemblies/.+");
        wren.button("Join Global assembly").click();
        wren.sees("You can read and comment");
        wren.open("desk/proposals/1").field("Your comment").fill("Counted from which year?");
        wren.button("Comment · as Wren").click();
        assertThat(wren.page().locator("li.comment")).containsText("Counted from which year?");
        assertThat(wren.button("Cast")).hasCount(0);
        wren.field("Your comment").fill("And by whom?");
        wren.settle();
        int loads = wren.loads();

        Somebody facilitator = signIn("Albatross").open("desk/assemblies/" + new Scene(house).globalAssembly());
        facilitator.choose("Wren", "Reads");
        wren.sees("You can read here, and not comment.");
        assertThat(wren.field("Your comment")).hasCount(0);
        wren.sees("This is what you had begun to write:");
        wren.sees("And by whom?");
        assertThat(wren.page().locator("li.comment")).containsText("Counted from which year?");
        assertThat(wren.loads()).as("pages loaded anew").isEqualTo(loads);

        facilitator.choose("Wren", "Reads and comments");
        assertThat(wren.field("Your comment")).isVisible();
    }

    @Test
    @DisplayName("ACT-6: words suggested on a phone are taken up in another browser, and the open page says so")
    void wordsAreTakenUpAndTheActivistIsTold() {
        String clause = "desk/clauses/" + new Scene(house).clause("A6");
        Somebody activist = signIn("Heron", new Browser.NewContextOptions().setViewportSize(360, 740))
                .open(clause);
        activist.choose("What is it?", "Suggested wording");
        activist.field("Your comment").fill("We support one another’s struggles, and ask nothing back.");
        activist.field("You may name me, Heron").check();
        activist.button("Comment · as Heron").click();
        activist.sees("You may be named where it is taken up.");
        assertThat(activist.button("Take up")).hasCount(0);
        int loads = activist.loads();

        Somebody delegate = signIn("Ibis").open(clause);
        delegate.button("Take up · for Delta Commons").click();
        delegate.isAt("desk/write/.*");
        delegate.sees("This draft begins from");
        assertThat(delegate.link("a wording suggested by Heron")).isVisible();
        delegate.field("Why?").fill("Help that is paid back is trade.");
        delegate.sees("Saved. Only your organisation sees it.");
        activist.doesNotSee("Taken up by");
        delegate.button("Submit · for Delta Commons").click();
        delegate.isAt("desk/proposals/13");
        activist.sees("Taken up by");
        assertThat(activist.page().locator("li.comment").getByText("P-13")).isVisible();
        picture(activist.page(), "wording-taken-up-phone");

        activist.button("Do not name me").click();
        activist.sees("You are not named where it is taken up.");
        assertThat(delegate.link("a wording suggested by a participant")).isVisible();
        assertThat(activist.loads()).as("pages loaded anew").isEqualTo(loads);
        delegate.link("a wording suggested by a participant").click();
        delegate.isAt("desk/clauses/.*");
        assertThat(delegate.page().locator("li.comment")).containsText("and ask nothing back.");
        assertThat(delegate.page().locator("li.comment")).isInViewport();
        activist.open("desk").sees("Your words, taken up");
    }

    @Test
    @DisplayName(
            "ACT-3, ACT-5: what a facilitator puts on the agenda as read-only closes the form of an open page at once")
    void whatIsPutOnTheAgendaAsReadOnlyClosesTheForm() {
        Somebody heron = signIn("Heron").open("desk/proposals/6");
        heron.field("Your comment").fill("For whom?");
        heron.settle();
        int loads = heron.loads();

        Somebody facilitator = signIn("Albatross").open("desk/assemblies/" + new Scene(house).globalAssembly());
        facilitator.role(AriaRole.BUTTON, "Put an item on the agenda").click();
        facilitator.field("Title").last().fill("The paragraph that goes");
        facilitator.field("Proposals it is about").last().fill("P-6");
        facilitator.role(AriaRole.OPTION, "P-6").click();
        facilitator.button("Take off P-6").click();
        facilitator.sees("No proposal chosen.");
        facilitator.field("Proposals it is about").last().fill("P-6");
        facilitator.role(AriaRole.OPTION, "P-6").click();
        facilitator.field("Activists only read these proposals").last().check();
        facilitator.button("Put it on the agenda · as Albatross").click();
        facilitator.sees("5. The paragraph that goes");

        heron.sees("While “The paragraph that goes” is on the agenda, activists read here and do not comment.");
        assertThat(heron.field("Your comment")).hasCount(0);
        heron.sees("For whom?");
        assertThat(heron.link("The paragraph that goes")).isVisible();

        facilitator.button("Close: dealt with · as Albatross").last().click();
        facilitator.sees("Dealt with (1)");
        assertThat(heron.field("Your comment")).isVisible();
        assertThat(heron.loads()).as("pages loaded anew").isEqualTo(loads);
    }
}
