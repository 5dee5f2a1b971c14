package org.accord.organisations.screening.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.accord.organisations.screening.Applicants.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.accord.fixtures.Shore;
import org.accord.fixtures.ViewTest;
import org.accord.kernel.Actor;
import org.accord.kernel.OrganisationId;
import org.accord.organisations.Listing;
import org.accord.organisations.OrganisationKind;
import org.accord.organisations.Power;
import org.accord.organisations.screening.Applicants;
import org.accord.organisations.screening.ApplicationId;
import org.accord.organisations.screening.RefusalReason;
import org.accord.organisations.screening.Screening;
import org.accord.people.Role;
import org.accord.people.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class ScreeningViewsTest extends ViewTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Screening screening;

    private Applicants applicants;
    private Shore shore;
    private Actor.Person kite;
    private Actor.Person finch;

    @BeforeEach
    void arrive() {
        applicants = Applicants.in(house);
        shore = Shore.in(house);
        kite = applicants.screener("Kite");
        finch = applicants.screener("Finch");
    }

    @Test
    @DisplayName("ELI-7: two reviewers admit an organisation by clicks, the second without seeing the first verdict")
    void twoReviewersAdmitByClicks() {
        ApplicationId id = applicants.submit("River Keepers");
        signIn(kite.id());
        ScreeningView queue = open("desk/screening", ScreeningView.class);
        assertThat(said()).contains("River Keepers", "Submitted", "Waits for you", "Grassroots group");
        assertThat(_get(_get(queue, UnorderedList.class), Anchor.class).getHref())
                .isEqualTo("desk/screening/" + id);

        ApplicationView page = open("desk/screening/" + id, ApplicationView.class);
        assertThat(said())
                .contains("We plant mangroves.", "Nothing is called alike.")
                .doesNotContain("koel", "Koel");
        click(page, "Take it up");
        click(page, "Admit River Keepers");
        confirm();
        assertThat(said()).contains("Your verdict is stored. Another reviewer", "would admit it", "Rule ELI-7");

        signIn(finch.id());
        page = open("desk/screening/" + id, ApplicationView.class);
        assertThat(said())
                .contains("1 verdict given", "once you have given your own")
                .doesNotContain("would admit it");
        click(page, "Admit River Keepers");
        confirm();
        assertThat(said()).contains("the application is decided", "Admitted");
        open("desk/organisations");
        assertThat(said()).contains("One organisation");
    }

    @Test
    @DisplayName("ELI-8: a refusal by clicks, with its reason and words")
    void aRefusalByClicks() {
        ApplicationId id = applicants.submit("River Keepers");
        screening.take(kite, id, 2);
        screening.refuse(finch, id, 3, RefusalReason.CONDUCT, "Threats.");
        signIn(kite.id());
        ApplicationView page = open("desk/screening/" + id, ApplicationView.class);
        click(page, "Refuse River Keepers");
        confirm();
        assertThat(said()).contains("A refusal needs a reason.");
        reasons(page).setValue(RefusalReason.CONDUCT);
        words(page, "What the applicant should know, in their language (English)")
                .setValue("They threaten people.");
        click(page, "Refuse River Keepers");
        confirm();
        assertThat(said()).contains("Refused", "They threaten people.", "Conduct");
    }

    @Test
    void aQuestionAndANoteByClicks() {
        ApplicationId id = applicants.submit("River Keepers");
        screening.take(kite, id, 2);
        signIn(kite.id());
        ApplicationView page = open("desk/screening/" + id, ApplicationView.class);
        _setValue(words(page, "A note for the other reviewers"), "I met them.");
        click(page, "Write the note");
        assertThat(said()).contains("I met them.");
        _setValue(words(page, "A question to the applicant, in their language (English)"), "Who decides?");
        click(page, "Ask");
        assertThat(said()).contains("Question asked", "Who decides?");
        click(page, "Go on without an answer");
        assertThat(said()).contains("In review");
    }

    @Test
    void whatAnotherReviewerDoesIsShownAtOnce() {
        ApplicationId id = applicants.submit("River Keepers");
        signIn(kite.id());
        ApplicationView page = open("desk/screening/" + id, ApplicationView.class);
        _get(page, Button.class, spec -> spec.withText("Take it up"));
        screening.take(finch, id, 2);
        await().pollInSameThread().untilAsserted(() -> assertThat(said()).contains("In review"));
        _assertNone(page, Button.class, spec -> spec.withText("Take it up"));
    }

    @Test
    @DisplayName("AUTHZ-15: an open page of somebody who no longer screens shows nothing more")
    void whoNoLongerScreensSeesNothingMore() {
        ApplicationId id = applicants.submit("River Keepers");
        signIn(kite.id());
        open("desk/screening/" + id, ApplicationView.class);
        house.getBean(Roles.class).release(Shore.PLATFORM, kite.id(), Role.SCREENER);
        await().pollInSameThread()
                .untilAsserted(
                        () -> assertThat(said()).contains("screening team only").doesNotContain("We plant mangroves."));
    }

    @Test
    @DisplayName("AUTHZ-03: who does not screen sees nothing of an application")
    void whoDoesNotScreenSeesNothing() {
        ApplicationId id = applicants.submit("River Keepers");
        for (Actor.Person person : List.of(shore.person("Heron"), shore.administrator("Owl"))) {
            signIn(person.id());
            for (String address : List.of("desk/screening", "desk/screening/" + id)) {
                open(address);
                assertThat(said()).doesNotContain("River Keepers").contains("screening team only");
            }
            open("desk/newcomers");
            assertThat(said()).doesNotContain("River Keepers", "To the screening desk");
        }
    }

    @Test
    @DisplayName("ELI-9: a member comments by clicks, with the face beside the button")
    void aMemberCommentsByClicks() {
        OrganisationId delta = shore.organisation("Delta Commons");
        Actor.Person wren = shore.delegate("Wren", delta, Power.SPEAK);
        ApplicationId id = applicants.submit(form("Open Shore", OrganisationKind.NGO, Listing.PUBLIC));
        applicants.submit(form("Hidden Shore", OrganisationKind.NGO, Listing.UNLISTED));
        signIn(wren.id());
        NewcomersView view = open("desk/newcomers", NewcomersView.class);
        assertThat(said()).contains("Open Shore", "No comment yet").doesNotContain("Hidden Shore");
        _setValue(_get(view, TextArea.class), "We know them.");
        _click(_get(view, Button.class, spec -> spec.withText("Tell the screening team · for Delta Commons")));
        assertThat(said()).contains("1 comment", "The screening team will read it");
        signIn(kite.id());
        open("desk/screening/" + id, ApplicationView.class);
        assertThat(said()).contains("Delta Commons", "We know them.", "Members may comment until");
    }

    @Test
    @DisplayName("ELI-9: who may not speak for a member is offered no comment")
    void whoMayNotSpeakIsOfferedNoComment() {
        applicants.submit(form("Open Shore", OrganisationKind.NGO, Listing.PUBLIC));
        signIn(shore.delegate("Tern", shore.organisation("Delta Commons"), Power.VOTE)
                .id());
        NewcomersView view = open("desk/newcomers", NewcomersView.class);
        assertThat(said()).contains("Open Shore");
        _assertNone(view, TextArea.class);
    }

    @Test
    @DisplayName("XSS-01: hostile names are text on every page")
    void hostileNamesAreText() {
        String hostile = "<img src=x onerror=alert(1)>";
        OrganisationId member = shore.organisation(hostile + " too");
        ApplicationId id = applicants.submit(form(hostile, OrganisationKind.NGO, Listing.PUBLIC));
        signIn(kite.id());
        assertThat(open("desk/screening", ScreeningView.class).getElement().getOuterHTML())
                .doesNotContain("<img");
        assertThat(open("desk/screening/" + id, ApplicationView.class)
                        .getElement()
                        .getOuterHTML())
                .doesNotContain("<img");
        assertThat(said()).contains(hostile + " too");
        signIn(shore.delegate("Wren", member, Power.SPEAK).id());
        assertThat(open("desk/newcomers", NewcomersView.class).getElement().getOuterHTML())
                .doesNotContain("<img");
        assertThat(said()).contains(hostile);
    }

    @Test
    void anEmptyQueueTeaches() {
        signIn(kite.id());
        read("fr");
        open("desk/screening", ScreeningView.class);
        assertThat(said()).contains("Rien n’attend");
        open("desk/newcomers");
        assertThat(said()).contains("Vers l’examen des demandes");
    }

    @Test
    @DisplayName("PRI-3: a contact that cannot be read is said so on its line and its page; the others wait as before")
    void aContactThatCannotBeReadIsSaidSo() {
        ApplicationId broken = applicants.submit("River Keepers");
        applicants.submit("Mangrove Circle");
        applicants.breakSeal(broken);
        signIn(kite.id());
        open("desk/screening", ScreeningView.class);
        assertThat(said()).contains("River Keepers", "The contact’s address cannot be read", "Mangrove Circle");
        assertThat(said().split("Waits for you", -1)).hasSize(2);
        ApplicationView page = open("desk/screening/" + broken, ApplicationView.class);
        assertThat(said()).contains("The contact’s address cannot be read", "gives it its keys back");
        assertThat(_get(page, Button.class, spec -> spec.withText("Take it up")).isEnabled())
                .isFalse();
    }

    private static void click(ApplicationView page, String label) {
        _click(_get(page, Button.class, spec -> spec.withText(label)));
    }

    private static void confirm() {
        _get(ConfirmDialog.class);
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
    }

    private static TextArea words(ApplicationView page, String label) {
        return _get(page, TextArea.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the only one
    private static Select<RefusalReason> reasons(ApplicationView page) {
        return (Select<RefusalReason>) _find(page, Select.class).getFirst();
    }
}
