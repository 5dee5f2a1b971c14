package org.accord.voting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.accord.live.Live;
import org.accord.organisations.Mandates;
import org.accord.people.CurrentActor;
import org.accord.voting.Asking;
import org.accord.voting.DecisionId;
import org.accord.voting.Decisions;
import org.springframework.modulith.NamedInterface;

/** Makes the panel of a decision, for a page that embeds it. */
@SpringComponent
@NamedInterface("parts")
public final class DecisionPanels {

    private final Decisions decisions;
    private final Asking asking;
    private final CurrentActor actor;
    private final Mandates mandates;
    private final Live live;

    DecisionPanels(Decisions decisions, Asking asking, CurrentActor actor, Mandates mandates, Live live) {
        this.decisions = decisions;
        this.asking = asking;
        this.actor = actor;
        this.mandates = mandates;
        this.live = live;
    }

    /** The panel of one decision: the rule, the ballot of whoever has a vote, the turnout, and after closing the result. */
    public Component of(DecisionId id) {
        return new DecisionPanel(decisions, asking, actor, mandates, live, id);
    }
}
