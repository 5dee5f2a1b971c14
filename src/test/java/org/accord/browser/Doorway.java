package org.accord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Locale;
import org.accord.fixtures.TestClock;
import org.accord.kernel.Translations;
import org.springframework.context.ApplicationContext;

/** The ways into the house as somebody walks them who reads that language: every step a click, or a letter. */
final class Doorway {

    private final ApplicationContext house;
    private final LetterBox letters;
    private final String language;

    Doorway(ApplicationContext house, String language) {
        this.house = house;
        this.letters = new LetterBox(house);
        this.language = language;
    }

    /** What stands on the screen, in that language. */
    String words(String key, Object... arguments) {
        return Translations.text(language, key, arguments);
    }

    /** From the home page to an application that needs no more than to be sent. */
    void fillIn(Somebody applicant, String organisation, String address) {
        applicant.open("").link(words("shell.home.join")).click();
        applicant.isAt("join");
        applicant.choice(words("organisations.join.who.organisation")).check();
        applicant.choose(words("organisations.join.kind"), words("organisations.kind.collective"));
        applicant.field(words("organisations.join.name")).fill(organisation);
        applicant.choose(words("organisations.join.scale"), words("organisations.scale.local"));
        applicant.field(words("organisations.join.region")).fill("Afrique de l’Ouest");
        applicant.choice(words("organisations.tie.none")).check();
        applicant.field(words("organisations.join.contact.name")).fill("Grive");
        applicant.field(words("organisations.join.address")).fill(address);
        Locator declarations = applicant.page().locator("vaadin-checkbox-group").getByRole(AriaRole.CHECKBOX);
        assertThat(declarations).hasCount(5);
        declarations.all().forEach(Locator::check);
        applicant.choice(words("organisations.join.listing.members")).check();
        applicant.settle();
    }

    /** Nobody fills in a form within seconds but a machine (RATE-03), and a test. */
    void takeTime() {
        house.getBean(TestClock.class).advance(Duration.ofSeconds(30));
    }

    /** Applies with a double click, follows the letter, and hands the application to the screening team. */
    void apply(Somebody applicant, String organisation, String address) {
        fillIn(applicant, organisation, address);
        takeTime();
        applicant.button(words("organisations.join.send")).dblclick();
        applicant.sees(words("organisations.join.sent.title"));
        LetterBox.Letter letter = letters.to(address, words("organisations.letter.subject.draft"));
        applicant.open(letter.link("join/status#")).sees(words("organisations.status.confirm.lead"));
        applicant.isAt("join/status"); // the secret has left the address bar
        applicant.button(words("organisations.status.confirm")).click();
        applicant.sees(words("organisations.application.state.submitted"));
    }

    /** Says yes to an invitation as somebody who has no account yet, by the one link in the letter; answers that link. */
    String accept(Somebody newcomer, String invitation, String pseudonym) {
        newcomer.open(invitation).sees(words("people.invitation.newcomer"));
        newcomer.isAt("invitation");
        String address = askForAccount(newcomer, pseudonym);
        LetterBox.Letter letter = letters.to(address, words("people.join.letter.subject"));
        String link = letter.link("join/link");
        newcomer.open(link).button(words("people.join.link.act")).click();
        newcomer.isAt("invitation");
        newcomer.button(words("people.invitation.accept")).click();
        return link;
    }

    /** Fills in the two fields that an account needs; answers the address. */
    String askForAccount(Somebody newcomer, String pseudonym) {
        String address = pseudonym.toLowerCase(Locale.ROOT) + "@example.org";
        newcomer.field(words("people.pseudonym")).fill(pseudonym);
        newcomer.field(words("people.address")).fill(address);
        newcomer.button(words("people.join.act")).click();
        newcomer.sees(words("people.join.sent"));
        return address;
    }

    /** Gives a verdict for admitting, on the page of the application; answers nothing until it is stored. */
    void admit(Somebody screener, String organisation) {
        screener.button(words("organisations.screening.admit", organisation)).click();
        screener.confirm(
                words("organisations.screening.admit.ask", organisation),
                words("organisations.screening.admit", organisation));
    }
}
