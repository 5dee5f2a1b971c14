package org.accord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.organisations.Listing;
import org.accord.organisations.OrganisationKind;
import org.accord.organisations.membership.MeasureId;
import org.accord.organisations.membership.MeasureStep;
import org.accord.organisations.membership.Membership;
import org.accord.organisations.screening.Applicants;
import org.accord.organisations.screening.ApplicationId;
import org.accord.organisations.screening.NewApplication;
import org.accord.organisations.screening.RefusalReason;
import org.accord.organisations.screening.Tie;
import org.accord.people.Role;
import org.accord.people.Roles;
import org.junit.jupiter.api.Test;

/** The pages by which organisations and people come in, and those of who sees to it: nobody is kept out (WCAG 2.2 AA). */
class DoorsAccessibilityIT extends Looking {

    @Test
    void everybodyCanUseTheDoors() {
        Somebody visitor = visitor(still());
        look(visitor, "join", "join");
        fillIn(visitor, new Doorway(house, "en"));
        look(visitor, "join-form");
        visitor.field("Name of the organisation").fill("");
        visitor.button("Send the application").click();
        visitor.isTold("Something is still missing");
        look(visitor, "join-form-incomplete");
        visitor.open("join").choice("An organisation, a group or a movement").check();
        visitor.choose("What is your organisation?", "Political party");
        visitor.sees("Political parties cannot join");
        look(visitor, "join-excluded");
        visitor.open("join").choice("A person, without an organisation").check();
        visitor.sees("Join as an activist");
        look(visitor, "join-person");
        look(visitor, "join-status-none", "join/status");
        look(visitor, "join-activist", "join/activist");
        String address = new Doorway(house, "en").askForAccount(visitor, "Wren");
        look(visitor, "join-activist-sent");
        look(
                visitor,
                "join-link",
                new LetterBox(house).to(address, "Your account in Accord").link("join/link"));
        look(visitor, "join-link-gone", "join/link?token=none");
        look(visitor, "invitation-gone", "invitation?token=none");
        look(visitor, "invitation-newcomer", invitation());
    }

    @Test
    void everybodyCanUseTheDoorsInFrenchAndFromRightToLeft() {
        Somebody visitor = visitor(still().setLocale("fr"));
        inLanguage("fr");
        look(visitor, "home", "");
        fillIn(visitor, new Doorway(house, "fr"));
        look(visitor, "join-form");
        look(visitor, "join-activist", "join/activist");
        look(visitor, "invitation-newcomer", invitation());
        ApplicationId asked = boundaryCase("fr");
        visitor.open("join/status#" + Applicants.in(house).link(asked)).sees("Vous êtes une coopérative.");
        look(visitor, "join-status-asked");
        inLanguage("rtl");
        visitor.page().evaluate("document.documentElement.dir = 'rtl'");
        look(visitor, "join-status-asked");
        fillIn(visitor, new Doorway(house, "fr"));
        visitor.page().evaluate("document.documentElement.dir = 'rtl'");
        look(visitor, "join-form");
    }

    @Test
    void everybodyCanUseWhatScreenersAndMembersSee() {
        boundaryCase("en");
        Somebody screener = signIn("Plover", still());
        look(screener, "screening", "desk/screening");
        screener.link("Seed Cooperative").click();
        screener.isAt("desk/screening/.+");
        screener.button("Go on without an answer").click();
        assertThat(screener.button("Admit Seed Cooperative")).isVisible();
        look(screener, "screening-application");
        inLanguage("rtl");
        screener.page().evaluate("document.documentElement.dir = 'rtl'");
        look(screener, "screening-application");
        inLanguage("en");
        Somebody member = signIn("Osprey", still());
        look(member, "newcomers", "desk/newcomers");
        member.open("desk/organisation").isAt("desk/organisation/.+");
        assertThat(member.button("Make a link · for Highland Union")).isVisible();
        look(member, "organisation-room");
        look(member, "offices", "desk/offices");
    }

    @Test
    void everybodyCanUseWhatAMeasureBrings() {
        Somebody screener = signIn("Plover", still());
        Scene scene = new Scene(house);
        Membership membership = house.getBean(Membership.class);
        Actor.Person osprey = scene.person("Osprey");
        OrganisationId highland = ((Face.Organisation) scene.face(osprey)).id();
        MeasureId measure = membership.propose(
                scene.person("Heron"),
                highland,
                MeasureStep.SUSPEND,
                RefusalReason.CONDUCT,
                "Your delegates spoke for others three times, although they were asked not to.");
        look(screener, "members-to-judge", "desk/screening/members");
        membership.say(scene.person("Plover"), measure, 1, true);
        Somebody member = signIn("Osprey", still());
        member.open("desk/organisation/" + highland).sees("although they were asked not to");
        assertThat(member.page().locator("main textarea")).isVisible();
        look(member, "organisation-room-suspended");
    }

    @Test
    void everybodyCanUseWhatAnAdministratorSetsUp() {
        Somebody administrator = signIn("Owl", still());
        look(administrator, "admin", "desk/admin");
        administrator.open("desk/offices").button("Invite a screener").click();
        assertThat(administrator.page().locator(".link-once")).isVisible();
        look(administrator, "offices-administrator");
        look(administrator, "invitation", invitation());
        look(administrator, "me-administrator", "desk/me");
    }

    private static void fillIn(Somebody visitor, Doorway door) {
        door.fillIn(visitor, "Réseau des gardiennes et gardiens du fleuve et de ses affluents", "grive@example.org");
    }

    private ApplicationId boundaryCase(String language) {
        NewApplication form = Applicants.form(
                "Seed Cooperative", OrganisationKind.COOPERATIVE, Tie.NONE, Listing.MEMBERS, language, List.of());
        return Applicants.in(house).submit(form);
    }

    private String invitation() {
        return "invitation?token="
                + house.getBean(Roles.class)
                        .invite(new Scene(house).person("Owl"), Role.SCREENER)
                        .secret();
    }
}
