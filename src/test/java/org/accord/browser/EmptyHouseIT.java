package org.accord.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.accord.people.TestLinks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A house in which nobody lives yet, taken into use by nothing but links and clicks. */
class EmptyHouseIT extends BrowserTest {

    private static final String KEEPERS = "River Keepers";

    @Override
    void furnish() {
        // it stays empty
    }

    @Test
    @DisplayName("AUD-2, ELI-7, MAN-3: from the printed link to the room of the first member")
    void anEmptyHouseIsTakenIntoUse() {
        Doorway door = new Doorway(house, "en");
        Somebody owl = visitor().open("first-administrator?token=" + TestLinks.firstAdministrator(house));
        owl.field("Pseudonym").fill("Owl");
        owl.field("E-mail address").fill("owl@example.org");
        owl.button("Make the account and sign in").click();
        owl.isAt("desk/agreement");

        owl.open("desk/admin").sees("There is no assembly yet.");
        owl.field("Name (English)").fill("Shore assembly");
        owl.field("What it is for (English)").fill("Here the shore decides.");
        owl.button("Set it up").click();
        owl.sees("Nobody facilitates here yet.");
        owl.button("Invite a facilitator").click();
        Somebody tern = visitor();
        door.accept(tern, link(owl), "Tern");
        tern.isAt("desk/assemblies/.+");
        tern.sees("You facilitate here");

        owl.open("desk/offices");
        Somebody[] screeners = {visitor(), visitor()};
        String[] names = {"Plover", "Dunlin"};
        for (int each = 0; each < screeners.length; each++) {
            owl.open("desk/offices").button("Invite a screener").click();
            door.accept(screeners[each], link(owl), names[each]);
            screeners[each].isTold("You hold the office from now on.");
        }

        Somebody applicant = visitor();
        door.apply(applicant, KEEPERS, "koel@example.org");
        for (Somebody screener : screeners) {
            screener.open("desk/screening").link(KEEPERS).click();
            screener.isAt("desk/screening/.+");
            if (screener == screeners[0]) {
                screener.button("Take it up").click();
            }
            door.admit(screener, KEEPERS);
            screener.isTold("Your verdict is stored");
        }
        applicant.sees("Admitted");
        String invitation = new LetterBox(house)
                .to("koel@example.org", door.words("organisations.letter.subject.admitted"))
                .link("invitation");
        door.accept(applicant, invitation, "Koel");
        applicant.isAt("desk/organisation/.+");
        applicant.open("desk/organisation").isAt("desk/organisation/.+");
        applicant
                .page()
                .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(KEEPERS))
                .waitFor(new Locator.WaitForOptions());
        applicant.sees("say who acts for the organisation");
    }

    private static String link(Somebody owl) {
        owl.page().locator(".link-once").waitFor();
        return owl.linkShownOnce();
    }
}
