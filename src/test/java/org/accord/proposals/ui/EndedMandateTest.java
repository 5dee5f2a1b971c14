package org.accord.proposals.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.accord.fixtures.Shore.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import org.accord.assemblies.Assemblies;
import org.accord.organisations.Organisations;
import org.accord.organisations.Power;
import org.accord.organisations.screening.RefusalReason;
import org.accord.proposals.ProposalId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** AUTHZ-07: a mandate that ends while a page is open ends its buttons at once; so does a suspension. */
class EndedMandateTest extends Story {

    private static final String QUIET = KEEP.replace("clean", "quiet");
    private static final String PROPOSE = "Propose a change to 1 · for Delta Commons";

    @Test
    @DisplayName("AUTHZ-07: the agreement drops its buttons when the mandate ends, and says why")
    void theAgreementDropsItsButtons() {
        signIn(ibis.id());
        open("desk/agreement", AgreementView.class);
        button(PROPOSE);
        endMandate(ibis, delta);
        awaitGone(PROPOSE);
        assertThat(said()).contains("Proposals come from organisations", KEEP);
    }

    @Test
    @DisplayName(
            "AUTHZ-07: a suspended organisation's delegate loses the buttons, and has them again when it is readmitted")
    void aSuspensionDropsThemUntilReadmission() {
        signIn(ibis.id());
        open("desk/agreement", AgreementView.class);
        Organisations organisations = house.getBean(Organisations.class);
        organisations.suspend(PLATFORM, delta, RefusalReason.CONDUCT);
        awaitGone(PROPOSE);
        organisations.readmit(PLATFORM, delta);
        awaitSaid(PROPOSE);
    }

    @Test
    @DisplayName("MAN-1: a mandate given while the page is open brings its buttons, and its end takes them again")
    void aNewMandateBringsTheButtons() {
        var gull = shore.person("Gull");
        signIn(gull.id());
        open("desk/agreement", AgreementView.class);
        assertThat(said()).doesNotContain("Propose a change");
        shore.mandate(gull, costera, Power.DRAFT);
        awaitSaid("Propose a change to 1 · for Red Costera");
        house.getBean(Organisations.class).suspend(PLATFORM, costera, RefusalReason.CONDUCT);
        awaitGone("Propose a change to 1 · for Red Costera");
    }

    @Test
    @DisplayName("AUTHZ-07: a proposal drops the sponsor's buttons")
    void aProposalDropsTheSponsorsButtons() {
        int number = open(keep, QUIET);
        signIn(ibis.id());
        open("desk/proposals/" + number, ProposalView.class);
        button("Withdraw P-1 · for Delta Commons");
        endMandate(ibis, delta);
        awaitGone("Withdraw P-1");
        noButton("Reword it · for Delta Commons");
    }

    @Test
    @DisplayName("AUTHZ-07: a decision drops the ballot, and says why")
    void aDecisionDropsTheBallot() {
        int number = open(keep, QUIET);
        called(number);
        signIn(ibis.id());
        open("desk/proposals/" + number, ProposalView.class);
        button("Cast · for Delta Commons");
        endMandate(ibis, delta);
        awaitGone("Cast · for Delta Commons");
        assertThat(said()).contains("You do not act for one at the moment; you can follow the count.");
    }

    @Test
    @DisplayName("FAC-1: a facilitator who is released has no acts left on an open page")
    void aReleasedFacilitatorHasNoActsLeft() {
        int number = submitted(keep, QUIET);
        signIn(albatross.id());
        open("desk/proposals/" + number, ProposalView.class);
        button("Admit P-1");
        house.getBean(Assemblies.class).releaseFacilitator(PLATFORM, assembly, albatross.id());
        awaitGone("Admit P-1");
    }

    @Test
    @DisplayName("AUTHZ-07: the writing table says that the mandate ended, and keeps every word")
    void theWritingTableKeepsEveryWord() {
        ProposalId id = draft(keep, QUIET, "");
        signIn(ibis.id());
        open("desk/write/" + id, WriteView.class);
        area("Why?").setValue("Half a rea");
        endMandate(ibis, delta);
        awaitSaid("You can no longer change this here");
        noButton("Submit · for Delta Commons");
        noButton("Throw the draft away");
        assertThat(area("The clause as it should read").getValue()).isEqualTo(QUIET);
        assertThat(area("Why?").getValue()).isEqualTo("Half a rea");

        type("Why?", "Half a reason.");
        assertThat(UI.getCurrent().getCurrentView()).isInstanceOf(WriteView.class);
        assertThat(said()).contains("Not saved; what you wrote still stands here.");
        assertThat(_find(Notification.class)).isEmpty();
        assertThat(drafts.page(shore.delegate("Tern", delta, Power.DRAFT), id, "en")
                        .rationale())
                .isEmpty();

        shore.mandate(ibis, delta, Power.DRAFT, Power.SUBMIT);
        awaitGone("You can no longer change this here");
        type("Why?", "A whole reason.");
        assertThat(said()).contains("Saved.");
        click("Submit · for Delta Commons");
        current(ProposalView.class);
    }

    @Test
    @DisplayName("MAN-1: a power that is taken away turns its button off, and the words stay")
    void aPowerThatIsTakenAwayTurnsItsButtonOff() {
        ProposalId id = draft(keep, QUIET, "Birds breed here.");
        signIn(ibis.id());
        open("desk/write/" + id, WriteView.class);
        assertThat(button("Submit · for Delta Commons").isEnabled()).isTrue();
        shore.delegate("Tern", delta, Power.values());
        shore.mandate(ibis, delta, Power.DRAFT);
        awaitSaid("Your mandate does not include submitting.");
        assertThat(button("Submit · for Delta Commons").isEnabled()).isFalse();
        assertThat(area("Why?").getValue()).isEqualTo("Birds breed here.");
    }

    @Test
    @DisplayName("AUTHZ-07: a desk no longer holds what waits for an organisation one has left")
    void aDeskHoldsNoLongerWhatWaited() {
        called(open(keep, QUIET));
        draft(count, COUNT.replace("year", "month"), "Only ours.");
        signIn(ibis.id());
        open("desk", DeskView.class);
        assertThat(said()).contains("To decide", "Drafts");
        endMandate(ibis, delta);
        awaitSaid("Nothing waits for you.");
        assertThat(said()).doesNotContain("To decide", "Drafts", "month");
    }

    @Test
    @DisplayName("AUTHZ-07: a clause's page takes the organisation's voice away")
    void aClauseTakesTheVoiceAway() {
        signIn(ibis.id());
        open("desk/clauses/" + keep, ClauseView.class);
        button("Comment · for Delta Commons");
        endMandate(ibis, delta);
        awaitGone("Comment · for Delta Commons");
    }
}
