package org.accord.proposals.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.accord.assemblies.Participation.COMMENTS;
import static org.accord.assemblies.Participation.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import org.accord.organisations.Power;
import org.accord.proposals.StageName;
import org.accord.tally.Choice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalViewTest extends Story {

    private static final String QUIET = KEEP.replace("clean", "quiet");
    private static final String GREEN = KEEP.replace("clean", "green");

    @Test
    void aReaderSeesWhatItIsAndWhereItStands() {
        int number = open(keep, QUIET);
        signIn(shore.participant("Sparrow", assembly, READ_ONLY).id());
        at(number);
        assertThat(said())
                .contains(
                        "P-1: a change to clause 1",
                        "Proposed by Delta Commons, before Global assembly.",
                        "Open",
                        "It can be discussed, and a facilitator can call a decision on it.",
                        "So that it holds.",
                        "Submitted",
                        "Admitted and opened",
                        "Decision of the organisations")
                .doesNotContain("For the facilitator", "Withdraw P-1", "Reword it");
    }

    @Test
    @DisplayName("PRO-1: the change is shown in the text, side by side, and as it would read")
    void theChangeHasThreeViews() {
        at(ibisSees(open(keep, QUIET)));
        assertThat(said()).contains("inserted: quiet").doesNotContain("Written on");
        choose("Show it", "Side by side");
        assertThat(said()).contains("Written on", KEEP, "Proposed", QUIET).doesNotContain("inserted:");
        choose("Show it", "As it would read");
        assertThat(said()).contains(QUIET).doesNotContain("inserted:", "Written on");
    }

    @Test
    @DisplayName("A view that was chosen and a reason half typed stay while the page moves")
    void whatWasChosenStaysWhileThePageMoves() {
        int number = submitted(keep, QUIET);
        signIn(albatross.id());
        at(number);
        choose("Show it", "As it would read");
        area("What should its organisation change?").setValue("One sub");
        admitted(submitted(pelican, costera, keep, GREEN));
        awaitSaid("Conflicts with this");
        assertThat(area("What should its organisation change?").getValue()).isEqualTo("One sub");
        assertThat(group("Show it").getValue()).isEqualTo(ChangeViews.View.CLEAN);
    }

    @Test
    @DisplayName("ORD-2: rivals are named, and lead to their pages")
    void rivalsAreNamed() {
        int number = open(keep, QUIET);
        int rival = admitted(submitted(pelican, costera, keep, GREEN));
        at(ibisSees(number));
        assertThat(said()).contains("Other proposals here", "Conflicts with this");
        assertThat(_get(Anchor.class, link -> link.withText("P-" + rival + " · Red Costera"))
                        .getHref())
                .isEqualTo("desk/proposals/" + rival);
    }

    @Test
    @DisplayName("The page of another proposal, reached from this one, is moved by its own changes alone")
    void onePageAfterAnotherKeepsApart() {
        int number = open(keep, QUIET);
        int other = submitted(count, COUNT.replace("year", "month"));
        at(ibisSees(number));
        at(other);
        decided(number, Choice.NO);
        admitted(other);
        awaitSaid("Admitted and opened");
        assertThat(said()).contains("P-" + other + ": a change to clause 2").doesNotContain("P-" + number + ":");
    }

    @Test
    @DisplayName("PRO-2: its sponsor withdraws it, after a question")
    void itsSponsorWithdrawsIt() {
        int number = open(keep, QUIET);
        at(ibisSees(number));
        assertThat(button("Reword it · for Delta Commons").isEnabled()).isTrue();
        click("Withdraw P-1 · for Delta Commons");
        ConfirmDialog question = _get(ConfirmDialog.class);
        assertThat(ConfirmDialogKt._getHeader(question)).isEqualTo("Withdraw P-1?");
        ConfirmDialogKt._fireConfirm(question);
        awaitSaid("Its organisation took it back.");
        noButton("Withdraw P-1 · for Delta Commons");
        noButton("Reword it · for Delta Commons");
        assertThat(page(number).stage()).isEqualTo(StageName.WITHDRAWN);
    }

    @Test
    @DisplayName("MAN-1: a sponsor’s person without the power to submit reads why")
    void withoutThePowerToSubmitOneReadsWhy() {
        int number = open(keep, QUIET);
        signIn(shore.delegate("Tern", delta, Power.DRAFT).id());
        at(number);
        assertThat(button("Withdraw P-1 · for Delta Commons").isEnabled()).isFalse();
        assertThat(said()).contains("Your mandate does not include submitting.");
    }

    @Test
    @DisplayName("FAC-1: a facilitator has the next step only: admit, then call, then nothing but the decision")
    void aFacilitatorHasTheNextStepOnly() {
        int number = submitted(keep, QUIET);
        signIn(albatross.id());
        at(number);
        noButton("Open the decision on P-1");
        noButton("Withdraw P-1 · for Delta Commons");
        click("Admit P-1");
        awaitSaid("Open the decision on P-1");
        noButton("Admit P-1");
        choose("By which rule?", "Simple majority");
        _setValue(number("and never fewer than"), 1);
        click("Open the decision on P-1");
        awaitSaid("Close the decision and count");
        noButton("Open the decision on P-1");
        assertThat(said()).contains("Being decided", "Simple majority: adopted if more say yes than no.");
    }

    @Test
    @DisplayName("PRO-2: sent back with a reason, which stands in its life; without one it is refused")
    void sentBackWithAReason() {
        int number = submitted(keep, QUIET);
        signIn(albatross.id());
        at(number);
        click("Return P-1 with this reason");
        assertThat(said()).contains("Say in a sentence why, so that the organisation knows what to change.");
        type("What should its organisation change?", "One subject only, please.");
        click("Return P-1 with this reason");
        awaitSaid("Returned to its organisation");
        assertThat(said()).contains("One subject only, please.");
        assertThat(page(number).stage()).isEqualTo(StageName.RETURNED);
    }

    @Test
    @DisplayName("DEC-1: a facilitator whose own matter it is reads why another must do it")
    void inTheirOwnMatterAFacilitatorReadsWhy() {
        int number = submitted(keep, QUIET);
        shore.mandate(albatross, delta, Power.SPEAK);
        signIn(albatross.id());
        at(number);
        assertThat(button("Admit P-1").isEnabled()).isFalse();
        assertThat(button("Return P-1 with this reason").isEnabled()).isFalse();
        assertThat(said()).contains("so another facilitator must do this.", "Rule DEC-1");
    }

    @Test
    @DisplayName("ORD-2: while a rival is being decided, calling is off and says why")
    void besideACalledRivalCallingIsOff() {
        int number = open(keep, QUIET);
        called(admitted(submitted(pelican, costera, keep, GREEN)));
        signIn(albatross.id());
        at(number);
        assertThat(button("Open the decision on P-1").isEnabled()).isFalse();
        assertThat(said()).contains("A proposal that meets this one is being decided now.");
    }

    @Test
    @DisplayName("DEC-3: called while the page is open, the ballot comes to it, and the result after closing")
    void theDecisionComesToAnOpenPage() {
        int number = open(keep, QUIET);
        at(ibisSees(number));
        assertThat(said()).doesNotContain("The decision");
        var decision = called(number);
        awaitSaid("Ballot for Delta Commons");
        assertThat(said()).contains("The text is frozen.");
        noButton("Reword it · for Delta Commons");
        choose("What does your organisation say?", "Yes");
        click("Cast · for Delta Commons");
        assertThat(said()).contains("Your organisation’s ballot stands: Yes.", "1 of 2 organisations have cast.");
        decisions.close(albatross, decision);
        awaitSaid("Its words stand in the agreement.");
        awaitSaid("Why, step by step");
        assertThat(said()).contains("1 yes, 0 no: more yes than no.", "Version 2");
    }

    @Test
    @DisplayName("ORD-2: what fell names the one to which it fell; what was blocked or lacked a quorum is put up again")
    void whatFellNamesTheOther() {
        int number = open(keep, QUIET);
        int rival = admitted(submitted(pelican, costera, keep, GREEN));
        decided(number, Choice.YES);
        at(ibisSees(rival));
        assertThat(said()).contains("Fell to", "P-" + number, "Fallen");
    }

    @Test
    @DisplayName("ACT-4: who takes part with comments comments here, who reads is told why not")
    void whoMayCommentComments() {
        int number = open(keep, QUIET);
        signIn(shore.participant("Heron", assembly, COMMENTS).id());
        at(number);
        type("Your comment", "What of the birds?");
        click("Comment · as Heron");
        assertThat(said()).contains("What of the birds?");
        signIn(shore.participant("Sparrow", assembly, READ_ONLY).id());
        at(number);
        assertThat(said()).contains("What of the birds?");
        _assertNone(TextArea.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "-1", "one", "99999999999"})
    @DisplayName("AUTHZ-02: what is no proposal is not found")
    void whatIsNoProposalIsNotFound(String number) {
        draft(keep, QUIET, "Only ours.");
        signIn(ibis.id());
        open("desk/proposals/" + number);
        assertThat(said()).contains("There is no such page").doesNotContain("Only ours.");
    }

    private int ibisSees(int number) {
        signIn(ibis.id());
        return number;
    }

    private void at(int number) {
        open("desk/proposals/" + number, ProposalView.class);
    }

    private static IntegerField number(String label) {
        return _find(IntegerField.class, field -> field.withLabel(label)).getFirst();
    }
}
