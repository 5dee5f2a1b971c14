package org.accord.kit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import org.accord.fixtures.ViewTest;
import org.accord.kernel.Face;
import org.accord.kernel.NotFound;
import org.accord.kernel.NotPermitted;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Permission;
import org.accord.kernel.Stale;
import org.accord.kit.Difference.Mark;
import org.accord.kit.Difference.Piece;
import org.junit.jupiter.api.Test;

class ActingTest extends ViewTest {

    private static final Permission.Refused REFUSED = new Permission.Refused("AUTH-1", "kernel.refused.sign-in");
    private static final FaceChoice.Option HERON = new FaceChoice.Option(Face.own(), "Heron");
    private static final FaceChoice.Option DELTA =
            new FaceChoice.Option(Face.of(OrganisationId.next()), "Delta Commons");

    @Test
    void aButtonNamesForWhomItActs() {
        List<String> done = new ArrayList<>();
        show(new ActButton("Submit", DELTA.phrase(), () -> done.add("submitted")));
        _click(_get(Button.class, button -> button.withText("Submit · for Delta Commons")));
        assertThat(done).containsExactly("submitted");
        assertThat(_get(Button.class).isDisableOnClick()).isTrue();
        assertThat(_get(Button.class).isEnabled()).isTrue();
    }

    @Test
    void whatTheStateForbidsIsDisabledWithItsReason() {
        ActButton submit = show(new ActButton("Submit", () -> {}).given(REFUSED));
        assertThat(_get(Button.class).isEnabled()).isFalse();
        assertThat(said()).contains("Please sign in first.", "Rule AUTH-1");
        submit.given(Permission.granted());
        assertThat(_get(Button.class).isEnabled()).isTrue();
        _assertNone(Refusal.class);
    }

    @Test
    void aRefusalIsACalmSentenceWithItsRule() {
        UI at = UI.getCurrent();
        assertThat(Attempt.run(at, () -> {
                    throw new NotPermitted(REFUSED);
                }))
                .isFalse();
        assertThat(said()).contains("Please sign in first. Rule AUTH-1");
    }

    @Test
    void aLostRaceAndAnAbsentThingAreSaidAndWhatElseGoesWrongIsThrownOn() {
        UI at = UI.getCurrent();
        assertThat(Attempt.run(at, () -> {
                    throw new Stale("proposal");
                }))
                .isFalse();
        assertThat(said()).contains("Somebody else changed this first");
        assertThat(Attempt.run(at, () -> {
                    throw new NotFound("proposal");
                }))
                .isFalse();
        assertThat(said()).contains("it is not open to you");
        assertThatThrownBy(() -> Attempt.run(at, () -> {
                    throw new IllegalStateException("ours");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void oneFaceIsASentence() {
        FaceChoice choice = show(new FaceChoice(List.of(DELTA)));
        assertThat(choice.chosen()).contains(DELTA);
        assertThat(said()).contains("You act for Delta Commons.");
        _assertNone(RadioButtonGroup.class);
    }

    @Test
    void severalFacesAreAChoiceAndNeverAGuess() {
        FaceChoice choice = show(new FaceChoice(List.of(HERON, DELTA)));
        List<String> heard = new ArrayList<>();
        choice.onChoice(option -> heard.add(option.phrase()));
        assertThat(choice.require()).isEmpty();
        @SuppressWarnings("unchecked") // the only one on the page
        RadioButtonGroup<FaceChoice.Option> faces = _get(RadioButtonGroup.class);
        assertThat(faces.isInvalid()).isTrue();
        _setValue(faces, HERON);
        assertThat(choice.require()).contains(HERON);
        assertThat(faces.isInvalid()).isFalse();
        assertThat(heard).containsExactly("as Heron");
    }

    @Test
    void aDifferenceIsInsAndDelAndIsSaidInWords() {
        Difference difference = show(new Difference(
                List.of(
                        new Piece("We will cut emissions ", Mark.SAME),
                        new Piece("soon", Mark.DELETED),
                        new Piece("<b>by 2030</b>", Mark.INSERTED)),
                "en"));
        assertThat(difference.getElement().getOuterHTML())
                .contains("<del>", "<ins>", "&lt;b&gt;by 2030&lt;/b&gt;")
                .doesNotContain("<b>");
        assertThat(difference.getElement().getTextRecursively())
                .isEqualTo("We will cut emissions  deleted: soon end of deletion "
                        + " inserted: <b>by 2030</b> end of insertion ");
    }

    @Test
    void aConfirmationNamesWhatItDoes() {
        List<String> done = new ArrayList<>();
        Confirm.ask("Withdraw P-14?", "It can not be taken up again.", "Withdraw P-14", () -> done.add("withdrawn"));
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        assertThat(dialog.getElement().getProperty("confirmText")).isEqualTo("Withdraw P-14");
        _fireConfirm(dialog);
        assertThat(done).containsExactly("withdrawn");
    }

    private static <C extends Component> C show(C component) {
        UI.getCurrent().add(component);
        return component;
    }
}
