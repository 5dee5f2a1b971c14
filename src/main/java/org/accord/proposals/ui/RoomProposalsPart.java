package org.accord.proposals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.accord.kernel.OrganisationId;
import org.accord.live.Live;
import org.accord.organisations.Mandates;
import org.accord.organisations.ui.RoomPart;
import org.accord.people.CurrentActor;
import org.accord.proposals.Room;
import org.accord.voting.ui.PositionPanels;
import org.springframework.core.annotation.Order;

/** Brings the drafts and the positions of an organisation into its room. */
@SpringComponent
@Order(2)
final class RoomProposalsPart implements RoomPart {

    private final Room room;
    private final PositionPanels panels;
    private final Mandates mandates;
    private final CurrentActor actor;
    private final Live live;

    RoomProposalsPart(Room room, PositionPanels panels, Mandates mandates, CurrentActor actor, Live live) {
        this.room = room;
        this.panels = panels;
        this.mandates = mandates;
        this.actor = actor;
        this.live = live;
    }

    @Override
    public Component in(OrganisationId organisation) {
        return new RoomProposalsSection(room, panels, mandates, actor, live, organisation);
    }
}
