package org.accord.organisations.membership.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.accord.fixtures.Shore;
import org.accord.fixtures.ViewTest;
import org.accord.kernel.Actor;
import org.accord.kernel.OrganisationId;
import org.accord.organisations.Organisations;
import org.accord.organisations.Power;
import org.accord.organisations.membership.MeasureId;
import org.accord.organisations.membership.MeasureStep;
import org.accord.organisations.membership.MembersDesk;
import org.accord.organisations.membership.Membership;
import org.accord.organisations.screening.Applicants;
import org.accord.organisations.screening.RefusalReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class MembersViewTest extends ViewTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Membership membership;

    @Autowired
    private Organisations organisations;

    private Shore shore;
    private OrganisationId delta;
    private Actor.Person wren;
    private Actor.Person kite;
    private Actor.Person finch;

    @BeforeEach
    void arrive() {
        shore = Shore.in(house);
        delta = shore.organisation("Delta Commons");
        wren = shore.delegate("Wren", delta, Power.COORDINATE);
        kite = Applicants.in(house).screener("Kite");
        finch = Applicants.in(house).screener("Finch");
    }

    @Test
    @DisplayName("ELI-7, ELI-8: one screener proposes to suspend, a second agrees, by clicks; the open room shows it")
    void twoScreenersSuspendByClicks() {
        signIn(kite.id());
        open("desk/screening/members", MembersView.class);
        assertThat(said()).contains("Nothing is proposed.");
        click("Propose it");
        _setValue(
                members(), members().getGenericDataView().getItems().findFirst().orElseThrow());
        _setValue(steps(), MeasureStep.SUSPEND);
        click("Propose it");
        confirm();
        assertThat(said()).contains("This needs a reason.");
        _setValue(reasons(), RefusalReason.CONDUCT);
        _setValue(
                _get(
                        TextArea.class,
                        area -> area.withLabel("What the organisation should know, in its language (English)")),
                "Threats.");
        click("Propose it");
        confirm();
        assertThat(said()).contains("It is proposed.", "Delta Commons", "Threats.", "1 voice given", "Rule ELI-7");

        signIn(finch.id());
        open("desk/screening/members", MembersView.class);
        click("The measure about Delta Commons is right");
        assertThat(said()).contains("Two agree: the measure is in force", "Nothing is proposed.");

        signIn(wren.id());
        open("desk/organisation/" + delta);
        assertThat(said()).contains("Delta Commons is suspended.", "Reason: Conduct", "Threats.", "You may appeal.");
        _setValue(
                _get(TextArea.class, area -> area.withLabel("Why should it be decided otherwise?")), "It was not us.");
        click("Appeal · for Delta Commons");
        assertThat(said()).contains("Your appeal is stored.", "Appealed");
        _assertNone(Button.class, button -> button.withText("Appeal · for Delta Commons"));
    }

    @Test
    @DisplayName("ELI-6: who coordinates ends the membership after being asked, by clicks; a delegate cannot")
    void aCoordinatorEndsTheMembership() {
        signIn(shore.delegate("Tern", delta, Power.VOTE).id());
        open("desk/organisation/" + delta);
        _assertNone(Button.class, button -> button.withText("End the membership of Delta Commons · for Delta Commons"));
        signIn(wren.id());
        open("desk/organisation/" + delta);
        click("End the membership of Delta Commons · for Delta Commons");
        assertThat(organisations.admitted(wren)).contains(delta);
        confirm();
        assertThat(organisations.admitted(wren)).doesNotContain(delta);
        await().pollInSameThread().until(() -> said().contains("Delta Commons has left."));
    }

    @Test
    @DisplayName("MAN-1: a suspension reaches the open room at once")
    void aSuspensionReachesTheOpenRoom() {
        signIn(wren.id());
        open("desk/organisation/" + delta);
        MeasureId id = membership.propose(kite, delta, MeasureStep.SUSPEND, RefusalReason.CONDUCT, "Threats.");
        membership.say(finch, id, 1, true);
        await().pollInSameThread().until(() -> said().contains("Delta Commons is suspended."));
        assertThat(said()).contains("Suspended: you can read only");
    }

    @Test
    @DisplayName("AUTHZ-03: the menu leads who screens to screening, and nobody else; the page refuses others")
    void theMenuLeadsScreenersThere() {
        signIn(kite.id());
        open("");
        assertThat(_find(RouterLink.class)).extracting(RouterLink::getText).contains("Screening");
        signIn(wren.id());
        open("");
        assertThat(_find(RouterLink.class)).extracting(RouterLink::getText).doesNotContain("Screening");
        open("desk/screening/members");
        assertThat(said()).contains("Rule ELI-7").doesNotContain("Delta Commons");
    }

    @Test
    void measuresAreReadInEachLanguage() {
        membership.propose(kite, delta, MeasureStep.REMOVE, RefusalReason.CONDUCT, "Threats.");
        for (String language : List.of("fr", "es", "pt")) {
            signIn(finch.id());
            read(language);
            open("desk/screening/members");
            assertThat(said())
                    .contains("Threats.")
                    .doesNotContain("organisations.measure", "Propose it", "voice given");
        }
    }

    private static void click(String words) {
        _click(_get(Button.class, button -> button.withText(words)));
    }

    private static void confirm() {
        _fireConfirm(_get(ConfirmDialog.class));
    }

    @SuppressWarnings("unchecked") // the only one
    private static ComboBox<MembersDesk.Candidate> members() {
        return _get(ComboBox.class);
    }

    @SuppressWarnings("unchecked") // the only one
    private static RadioButtonGroup<MeasureStep> steps() {
        return _get(RadioButtonGroup.class);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // by its label
    private static Select<RefusalReason> reasons() {
        return _get(Select.class, select -> select.withLabel("Reason"));
    }
}
