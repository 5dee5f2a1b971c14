package org.accord.proposals.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import org.accord.kit.ActButton;
import org.accord.kit.Say;
import org.accord.people.CurrentActor;
import org.accord.proposals.Facilitation;
import org.accord.proposals.ProposalPage;
import org.accord.voting.ui.RuleForm;

/** What the facilitator of this assembly does with a proposal: only the next step. */
final class FacilitatorActs extends Div {

    FacilitatorActs(ProposalPage page, Facilitation facilitation, CurrentActor actor) {
        addClassNames("stack", "card", "facilitating");
        ProposalPage.May may = page.may();
        if (!may.admit() && !may.call() && !may.reopen()) {
            setVisible(false);
            return;
        }
        add(new H2(getTranslation("proposals.facilitate.title")));
        if (may.admit()) {
            TextArea reason = new TextArea(getTranslation("proposals.facilitate.reason"));
            add(
                    new ActButton(getTranslation("proposals.facilitate.admit", page.number()), () -> {
                                facilitation.admit(actor.get(), page.id(), page.version());
                                Say.done(getTranslation("proposals.facilitate.admitted", page.number()));
                            })
                            .primary()
                            .given(may.facilitate()),
                    reason,
                    new ActButton(
                                    getTranslation("proposals.facilitate.return", page.number()),
                                    () -> facilitation.sendBack(
                                            actor.get(), page.id(), page.version(), reason.getValue()))
                            .given(may.facilitate()));
        }
        if (may.call()) {
            RuleForm form = new RuleForm();
            add(
                    form,
                    new ActButton(getTranslation("proposals.facilitate.call", page.number()), () -> {
                                facilitation.call(actor.get(), page.id(), page.version(), form.rule(), form.quorum());
                                Say.done(getTranslation("proposals.facilitate.called", page.number()));
                            })
                            .primary()
                            .given(may.facilitate().and(may.callBeside())));
        }
        if (may.reopen()) {
            add(new ActButton(
                            getTranslation("proposals.facilitate.reopen", page.number()),
                            () -> facilitation.reopen(actor.get(), page.id(), page.version()))
                    .primary()
                    .given(may.facilitate()));
        }
    }
}
