package org.accord.voting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.UUID;
import org.accord.live.Live;
import org.accord.organisations.Mandates;
import org.accord.people.CurrentActor;
import org.accord.voting.PositionPage;
import org.accord.voting.Positions;
import org.springframework.modulith.NamedInterface;

/** Makes what shows an organisation's own people what it says, for a page that embeds it. */
@SpringComponent
@NamedInterface("parts")
public final class PositionPanels {

    private final Positions positions;
    private final CurrentActor actor;
    private final Mandates mandates;
    private final Live live;

    PositionPanels(Positions positions, CurrentActor actor, Mandates mandates, Live live) {
        this.positions = positions;
        this.actor = actor;
        this.mandates = mandates;
        this.live = live;
    }

    /** What the reader's organisations say about a matter, and for who coordinates them how to say it; empty for everybody else. */
    public Component about(UUID subject) {
        return new PositionPanel(positions, actor, mandates, live, subject);
    }

    /** One position with the ballots that departed from it, without a way to change it. */
    public Component facts(PositionPage page) {
        return new PositionFacts(page);
    }
}
