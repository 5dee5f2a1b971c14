package org.accord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The main job, by the hands of several people at once: from a delegate's draft to the adopted text. */
class AmendmentStoryIT extends BrowserTest {

    private static final String A5 =
            "We act without violence against people, and each organisation chooses its own means"
                    + " according to the risks its members face.";
    private static final String A6 = "We support one another's struggles with knowledge, people and money.";

    @Test
    @DisplayName("a delegate's words are submitted, discussed, decided by consensus, and stand in version 2")
    void anAmendmentGoesFromADraftToTheAdoptedText() {
        Somebody delegate = signIn("Osprey");
        Somebody facilitator = signIn("Albatross");
        Somebody activist = signIn("Heron");
        Somebody reader = signIn("Sparrow");

        theDelegateWritesWhileOthersMeetThem(delegate);
        thoseWhoDoNotActForAnOrganisationReadAndComment(activist, reader);
        theFacilitatorAdmitsAndOpensADecision(delegate, facilitator, activist, reader);
        List<Somebody> delegates = sixOrganisationsCast(delegate, facilitator, activist);
        theFacilitatorCloses(facilitator, delegate, activist, reader);
        theNewTextStandsAndEachNewWordLeadsToItsOrigin(reader, activist);
        whatMetItHasFallenAndWhatDidNotStandsOnTheNewText(delegates.getFirst());
    }

    private static void theDelegateWritesWhileOthersMeetThem(Somebody delegate) {
        delegate.button("Propose a change to 5 · for Highland Union").click();
        delegate.button("Begin the draft").click();
        delegate.isAt("desk/write/.*");
        delegate.sees("Written for Highland Union, to be decided in Global assembly.");
        delegate.sees("Nothing yet: change a word, and you see it here.");
        replace(delegate, "people", "anyone");
        assertThat(delegate.page().locator(".findings del")).containsText("people");
        assertThat(delegate.page().locator(".findings ins")).containsText("anyone");
        // P-4 changes other words of the clause, and is not met
        assertThat(delegate.page().locator(".rivals li")).hasCount(1);
        assertThat(delegate.page().locator(".rivals li")).containsText("Conflicts with this");
        assertThat(delegate.page().locator(".rivals li")).containsText("P-3");
        delegate.field("Why?").fill("Passers-by are people too, and so are those we oppose.");
        delegate.sees("Saved. Only your organisation sees it.");
        delegate.button("Submit · for Highland Union").click();
        delegate.isAt("desk/proposals/13");
        delegate.sees("Proposed by Highland Union, before Global assembly.");
        stage(delegate, "Submitted");
    }

    private static void thoseWhoDoNotActForAnOrganisationReadAndComment(Somebody activist, Somebody reader) {
        activist.sees("Proposals come from organisations: the agreement is one of organisations");
        activist.sees("Rule ACT-1");
        assertThat(activist.button("Propose a change")).hasCount(0);
        activist.open("desk/proposals/13").sees("Passers-by are people too");
        activist.sees("We act without violence against");
        reader.open("desk/proposals/13").sees("Passers-by are people too");
        reader.sees("You can read here, and not comment.");
        assertThat(reader.field("Your comment")).hasCount(0);

        activist.field("Your comment").fill("Does “anyone” include those who come to harm us?");
        activist.button("Comment · as Heron").click();
        assertThat(activist.page().locator("li.comment")).containsText("Does “anyone” include");
        // the other page hears of it by itself
        assertThat(reader.page().locator("li.comment")).containsText("Heron");
        assertThat(reader.page().locator("li.comment")).containsText("Does “anyone” include");
    }

    private static void theFacilitatorAdmitsAndOpensADecision(
            Somebody delegate, Somebody facilitator, Somebody activist, Somebody reader) {
        facilitator.open("desk").link("P-13 · clause 5 · Highland Union").click();
        int loads = delegate.loads() + activist.loads() + reader.loads();
        facilitator.button("Admit P-13").click();
        List.of(facilitator, delegate, activist, reader).forEach(one -> stage(one, "Open"));
        assertThat(facilitator.choice("Consensus")).isChecked();
        facilitator.button("Open the decision on P-13").click();
        List.of(facilitator, delegate, activist, reader).forEach(one -> {
            stage(one, "Being decided");
            one.sees("Consensus: adopted if nobody blocks");
            one.sees("It counts only if at least 5 of the 12 organisations take part.");
        });
        assertThat(delegate.loads() + activist.loads() + reader.loads())
                .as("pages loaded anew")
                .isEqualTo(loads);
        activist.sees("Organisations decide here, one organisation, one vote.");
        assertThat(activist.button("Cast")).hasCount(0);
        assertThat(facilitator.button("Cast")).hasCount(0);
    }

    private List<Somebody> sixOrganisationsCast(Somebody delegate, Somebody facilitator, Somebody activist) {
        int loads = delegate.loads() + facilitator.loads() + activist.loads();
        cast(delegate, "Highland Union", "Support");
        activist.sees("1 of 12 organisations have cast.");
        List<Somebody> delegates = new ArrayList<>();
        for (String pseudonym : List.of("Cormorant", "Frigatebird", "Ibis", "Crane", "Weaver")) {
            delegates.add(signIn(pseudonym).open("desk/proposals/13"));
        }
        Somebody cormorant = delegates.getFirst();
        blockWithAReasonOnly(cormorant);
        cast(delegates.get(1), "Island Network", "Support with reservations");
        cast(delegates.get(2), "Delta Commons", "Stand aside");
        cast(delegates.get(3), "Prairie Water Keepers", "Support");
        cast(delegates.get(4), "Savannah Assembly", "Support");
        // the last ballot of an organisation counts
        cormorant.choice("Support").check();
        cormorant.button("Change the ballot · for Harbour Workers").click();
        cormorant.sees("Cast so far: Support.");
        List.of(delegate, facilitator, activist).forEach(one -> one.sees("6 of 12 organisations have cast."));
        activist.sees("What each organisation said can be read here once the decision is closed.");
        assertThat(delegate.loads() + facilitator.loads() + activist.loads())
                .as("pages loaded anew")
                .isEqualTo(loads);
        return delegates;
    }

    /** A block asks for its ground and for what would lift it; without them nothing is cast. */
    private static void blockWithAReasonOnly(Somebody cormorant) {
        cormorant.choice("Block").check();
        cormorant.field("Reason").fill("Our own proposal says it better.");
        cormorant.button("Cast · for Harbour Workers").click();
        assertThat(cormorant.page().getByText("A block says why, on what ground, and what would lift it."))
                .isVisible();
        cormorant.choice("It breaks a principle of the agreement").check();
        cormorant.field("What would lift the block?").fill("“Any living being” in place of “anyone”.");
        cormorant.button("Cast · for Harbour Workers").click();
        cormorant.sees("Cast so far: Block.");
    }

    private static void theFacilitatorCloses(
            Somebody facilitator, Somebody delegate, Somebody activist, Somebody reader) {
        int loads = delegate.loads() + activist.loads() + reader.loads();
        close(facilitator);
        for (Somebody one : List.of(facilitator, delegate, activist, reader)) {
            stage(one, "Adopted");
            assertThat(one.page().locator(".result .outcome")).containsText("Adopted");
            Locator because = one.page().locator(".result ol li");
            assertThat(because).containsText(new String[] {
                "6 of 12 took part; at least 5 were needed",
                "No blocks; none is allowed.",
                "Stand-asides: 4 × 1 = 4, not more than the 6 cast.",
                "Support and reservations: 2 × (4 + 1) = 10, at least the 6 cast.",
                "4 support without reservations; at least 1 was needed.",
                "So it is adopted."
            });
            Locator ballots = one.page().locator(".ballots li");
            assertThat(ballots).hasCount(6);
            assertThat(ballots.filter(Somebody.having("Island Network"))).containsText("Support with reservations");
            assertThat(ballots.filter(Somebody.having("Delta Commons"))).containsText("Stand aside");
        }
        assertThat(delegate.loads() + activist.loads() + reader.loads())
                .as("pages loaded anew")
                .isEqualTo(loads);
    }

    private static void theNewTextStandsAndEachNewWordLeadsToItsOrigin(Somebody reader, Somebody activist) {
        reader.open("desk/agreement").sees("Version 2");
        assertThat(reader.clause("5").locator(".body > .text"))
                .hasText(
                        A5.replace("people", "anyone"),
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions());
        Locator word = reader.clause("5").locator("a.traced");
        assertThat(word).hasText("anyone");
        assertThat(word).hasAttribute("title", Pattern.compile("^Brought by P-13 of Highland Union, .*"));
        word.click();
        reader.isAt("desk/proposals/13");
        reader.sees("Proposed by Highland Union");
        reader.sees("Why, step by step");

        activist.open("desk/agreement?version=1").sees("To the newest version, 2");
        assertThat(activist.clause("5").locator(".body > .text")).hasText(A5);
    }

    private static void whatMetItHasFallenAndWhatDidNotStandsOnTheNewText(Somebody cormorant) {
        cormorant.open("desk/proposals/3");
        stage(cormorant, "Fallen");
        cormorant.link("P-13").first().click();
        cormorant.isAt("desk/proposals/13");

        cormorant.open("desk/proposals/4");
        stage(cormorant, "Open");
        cormorant.sees("Carried over to the new text");
        cormorant.choice("As it would read").check();
        cormorant.sees(A5.replace("people", "anyone").replace("members face", "members and neighbours face"));
    }

    @Test
    @DisplayName("a proposal that the majority rejects leaves the text as it was")
    void aRejectedProposalLeavesTheTextAsItWas() {
        Somebody delegate = signIn("Frigatebird");
        Somebody facilitator = signIn("Albatross");
        delegate.button("Propose a change to 6 · for Island Network").click();
        delegate.button("Begin the draft").click();
        delegate.isAt("desk/write/.*");
        replace(delegate, "money", "more money");
        assertThat(delegate.page().locator(".findings ins")).containsText("more");
        assertThat(delegate.page().locator(".rivals")).hasCount(0);
        delegate.field("Why?").fill("There is never enough of it.");
        delegate.button("Submit · for Island Network").click();
        delegate.isAt("desk/proposals/13");

        facilitator.open("desk/proposals/13").button("Admit P-13").click();
        facilitator.choice("Simple majority").check();
        facilitator.button("Open the decision on P-13").click();
        facilitator.sees("Simple majority: adopted if more say yes than no.");
        cast(delegate, "Island Network", "Yes");
        cast(signIn("Osprey").open("desk/proposals/13"), "Highland Union", "No");
        cast(signIn("Ibis").open("desk/proposals/13"), "Delta Commons", "No");
        cast(signIn("Crane").open("desk/proposals/13"), "Prairie Water Keepers", "No");
        cast(signIn("Weaver").open("desk/proposals/13"), "Savannah Assembly", "Abstain");
        close(facilitator);
        List.of(facilitator, delegate).forEach(one -> {
            stage(one, "Rejected");
            one.sees("1 yes, 3 no: not more yes than no.");
            one.sees("So it is rejected.");
        });
        delegate.open("desk/agreement").sees("Version 1");
        assertThat(delegate.clause("6").locator(".body > .text")).hasText(A6);
        assertThat(delegate.page().locator("a.traced")).hasCount(0);
    }

    @Test
    @DisplayName("adopted by two thirds: what asked for something else in another language falls")
    void whatASupermajorityAdoptsMakesItsRivalInAnotherLanguageFall() {
        Somebody facilitator = signIn("Albatross");
        Somebody rival = signIn("Hornbill").open("desk/proposals/2");
        stage(rival, "Open");
        assertThat(rival.page().locator(".rivals li").filter(new Locator.FilterOptions().setHasText("P-1 ·")))
                .containsText("Conflicts with this");
        facilitator.open("desk/proposals/1").choice("Supermajority").check();
        facilitator.sees("2/3 of yes and no");
        facilitator.button("Open the decision on P-1").click();
        facilitator.sees("Supermajority: adopted if at least 2/3 of those who say yes or no say yes.");
        cast(signIn("Ibis").open("desk/proposals/1"), "Delta Commons", "Yes");
        cast(signIn("Crane").open("desk/proposals/1"), "Prairie Water Keepers", "Yes");
        cast(signIn("Osprey").open("desk/proposals/1"), "Highland Union", "Yes");
        cast(signIn("Weaver").open("desk/proposals/1"), "Savannah Assembly", "Yes");
        cast(signIn("Cormorant").open("desk/proposals/1"), "Harbour Workers", "No");
        int loads = rival.loads();
        close(facilitator);
        stage(facilitator, "Adopted");
        facilitator.sees("At least 2/3 asked: 3 × 4 yes = 12, not less than 2 × 5 = 10.");
        stage(rival, "Fallen");
        assertThat(rival.loads()).as("pages loaded anew").isEqualTo(loads);
    }

    /** Marks a word of the clause and types another over it, key by key. */
    private static void replace(Somebody delegate, String word, String by) {
        Locator text = delegate.field("The clause as it should read");
        text.evaluate(
                "(area, word) => { const at = area.value.indexOf(word); area.focus(); area.setSelectionRange(at, at + word.length); }",
                word);
        text.pressSequentially(by);
    }

    private static void cast(Somebody delegate, String organisation, String choice) {
        delegate.choice("What does your organisation say?", choice).check();
        delegate.button("Cast · for " + organisation).click();
        delegate.sees("Cast so far: " + choice + ".");
    }

    private static void close(Somebody facilitator) {
        facilitator.button("Close the decision and count").click();
        facilitator
                .role(AriaRole.ALERTDIALOG, "Close this decision?")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close the decision and count"))
                .click();
    }

    /** Where the proposal stands, in a word; waits until it does. */
    private static void stage(Somebody one, String word) {
        assertThat(one.page().locator("main .badge").first()).containsText(word);
    }
}
