package org.accord.proposals.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.accord.fixtures.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import org.accord.kernel.Actor;
import org.accord.kernel.Face;
import org.accord.kit.Difference;
import org.accord.organisations.Power;
import org.accord.proposals.ProposalId;
import org.accord.proposals.StageName;
import org.accord.tally.Choice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WriteViewTest extends Story {

    private static final String TEXT = "The clause as it should read";
    private static final String WHY = "Why?";
    private static final String SUBMIT = "Submit · for Delta Commons";
    private static final String QUIET = KEEP.replace("clean", "clean and quiet");

    @Test
    @DisplayName("PRO-1: what is inserted and deleted stands beside the field while one types")
    void theDifferenceIsSeenWhileOneTypes() {
        write(begun());
        assertThat(said()).contains("Nothing yet: change a word, and you see it here.");
        type(TEXT, KEEP.replace("clean", "quiet"));
        assertThat(_get(Difference.class)
                        .getElement()
                        .getChildren()
                        .filter(part -> !part.isTextNode())
                        .map(part -> part.getTag())
                        .filter(tag -> tag.equals("ins") || tag.equals("del")))
                .containsExactlyInAnyOrder("ins", "del");
        assertThat(said()).contains("deleted: clean", "inserted: quiet").doesNotContain("Nothing yet");
    }

    @Test
    void aDraftSavesItselfAndSaysSo() {
        ProposalId id = begun();
        write(id);
        assertThat(said()).contains("This draft saves itself. Only your organisation sees it.");
        type(TEXT, QUIET);
        assertThat(said()).contains("Saved. Only your organisation sees it.");
        type(WHY, "Birds breed here.");
        write(id);
        assertThat(area(TEXT).getValue()).isEqualTo(QUIET);
        assertThat(area(WHY).getValue()).isEqualTo("Birds breed here.");
    }

    @Test
    @DisplayName("PRO-7: an open proposal that the wording meets is named while one types")
    void whomItMeetsIsNamed() {
        int other = admitted(submitted(pelican, costera, keep, KEEP.replace("clean", "green")));
        write(begun());
        assertThat(said()).doesNotContain("Other proposals here");
        type(TEXT, KEEP.replace("clean", "quiet"));
        assertThat(said()).contains("Other proposals here", "Conflicts with this", "P-" + other + " · Red Costera");
    }

    @Test
    @DisplayName("PRO-2: submitted, it has its number and its page")
    void itIsSubmitted() {
        ProposalId id = begun();
        write(id);
        type(TEXT, QUIET);
        type(WHY, "Birds breed here.");
        click(SUBMIT);
        current(ProposalView.class);
        assertThat(said())
                .contains("P-1: a change to clause 1", "Birds breed here.", "Submitted as P-1.")
                .doesNotContain("Saved.");
        assertThat(page(1).stage()).isEqualTo(StageName.SUBMITTED);
    }

    @Test
    @DisplayName("PRO-2: without a reason it is refused, and what was typed stays")
    void withoutAReasonItIsRefused() {
        write(begun());
        type(TEXT, QUIET);
        click(SUBMIT);
        current(WriteView.class);
        assertThat(said()).contains("Say in at least one sentence why. The draft is kept.", "Rule PRO-2");
        assertThat(area(TEXT).getValue()).isEqualTo(QUIET);
        assertThat(button(SUBMIT).isEnabled()).isTrue();
    }

    @Test
    @DisplayName("PRO-2: a text that changes nothing is refused, and the reason stays")
    void anUnchangedTextIsRefused() {
        write(begun());
        type(WHY, "Birds breed here.");
        click(SUBMIT);
        current(WriteView.class);
        assertThat(said()).contains("The proposed text says what the agreement says already.");
        assertThat(area(WHY).getValue()).isEqualTo("Birds breed here.");
    }

    @Test
    @DisplayName(
            "PRO-2: a character that turns the writing round is named with its place, calmly, and what was typed stays")
    void aCharacterThatTurnsTheWritingIsNamed() {
        ProposalId id = begun();
        write(id);
        String hostile = "We \u202Ekeep the shore clean.";
        type(TEXT, hostile);
        type(TEXT, hostile + ".");
        assertThat(said())
                .contains("There is an invisible character at place", "Not saved; what you wrote still stands");
        assertThat(_find(Notification.class)).isEmpty();
        assertThat(area(TEXT).getValue()).isEqualTo(hostile + ".");
        click(SUBMIT);
        current(WriteView.class);
        assertThat(drafts.page(ibis, id, "en").text()).isEqualTo(KEEP);
        type(TEXT, QUIET);
        assertThat(said()).contains("Saved.").doesNotContain("Not saved");
    }

    @Test
    void anEmptiedFieldIsNotSavedAndNotLost() {
        ProposalId id = begun();
        write(id);
        type(TEXT, QUIET);
        type(TEXT, "");
        assertThat(said()).contains("The text is empty; write the clause as it should read.", "Not saved");
        assertThat(drafts.page(ibis, id, "en").text()).isEqualTo(QUIET);
    }

    @Test
    @DisplayName(
            "Stale: a draft that a colleague saved meanwhile is not written over; both wordings are there to choose from")
    void aColleaguesWordingIsNotWrittenOver() {
        Actor.Person tern = shore.delegate("Tern", delta, Power.DRAFT);
        ProposalId id = begun();
        write(id);
        String theirs = KEEP.replace("clean", "green");
        drafts.save(tern, Face.of(delta), id, version(tern, id), theirs, "It is theirs.");

        type(TEXT, QUIET);
        assertThat(said())
                .contains(
                        "Somebody else changed this first, so nothing was stored.",
                        "A colleague has saved another wording",
                        theirs,
                        "It is theirs.",
                        "Not saved");
        assertThat(area(TEXT).getValue()).isEqualTo(QUIET);
        assertThat(drafts.page(ibis, id, "en").text()).isEqualTo(theirs);

        type(TEXT, QUIET + " Always.");
        assertThat(_find(Notification.class)).hasSize(1);
        assertThat(drafts.page(ibis, id, "en").text()).isEqualTo(theirs);

        click("Keep my wording · for Delta Commons");
        assertThat(drafts.page(ibis, id, "en").text()).isEqualTo(QUIET + " Always.");
        assertThat(said()).contains("Saved.").doesNotContain("A colleague has saved another wording");
        type(TEXT, QUIET);
        assertThat(drafts.page(ibis, id, "en").text()).isEqualTo(QUIET);
    }

    @Test
    void aDraftIsThrownAwayOnlyAfterAQuestion() {
        ProposalId id = begun();
        write(id);
        click("Throw the draft away");
        ConfirmDialogKt._fireCancel(_get(ConfirmDialog.class));
        assertThat(drafts.page(ibis, id, "en").id()).isEqualTo(id);
        click("Throw the draft away");
        ConfirmDialog question = _get(ConfirmDialog.class);
        assertThat(ConfirmDialogKt._getHeader(question)).isEqualTo("Throw this draft away?");
        ConfirmDialogKt._fireConfirm(question);
        current(AgreementView.class);
        assertNotFound(() -> drafts.page(ibis, id, "en"));
    }

    @Test
    @DisplayName("AUTHZ-02: another organisation’s draft, none at all and what is no id look the same")
    void anothersDraftIsNotFound() {
        ProposalId id = draft(keep, QUIET, "Birds breed here.");
        for (Actor.Person person : List.of(pelican, albatross, shore.administrator("Owl"))) {
            signIn(person.id());
            for (String address : List.of(id.toString(), ProposalId.next().toString(), "1")) {
                open("desk/write/" + address);
                assertThat(said()).contains("There is no such page").doesNotContain("Birds", "quiet");
            }
        }
    }

    @Test
    @DisplayName("MAN-1: who may draft but not submit reads why the button is off")
    void whoMayNotSubmitReadsWhy() {
        Actor.Person tern = shore.delegate("Tern", delta, Power.DRAFT);
        ProposalId id = draft(keep, QUIET, "Birds breed here.");
        signIn(tern.id());
        open("desk/write/" + id, WriteView.class);
        assertThat(button(SUBMIT).isEnabled()).isFalse();
        assertThat(said()).contains("Your mandate does not include submitting. The draft is kept;");
    }

    @Test
    @DisplayName("PRO-6: where the text moved under a draft, the three texts stand there and it is carried over")
    void aMovedBaseShowsTheThreeTexts() {
        ProposalId id = draft(keep, KEEP + " Always.", "For ever.");
        decided(open(keep, QUIET), Choice.YES);
        write(id);
        assertThat(said())
                .contains("The text has changed meanwhile", "Written on", "Stands now", "Proposed", "and quiet");
        click("Carry the draft over to the present text · for Delta Commons");
        assertThat(area(TEXT).getValue()).isEqualTo(QUIET + " Always.");
        assertThat(said()).doesNotContain("The text has changed meanwhile");
        click(SUBMIT);
        current(ProposalView.class);
    }

    @Test
    @DisplayName("PRO-6: the text that moves while one writes is shown beside, and what is being typed stays")
    void aBaseThatMovesWhileOneWritesIsShown() {
        int number = open(keep, QUIET);
        write(begun());
        type(TEXT, KEEP.replace("clean", "green"));
        area(WHY).setValue("Half a");
        decided(number, Choice.YES);
        awaitSaid("The text has changed meanwhile");
        assertThat(area(TEXT).getValue()).isEqualTo(KEEP.replace("clean", "green"));
        assertThat(area(WHY).getValue()).isEqualTo("Half a");
        type(WHY, "Half a reason.");
        click(SUBMIT);
        current(WriteView.class);
        assertThat(said()).contains("the change meets yours. Look at the three texts");
    }

    @Test
    @DisplayName("PRO-2: a returned proposal is reworded and waits again")
    void aReturnedProposalIsReworded() {
        int number = submitted(keep, QUIET);
        sendBack(number, "One subject only, please.");
        signIn(ibis.id());
        open("desk/proposals/" + number, ProposalView.class);
        click("Reword it · for Delta Commons");
        current(WriteView.class);
        assertThat(said()).contains("Everybody sees the present wording; yours takes its place when you send it.");
        noButton("Throw the draft away");
        type(TEXT, QUIET + " Always.");
        assertThat(page(number).text()).isEqualTo(QUIET);
        click("Send the new wording of P-" + number + " · for Delta Commons");
        current(ProposalView.class);
        assertThat(page(number).text()).isEqualTo(QUIET + " Always.");
        assertThat(page(number).stage()).isEqualTo(StageName.SUBMITTED);
    }

    @Test
    @DisplayName("PRO-3: what is being decided is not reworded, and the button says why")
    void aCalledProposalIsNotReworded() {
        int number = open(keep, QUIET);
        write(page(number).id());
        assertThat(button("Send the new wording of P-" + number + " · for Delta Commons")
                        .isEnabled())
                .isTrue();
        type(TEXT, QUIET + " Always.");
        called(number);
        awaitSaid("It is being decided, and its text is frozen until the decision closes.");
        assertThat(button("Send the new wording of P-" + number + " · for Delta Commons")
                        .isEnabled())
                .isFalse();
        assertThat(area(TEXT).getValue()).isEqualTo(QUIET + " Always.");
        assertThat(_find(Anchor.class, back -> back.withText("Back to P-" + number)))
                .hasSize(1);
        _assertNone(ConfirmDialog.class);
        assertThat(UI.getCurrent().getCurrentView()).isInstanceOf(WriteView.class);
    }

    private ProposalId begun() {
        return drafts.begin(ibis, Face.of(delta), keep, "en", assembly);
    }

    private void write(ProposalId id) {
        signIn(ibis.id());
        open("desk/write/" + id, WriteView.class);
    }
}
