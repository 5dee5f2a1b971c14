package org.accord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.accord.fixtures.Database;
import org.accord.fixtures.TestClock;
import org.accord.kernel.Actor;
import org.accord.organisations.Listing;
import org.accord.organisations.OrganisationKind;
import org.accord.organisations.Scale;
import org.accord.organisations.screening.Applying;
import org.accord.organisations.screening.Declaration;
import org.accord.organisations.screening.NewApplication;
import org.accord.organisations.screening.Tie;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How an organisation comes in and how its people come to act for it, each at a browser of their own. */
class JoiningIT extends BrowserTest {

    private static final String SHORE = "Collectif de la Rive";
    private static final String GRIVE = "grive@example.org";

    @Test
    @DisplayName(
            "ELI-5, ELI-7, ELI-8: applied for on a phone in French, asked, disagreed on, admitted; and somebody acts for it")
    void anOrganisationComesIn() {
        Doorway porte = new Doorway(house, "fr");
        Somebody applicant = visitor(phone("fr-FR"));
        int before = applications();
        porte.apply(applicant, SHORE, GRIVE);
        assertThat(applications()).as("sent with a double click").isEqualTo(before + 1);

        Somebody plover = signIn("Plover").open("desk/screening");
        plover.link(SHORE).click();
        plover.sees("Called alike");
        plover.button("Take it up").click();
        plover.field("A question to the applicant, in their language (Français)")
                .fill("Combien êtes-vous ?");
        exactly(plover, "Ask").click();
        applicant.sees("Combien êtes-vous ?");
        applicant.field("Votre réponse").fill("Nous sommes trente.");
        applicant.button("Envoyer la réponse").click();
        plover.sees("Nous sommes trente.");

        Doorway desk = new Doorway(house, "en");
        desk.admit(plover, SHORE);
        plover.isTold("Another reviewer gives theirs without seeing it.");
        plover.sees("You have given your verdict. Another reviewer is needed.");

        Somebody heron = openApplication("Heron");
        heron.sees("You see what others say once you have given your own verdict.");
        heron.doesNotSee("would admit it");
        heron.choose("Reason", "Cannot be verified");
        heron.field("What the applicant should know, in their language (Français)")
                .fill("Personne ne vous connaît.");
        heron.button("Refuse " + SHORE).click();
        heron.confirm("Refuse " + SHORE + "?", "Refuse " + SHORE);
        heron.isTold("so a third reviewer is asked.");
        heron.sees("would admit it");

        Somebody albatross = openApplication("Albatross");
        desk.admit(albatross, SHORE);
        albatross.isTold("with it the application is decided");
        List.of(plover, heron, albatross).forEach(one -> one.sees("Admitted"));
        applicant.sees("Admise");
        assertThat(applicant.loads()).as("pages the applicant loaded").isEqualTo(2);

        LetterBox.Letter welcome = new LetterBox(house).to(GRIVE, porte.words("organisations.letter.subject.admitted"));
        // the link of another letter in the same tab loads no page, and its secret leaves the address bar too
        applicant.open(welcome.link("join/status#")).sees(SHORE);
        applicant.isAt("join/status");
        String invitation = welcome.link("invitation");
        applicant.open(invitation).sees("Agir pour " + SHORE);
        String link = porte.accept(applicant, invitation, "Grive");
        applicant.isAt("desk/organisation/.*");
        applicant.sees("dire qui agit pour l’organisation");
        Somebody another = visitor(phone("fr-FR"));
        another.open(link).sees("Ce lien ne marche plus : il a servi, ou il est trop ancien.");
        another.open(invitation).sees("Ce lien ne marche pas. Il a servi ou a été retiré");
    }

    @Test
    @DisplayName("MAN-3: who is invited by link has the powers in every open page, and loses them there when revoked")
    void aDelegateComesAndGoesInOpenPages() {
        Somebody coordinator = signIn("Osprey").open("desk/organisation");
        coordinator.isAt("desk/organisation/.+");
        String invitation = invite(coordinator);
        Somebody phone = signIn("Heron");
        phone.sees("Rule ACT-1");
        assertThat(phone.button("Propose a change")).hasCount(0);
        int loads = phone.loads();

        Somebody heron = signIn("Heron").open(invitation);
        heron.sees("You may: write drafts · submit and withdraw proposals.");
        heron.button("Accept · as Heron").click();
        heron.isAt("desk/organisation/.+");
        coordinator.sees("Heron");
        assertThat(phone.button("Propose a change to 5 · for Highland Union")).isVisible();

        coordinator.button("Revoke the mandate of Heron").click();
        coordinator.confirm("Revoke the mandate of Heron?", "Revoke the mandate of Heron");
        assertThat(phone.button("Propose a change")).hasCount(0);
        phone.sees("Rule ACT-1");
        assertThat(phone.loads()).as("pages the delegate loaded").isEqualTo(loads);
        heron.sees("You are no longer one of the people of this organisation.");

        Somebody sparrow = signIn("Sparrow").open(invitation);
        sparrow.sees("This link does not work. It was used or withdrawn, or it is older than seven days.");
        String late = invite(coordinator);
        house.getBean(TestClock.class).advance(Duration.ofDays(7));
        sparrow.open(late).sees("This link does not work. It was used or withdrawn, or it is older than seven days.");
    }

    @Test
    @DisplayName(
            "RATE-03: what a machine would do at the form is told so in a sentence; nothing typed is lost or stored")
    void aMachineAtTheFormIsToldSo() {
        String network = "198.51.100.9";
        Somebody machine =
                visitor(new Browser.NewContextOptions().setExtraHTTPHeaders(Map.of("X-Forwarded-For", network)));
        Doorway door = new Doorway(house, "en");
        int before = applications();
        TestClock clock = house.getBean(TestClock.class);
        clock.stopAt(clock.instant());
        door.fillIn(machine, "River Keepers", "rate@example.org");
        machine.button("Send the application").click();
        machine.isTold(door.words("organisations.join.refused.quick"));
        door.takeTime();
        Locator trap = machine.page().locator("[aria-hidden=true] > vaadin-text-field");
        assertThat(trap).isAttached();
        trap.evaluate("field => { field.value = 'http://spam.example'; field.dispatchEvent(new Event('change')); }");
        machine.button("Send the application").click();
        machine.isTold(door.words("organisations.join.refused.trap"));
        trap.evaluate("field => { field.value = ''; field.dispatchEvent(new Event('change')); }");
        for (int asked = 0; asked < 20; asked++) {
            applyElsewhere(network, asked);
        }
        machine.button("Send the application").click();
        machine.isTold(door.words("organisations.join.refused.too-many"));
        assertThat(machine.field("Name of the organisation")).hasValue("River Keepers");
        assertThat(applications()).isEqualTo(before + 20);
    }

    private void applyElsewhere(String network, int asked) {
        Applying applying = house.getBean(Applying.class);
        Applying.Opened opened = applying.open(new Actor.Visitor());
        house.getBean(TestClock.class).advance(Duration.ofSeconds(10));
        applying.apply(
                new Actor.Visitor(),
                opened,
                new NewApplication(
                        "Circle " + asked,
                        OrganisationKind.COLLECTIVE,
                        Tie.NONE,
                        Scale.LOCAL,
                        "Asia",
                        "",
                        "en",
                        Listing.MEMBERS,
                        EnumSet.allOf(Declaration.class),
                        "Koel",
                        "circle" + asked + "@example.org",
                        List.of(),
                        List.of(),
                        ""),
                "",
                network);
    }

    private Somebody openApplication(String screener) {
        Somebody somebody = signIn(screener).open("desk/screening");
        somebody.link(SHORE).click();
        somebody.isAt("desk/screening/.+");
        return somebody;
    }

    /** Makes a link with two of the powers on it. */
    private static String invite(Somebody coordinator) {
        Locator form =
                coordinator.page().locator("section").filter(new Locator.FilterOptions().setHasText("Invite somebody"));
        for (String power : List.of("write drafts", "submit and withdraw proposals")) {
            form.getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(power))
                    .check();
        }
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Make a link · for Highland Union"))
                .click();
        assertThat(coordinator.page().locator(".link-once")).isVisible();
        return coordinator.linkShownOnce();
    }

    private int applications() {
        return house.getBean(Database.class)
                .superuser()
                .fetchCount(DSL.table(DSL.name("organisations", "application")));
    }

    private static Locator exactly(Somebody somebody, String label) {
        return somebody.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private static Browser.NewContextOptions phone(String language) {
        return new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setLocale(language);
    }
}
