package org.accord.voting.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.accord.voting.Poll.CONSENSUS;
import static org.accord.voting.Poll.MAJORITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import org.accord.assemblies.Participation;
import org.accord.fixtures.ViewTest;
import org.accord.kernel.Actor;
import org.accord.organisations.Power;
import org.accord.organisations.Relations;
import org.accord.tally.Choice;
import org.accord.tally.Outcome;
import org.accord.voting.BlockCategory;
import org.accord.voting.DecisionId;
import org.accord.voting.DecisionPage;
import org.accord.voting.Decisions;
import org.accord.voting.Poll;
import org.accord.voting.Poll.Member;
import org.accord.voting.Vote;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class DecisionPanelTest extends ViewTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Decisions decisions;

    @Autowired
    private DecisionPanels panels;

    private Poll poll;

    @BeforeEach
    void gather() {
        poll = new Poll(house, 3);
    }

    @Test
    @DisplayName("DEC-2, MAN-2: a delegate reads the frozen rule and casts for their organisation, then changes it")
    void aDelegateCastsByClicks() {
        DecisionId id = poll.open(MAJORITY);
        show(poll.member(0).delegate(), id);
        assertThat(said())
                .contains("Simple majority: adopted if more say yes than no.", "at least 1 of the 3 organisations")
                .contains("Ballot for Member 1", "Open for ballots", "0 of 3 organisations have cast.");
        _click(button("Cast · for Member 1"));
        assertThat(said()).contains("0 of 3 organisations have cast.");
        assertThat(choices().isInvalid()).isTrue();

        _setValue(choices(), Choice.YES);
        _click(button("Cast · for Member 1"));
        assertThat(said())
                .contains("Your organisation’s ballot stands: Yes.", "1 of 3 organisations have cast.", "Every ballot");
        _setValue(choices(), Choice.NO);
        _click(button("Change the ballot · for Member 1"));
        assertThat(poll.page(id).ballots())
                .extracting(ballot -> ballot.vote().choice())
                .containsExactly(Choice.NO);
        _assertNone(Button.class, button -> button.withText("Close the decision and count"));
    }

    @Test
    @DisplayName(
            "CON-1: a block asks for its reason, its ground and what would lift it, and keeps what was typed when refused")
    void aBlockAsksForItsReason() {
        DecisionId id = poll.open(CONSENSUS);
        show(poll.member(0).delegate(), id);
        _setValue(choices(), Choice.SUPPORT);
        assertThat(_find(TextArea.class)).hasSize(1);
        _setValue(choices(), Choice.BLOCK);
        _setValue(area("Reason"), "It drowns us.");
        _click(button("Cast · for Member 1"));
        assertThat(said()).contains("A block says why, on what ground, and what would lift it.");
        assertThat(poll.page(id).cast()).isZero();
        assertThat(area("Reason").getValue()).isEqualTo("It drowns us.");

        _setValue(grounds(), BlockCategory.HARM);
        _setValue(area("What would lift the block?"), "A dyke.");
        _click(button("Cast · for Member 1"));
        assertThat(poll.page(id).ballots())
                .extracting(DecisionPage.BallotRow::vote)
                .containsExactly(new Vote(Choice.BLOCK, "It drowns us.", BlockCategory.HARM, "A dyke."));
    }

    @Test
    @DisplayName(
            "ACT-1: an activist has no ballot and is told why; what organisations said comes after closing (DEC-6)")
    void anActivistIsToldWhyNot() {
        DecisionId id = poll.open(MAJORITY);
        poll.cast(id, 0, Choice.YES);
        show(poll.shore().participant("Heron", poll.assembly(), Participation.COMMENTS), id);
        _assertNone(RadioButtonGroup.class);
        _assertNone(Button.class);
        assertThat(said())
                .contains("Organisations decide here, one organisation, one vote.", "Rule ACT-1")
                .contains("1 of 3 organisations have cast.", "can be read here once the decision is closed")
                .doesNotContain("Member 1");
        decisions.close(poll.facilitator(), id);
        await().pollInSameThread().until(() -> said().contains("Member 1"));
    }

    @Test
    @DisplayName("MAN-4: related organisations are shown together in the tally, and each counts")
    void relatedOrganisationsAreShownTogether(@Autowired Relations relations) {
        relations.relate(
                PLATFORM, poll.member(0).organisation(), Set.of(poll.member(1).organisation()));
        DecisionId id = poll.open(MAJORITY);
        poll.cast(id, 0, Choice.YES);
        poll.cast(id, 2, Choice.NO);
        show(poll.member(2).delegate(), id);
        assertThat(said()).doesNotContain("are related");
        poll.cast(id, 1, Choice.YES);
        show(poll.member(2).delegate(), id);
        assertThat(said())
                .contains("These are related: Member 1, Member 2. Each ballot counts.", "3 of 3 organisations");
    }

    @Test
    @DisplayName("MAN-1, DEC-2: who holds no VOTE, or is not on the roll, reads so")
    void whoHasNoVoteReadsWhy() {
        DecisionId id = poll.open(MAJORITY);
        show(poll.shore().delegate("Wren", poll.member(0).organisation(), Power.SUBMIT), id);
        assertThat(said()).contains("You have no mandate to vote for this organisation.", "Rule MAN-1");
        show(poll.admit("Late Reef").delegate(), id);
        assertThat(said()).contains("None of your organisations is on the roll of this decision.");
        _assertNone(RadioButtonGroup.class);
    }

    @Test
    @DisplayName("MAN-4: who has cast for one of their organisations sees why not for the other")
    void whoHasCastForOneSeesWhyNotForTheOther() {
        DecisionId id = poll.open(MAJORITY);
        Actor.Person both = poll.member(0).delegate();
        poll.shore().mandate(both, poll.member(1).organisation(), Power.VOTE);
        poll.cast(id, 0, Choice.YES);
        show(both, id);
        assertThat(said()).contains("You have cast for another organisation in this decision.", "Rule MAN-4");
        assertThat(button("Cast · for Member 2").isEnabled()).isFalse();
        assertThat(button("Change the ballot · for Member 1").isEnabled()).isTrue();
    }

    @Test
    @DisplayName("DEC-1: a facilitator closes, is asked first, and reads the result step by step")
    void aFacilitatorClosesAndReadsTheSteps() {
        DecisionId id = poll.open(MAJORITY);
        poll.cast(id, 0, Choice.YES);
        poll.cast(id, 1, Choice.YES);
        poll.cast(id, 2, Choice.NO);
        show(poll.facilitator(), id);
        _click(button("Close the decision and count"));
        assertThat(poll.page(id).isOpen()).isTrue();
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        _fireConfirm(dialog);

        assertThat(poll.page(id).result())
                .isNotNull()
                .satisfies(result -> assertThat(result.outcome()).isEqualTo(Outcome.ADOPTED));
        assertThat(said())
                .contains("Adopted", "Why, step by step", "3 of 3 took part; at least 1 was needed")
                .contains("2 yes, 1 no: more yes than no.", "So it is adopted.", "Member 3");
        _assertNone(Button.class, button -> button.withText("Close the decision and count"));
        _assertNone(RadioButtonGroup.class);
    }

    @Test
    @DisplayName("DEC-1: on the own matter a facilitator sees why another must close")
    void onTheOwnMatterAnotherMustClose() {
        Actor.Person second = poll.shore().facilitator("Ibis", poll.assembly());
        poll.shore().mandate(poll.facilitator(), poll.member(0).organisation(), Power.SPEAK);
        DecisionId id =
                decisions.open(second, poll.opening(MAJORITY, poll.member(0).organisation()));
        show(poll.facilitator(), id);
        assertThat(button("Close the decision and count").isEnabled()).isFalse();
        assertThat(said()).contains("so another facilitator must do this", "Rule DEC-1");
    }

    @Test
    @DisplayName("VOTE-02: a ballot sent from a page that has not yet heard of the closing is told when it closed")
    void aBallotTooLateIsTold() {
        DecisionId id = poll.open(MAJORITY);
        show(poll.member(0).delegate(), id);
        _setValue(choices(), Choice.YES);
        Button cast = button("Cast · for Member 1");
        decisions.close(poll.facilitator(), id);
        cast.click();
        assertThat(said()).contains("Not counted: the decision was closed on ");
        assertThat(poll.page(id).cast()).isZero();
    }

    @Test
    @DisplayName("AUTHZ-12: what others cast moves the open page, and what one is choosing stays")
    void whatOthersCastMovesThePage() {
        DecisionId id = poll.open(MAJORITY);
        show(poll.member(0).delegate(), id);
        _setValue(choices(), Choice.NO);
        poll.cast(id, 1, Choice.YES);
        await().pollInSameThread().until(() -> said().contains("1 of 3 organisations have cast."));
        assertThat(choices().getValue()).isEqualTo(Choice.NO);
        decisions.close(poll.facilitator(), id);
        await().pollInSameThread().until(() -> said().contains("So it is adopted."));
        _assertNone(RadioButtonGroup.class);
    }

    @Test
    @DisplayName("XSS-01: a hostile name and a hostile reason are text, on the ballot and in the list")
    void aHostileNameIsText() {
        String name = "<img src=x onerror=alert(1)>";
        String reason = "<script>alert(2)</script> {0} '{";
        Member hostile = poll.admit(name);
        DecisionId id = poll.open(CONSENSUS);
        decisions.cast(
                hostile.delegate(), hostile.face(), id, new Vote(Choice.BLOCK, reason, BlockCategory.HARM, reason));
        for (Actor.Person reader : List.of(hostile.delegate(), poll.member(0).delegate())) {
            Component panel = show(reader, id);
            assertThat(said()).contains(name, "Reason: " + reason, "It would be lifted by: " + reason);
            assertThat(panel.getElement().getOuterHTML()).doesNotContain("<img", "<script");
        }
    }

    @Test
    void aDecisionIsReadInEachLanguage() {
        DecisionId id = poll.open(MAJORITY);
        poll.cast(id, 0, Choice.YES);
        decisions.close(poll.facilitator(), id);
        for (String language : List.of("fr", "es", "pt")) {
            read(language);
            show(poll.member(0).delegate(), id);
            assertThat(said()).doesNotContain("Adopted", "took part", "voting.", "tally.");
        }
    }

    private Component show(Actor.Person actor, DecisionId id) {
        signIn(actor.id());
        Component panel = panels.of(id);
        UI.getCurrent().add(panel);
        return panel;
    }

    private static Button button(String text) {
        return _get(Button.class, button -> button.withText(text));
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, area -> area.withLabel(label));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // by its label
    private static RadioButtonGroup<Choice> choices() {
        return _get(RadioButtonGroup.class, group -> group.withLabel("What does your organisation say?"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // by its label
    private static RadioButtonGroup<BlockCategory> grounds() {
        return _get(RadioButtonGroup.class, group -> group.withLabel("On what ground?"));
    }
}
