package org.accord.voting.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.accord.voting.Poll.MAJORITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.accord.fixtures.ViewTest;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kernel.OrganisationId;
import org.accord.organisations.Binding;
import org.accord.organisations.Mandates;
import org.accord.organisations.Organisations;
import org.accord.organisations.Power;
import org.accord.organisations.Terms;
import org.accord.organisations.screening.RefusalReason;
import org.accord.tally.Choice;
import org.accord.voting.Asking;
import org.accord.voting.DecisionId;
import org.accord.voting.DecisionPage;
import org.accord.voting.Poll;
import org.accord.voting.Positions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class PositionPanelTest extends ViewTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Positions positions;

    @Autowired
    private Mandates mandates;

    @Autowired
    private PositionPanels panels;

    @Autowired
    private DecisionPanels decisions;

    @Autowired
    private Asking asking;

    private Poll poll;
    private OrganisationId delta;
    private Face face;
    private Actor.Person wren;
    private Actor.Person ibis;
    private DecisionId id;
    private UUID subject;

    @BeforeEach
    void gather() {
        poll = new Poll(house, 1);
        delta = poll.shore().organisation("Delta Commons");
        face = Face.of(delta);
        wren = poll.shore().delegate("Wren", delta, Power.COORDINATE);
        ibis = poll.shore().person("Ibis");
        mandates.grant(PLATFORM, delta, ibis.id(), new Terms(Set.of(Power.VOTE), Binding.BOUND, null));
        id = poll.open(MAJORITY);
        subject = poll.page(id).subject();
    }

    @Test
    @DisplayName("MAN-5: a coordinator records a position by clicks, changes it, and takes it back")
    void aCoordinatorRecordsAPosition() {
        show(wren);
        assertThat(said()).contains("Position of Delta Commons", "No position is recorded yet");
        _click(button("Record the position · for Delta Commons"));
        assertThat(stances().isInvalid()).isTrue();
        _setValue(stances(), Choice.STAND_ASIDE);
        _setValue(_get(TextArea.class), "As we said in May.");
        _click(button("Record the position · for Delta Commons"));
        assertThat(said()).contains("Stand aside", "recorded by", "Wren", "As we said in May.");
        _setValue(stances(), Choice.NO);
        _click(button("Record the position · for Delta Commons"));
        assertThat(positions.on(ibis, subject).getFirst().position())
                .isNotNull()
                .satisfies(position -> assertThat(position.choice()).isEqualTo(Choice.NO));
        _click(button("Take the position back · for Delta Commons"));
        assertThat(said()).contains("No position is recorded yet");
        _assertNone(Button.class, button -> button.withText("Take the position back · for Delta Commons"));
    }

    @Test
    @DisplayName("MAN-5: others of the organisation read its position, outsiders see nothing of it")
    void othersReadOrSeeNothing() {
        positions.take(wren, face, subject, Choice.YES, "Our word.");
        show(ibis);
        assertThat(said()).contains("Position of Delta Commons", "Our word.");
        _assertNone(Button.class);
        for (Actor.Person outsider : List.of(poll.facilitator(), poll.shore().administrator("Owl"))) {
            show(outsider);
            assertThat(said()).doesNotContain("Delta Commons", "Our word.");
        }
        show(poll.member(0).delegate());
        assertThat(said()).contains("Position of Member 1").doesNotContain("Delta Commons", "Our word.");
    }

    @Test
    @DisplayName("MAN-1: a suspended organisation's coordinator reads why nothing can be recorded")
    void aSuspendedOneReadsWhy(@Autowired Organisations organisations) {
        organisations.suspend(PLATFORM, delta, RefusalReason.CONDUCT);
        show(wren);
        assertThat(said()).contains("Rule MAN-1");
        _assertNone(Button.class);
    }

    @Test
    @DisplayName("MAN-5: a bound delegate who departs is asked first, and the coordinator's open page shows it")
    void whoDepartsIsAskedFirst() {
        cast(ibis);
        assertThat(said()).contains("Your mandate is bound, but no position is recorded yet");
        positions.take(wren, face, subject, Choice.YES, "");
        await().pollInSameThread().until(() -> said().contains("Your mandate is bound, and Delta Commons says: Yes."));

        _setValue(choices(), Choice.NO);
        _click(button("Cast · for Delta Commons"));
        assertThat(poll.page(id).cast()).isZero();
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        assertThat(dialog.getElement().getProperty("message"))
                .contains("Delta Commons says “Yes”", "“No”", "The people of Delta Commons will see");
        _fireConfirm(dialog);
        assertThat(poll.page(id).ballots())
                .extracting(DecisionPage.BallotRow::vote)
                .extracting("choice")
                .containsExactly(Choice.NO);

        show(wren);
        assertThat(said()).contains("Departs", "Ibis", "cast “No”, which departs from the position “Yes”.");
    }

    @Test
    @DisplayName("MAN-5: a bound delegate who follows the position is not asked")
    void whoFollowsIsNotAsked() {
        positions.take(wren, face, subject, Choice.YES, "");
        cast(ibis);
        _setValue(choices(), Choice.YES);
        _click(button("Cast · for Delta Commons"));
        _assertNone(ConfirmDialog.class);
        assertThat(poll.page(id).cast()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "MAN-6: a delegate presses “must ask my group”; it is said once, the facilitator reads it, and nothing stops")
    void aDelegateMustAskTheGroup() {
        cast(ibis);
        _click(button("Must ask my group · for Delta Commons"));
        assertThat(said()).contains("The facilitators see it", "These groups must be asked first: Delta Commons");
        _assertNone(Button.class, button -> button.withText("Must ask my group · for Delta Commons"));
        assertThat(button("Cast · for Delta Commons").isEnabled()).isTrue();
        assertThat(asking.asking(poll.facilitator(), id)).hasSize(1);

        cast(poll.facilitator());
        assertThat(said()).contains("These groups must be asked first: Delta Commons");
        assertThat(button("Close the decision and count").isEnabled()).isTrue();
        _assertNone(Button.class, button -> button.withText("Must ask my group · for Delta Commons"));
        cast(poll.member(0).delegate());
        assertThat(said()).doesNotContain("These groups must be asked first");
    }

    @Test
    void positionsAreReadInEachLanguage() {
        positions.take(wren, face, subject, Choice.YES, "");
        for (String language : List.of("fr", "es", "pt")) {
            read(language);
            show(wren);
            assertThat(said()).doesNotContain("position of", "recorded", "voting.", "tally.");
        }
    }

    private void show(Actor.Person actor) {
        signIn(actor.id());
        UI.getCurrent().add(panels.about(subject));
    }

    private void cast(Actor.Person actor) {
        signIn(actor.id());
        UI.getCurrent().add(decisions.of(id));
    }

    private static Button button(String text) {
        return _get(Button.class, button -> button.withText(text));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // by its label
    private static RadioButtonGroup<Choice> stances() {
        return _get(RadioButtonGroup.class, group -> group.withLabel("Our position"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // by its label
    private static RadioButtonGroup<Choice> choices() {
        return _get(RadioButtonGroup.class, group -> group.withLabel("What does your organisation say?"));
    }
}
