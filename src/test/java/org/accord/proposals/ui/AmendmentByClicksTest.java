package org.accord.proposals.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.accord.assemblies.Participation.COMMENTS;
import static org.accord.assemblies.Participation.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import org.accord.kernel.PersonId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The main job, by nothing but what is offered on the screens. */
class AmendmentByClicksTest extends Story {

    @Test
    @DisplayName("PRO-2: an amendment goes from a delegate's draft to the adopted text, and its rival falls")
    void anAmendmentGoesFromADraftToTheAdoptedText() {
        PersonId heron = shore.participant("Heron", assembly, COMMENTS).id();
        int rival = admitted(submitted(pelican, costera, keep, KEEP.replace("clean", "green")));
        int beside = admitted(submitted(pelican, costera, keep, KEEP + " Always."));

        signIn(ibis.id());
        open("desk/agreement", AgreementView.class);
        click("Propose a change to 1 · for Delta Commons");
        click("Begin the draft");
        type("The clause as it should read", KEEP.replace("clean", "quiet"));
        assertThat(said()).contains("inserted: quiet", "P-" + rival + " · Red Costera");
        type("Why?", "Birds breed here.");
        click("Submit · for Delta Commons");
        current(ProposalView.class);

        signIn(heron);
        open(link("desk/proposals", "P-3 · clause 1 · Delta Commons"), ProposalView.class);
        assertThat(said()).contains("Birds breed here.").doesNotContain("Admit P-3");
        type("Your comment", "And the seals?");
        click("Comment · as Heron");

        signIn(albatross.id());
        open(link("desk", "P-3 · clause 1 · Delta Commons"), ProposalView.class);
        assertThat(said()).contains("And the seals?");
        click("Admit P-3");
        awaitSaid("Open the decision on P-3");
        choose("By which rule?", "Simple majority");
        _setValue(_get(IntegerField.class, field -> field.withLabel("and never fewer than")), 2);
        click("Open the decision on P-3");
        awaitSaid("It counts only if at least 2 of the 2 organisations take part.");

        vote(ibis.id(), "Delta Commons");
        vote(pelican.id(), "Red Costera");
        assertThat(said()).contains("2 of 2 organisations have cast.");

        signIn(albatross.id());
        open("desk/proposals/3", ProposalView.class);
        click("Close the decision and count");
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        awaitSaid("Its words stand in the agreement.");
        assertThat(said()).contains("2 yes, 0 no: more yes than no.");

        signIn(shore.participant("Sparrow", assembly, READ_ONLY).id());
        open("desk/agreement", AgreementView.class);
        assertThat(said()).contains("Version 2", KEEP.replace("clean", "quiet"));
        String traced = _get(Anchor.class, words -> words.withClasses("traced")).getHref();
        open(traced, ProposalView.class);
        assertThat(said()).contains("P-3: a change to clause 1", "Brought about", "Version 2", "Every ballot");
        open("desk/proposals/" + rival, ProposalView.class);
        assertThat(said()).contains("A proposal that it conflicts with was adopted.", "Fell to", "P-3");
        open("desk/proposals/" + beside, ProposalView.class);
        assertThat(said()).contains("Open", "Carried over to the new text", "quiet");
    }

    private void vote(PersonId delegate, String organisation) {
        signIn(delegate);
        open(link("desk", "P-3 · clause 1 · Delta Commons"), ProposalView.class);
        choose("What does your organisation say?", "Yes");
        click("Cast · for " + organisation);
        assertThat(said()).contains("Your organisation’s ballot stands: Yes.");
    }

    private String link(String page, String words) {
        open(page);
        return _get(Anchor.class, anchor -> anchor.withText(words)).getHref();
    }
}
