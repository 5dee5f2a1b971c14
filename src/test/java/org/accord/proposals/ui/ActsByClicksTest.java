package org.accord.proposals.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.select.Select;
import org.accord.agreement.Act;
import org.accord.kernel.Face;
import org.accord.proposals.Asks;
import org.accord.proposals.PlaceChoice;
import org.accord.proposals.ProposalId;
import org.accord.tally.Choice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** New clauses, deletions, moves and compromises as a delegate makes them, by clicks. */
class ActsByClicksTest extends Story {

    private static final String WHY = "Why?";
    private static final String SUBMIT = "Submit · for Delta Commons";

    private void propose(String clause, String act) {
        signIn(ibis.id());
        open("desk/agreement", AgreementView.class);
        click("Propose a change to " + clause + " · for Delta Commons");
        choose("What do you propose?", act);
        click("Begin the draft");
        current(WriteView.class);
    }

    @Test
    @DisplayName("PRO-4: a new clause is written, seen in its place with its number, submitted, and stands in the text")
    void aNewClauseIsWritten() {
        propose("1", "A new clause after this one");
        assertThat(said())
                .contains("A new clause after 1", "Nothing yet: write the clause, and you see it here.")
                .doesNotContain("The text is empty");
        type("The clause as it should read", "We leave the dunes alone.");
        assertThat(said()).contains("As number 1 bis it would stand here", "inserted: We leave the dunes alone.");
        Select<PlaceChoice> place = select("Where it is to stand");
        PlaceChoice last = place.getListDataView().getItems().toList().stream()
                .filter(choice -> !choice.under() && "2".equals(choice.number()))
                .findFirst()
                .orElseThrow();
        _setValue(place, last, true);
        assertThat(said()).contains("As number 2 bis it would stand here");
        type(WHY, "Dunes hold the shore.");
        click(SUBMIT);
        current(ProposalView.class);
        assertThat(said())
                .contains("P-1: a new clause after 2", "Kind", "Article", "inserted: We leave the dunes alone.");
        admitted(1);
        open("desk/agreement", AgreementView.class);
        assertThat(said()).contains("P-1 · Delta Commons", "A new clause after 2");
        decided(1, Choice.YES);
        open("desk/agreement", AgreementView.class);
        assertThat(said()).contains("Version 2", "2 bis", "We leave the dunes alone.");
        open("desk/proposals/1", ProposalView.class);
        assertThat(said()).contains("Clause 2 bis");
    }

    @Test
    @DisplayName("PRO-9: a deletion says what it means; adopted, the number stays, and the history is read")
    void aDeletionLeavesANumber() {
        propose("2", "To delete it");
        assertThat(said()).contains("Deletion of clause 2", "Its number stays, marked as deleted", "deleted: " + COUNT);
        type(WHY, "Nobody counts.");
        click(SUBMIT);
        assertThat(said()).contains("P-1: deletion of clause 2", "deleted: " + COUNT);
        admitted(1);
        decided(1, Choice.YES);
        open("desk/agreement", AgreementView.class);
        assertThat(said())
                .contains("Deleted. The number stays until the next published draft")
                .doesNotContain(COUNT);
        noButton("Propose a change to 2 · for Delta Commons");
        open("desk/clauses/" + count, ClauseView.class);
        assertThat(said()).contains("What it last said", COUNT, "What was done to it", "Deleted by P-1; version 2");
    }

    @Test
    @DisplayName("PRO-2: a move chooses another place; the present one is refused in a sentence")
    void aMoveChoosesAnotherPlace() {
        propose("2", "To move it");
        assertThat(said()).contains("Clause 2 moved after 1", "Nothing yet: choose another place");
        type(WHY, "Counting comes first.");
        click(SUBMIT);
        assertThat(said()).contains("The clause stands there already. Choose another place.");
        Select<PlaceChoice> place = select("Where it is to stand");
        PlaceChoice under = place.getListDataView().getItems().toList().stream()
                .filter(choice -> choice.under() && "I".equals(choice.number()))
                .findFirst()
                .orElseThrow();
        _setValue(place, under, true);
        assertThat(said()).contains("it would stand here");
        click(SUBMIT);
        current(ProposalView.class);
        assertThat(said()).contains("P-1: clause 2 moved, the first under I");
    }

    @Test
    @DisplayName("PRO-7: a compromise names what it replaces, and says so on its page and in the lists")
    void aCompromiseNamesWhatItReplaces() {
        int other = admitted(submitted(pelican, costera, keep, KEEP.replace("clean", "green")));
        ProposalId id = drafts.begin(ibis, Face.of(delta), Act.EDIT, keep, "en", assembly);
        signIn(ibis.id());
        open("desk/write/" + id, WriteView.class);
        type("The clause as it should read", KEEP + " And green.");
        type(WHY, "For both.");
        assertThat(said()).contains("A compromise for").doesNotContain("Conflicts with this");
        click("P-" + other + " · Red Costera");
        assertThat(said()).contains("Conflicts with this");
        assertThat(drafts.page(ibis, id, "en").written().replaces()).hasSize(1);
        click(SUBMIT);
        assertThat(said()).contains("P-2: a change to clause 1, a compromise for P-1", "Compromise for");
        open("desk/proposals", ProposalsView.class);
        assertThat(said()).contains("P-2 · a change to clause 1, a compromise for P-1 · Delta Commons");
        Asks asks = page(2).asks();
        assertThat(asks.replaces()).containsExactly(other);
    }
}
