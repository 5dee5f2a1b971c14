package org.accord.proposals.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.Set;
import org.accord.kernel.NotFound;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Thing;
import org.accord.kit.Empty;
import org.accord.live.Gaze;
import org.accord.live.Live;
import org.accord.organisations.Mandates;
import org.accord.people.CurrentActor;
import org.accord.proposals.ProposalRow;
import org.accord.proposals.Room;
import org.accord.proposals.RoomProposals;
import org.accord.voting.Positions;
import org.accord.voting.ui.PositionPanels;

/** In an organisation's room: its drafts, each a link to where it is written, and what it says about proposals. */
final class RoomSection extends Div {

    private final Room room;
    private final PositionPanels panels;
    private final Mandates mandates;
    private final CurrentActor actor;
    private final Gaze gaze;
    private final OrganisationId organisation;

    RoomSection(
            Room room,
            PositionPanels panels,
            Mandates mandates,
            CurrentActor actor,
            Live live,
            OrganisationId organisation) {
        this.room = room;
        this.panels = panels;
        this.mandates = mandates;
        this.actor = actor;
        this.organisation = organisation;
        this.gaze = new Gaze(live, this, this::look);
        addClassName("stack");
        show();
    }

    /** Put back by a room that shows itself anew, it may have missed something. */
    @Override
    protected void onAttach(AttachEvent attach) {
        if (!attach.isInitialAttach()) {
            look();
        }
    }

    /** Whoever is no longer one of its people keeps nothing of it on the screen. */
    private void look() {
        try {
            show();
        } catch (NotFound out) {
            removeAll();
        }
    }

    private void show() {
        RoomProposals page = room.page(actor.get(), organisation);
        removeAll();
        Set<Thing> watched = new HashSet<>(mandates.grounds(actor.get()));
        watched.add(Positions.thing(organisation));
        page.drafts().forEach(row -> watched.add(new Thing("proposal", row.id().value())));
        gaze.at(watched);
        add(
                new H2(getTranslation("proposals.desk.drafts")),
                new Paragraph(getTranslation("proposals.desk.drafts-means")));
        add(
                page.drafts().isEmpty()
                        ? new Empty(
                                getTranslation("proposals.room.no-drafts"),
                                ProposalRoutes.to(
                                        ProposalRoutes.AGREEMENT, getTranslation("proposals.list.to-agreement")))
                        : new ProposalList(page.drafts()));
        add(
                new H2(getTranslation("proposals.room.positions")),
                new Paragraph(getTranslation("proposals.room.positions-means")));
        if (page.positions().isEmpty()) {
            add(new Empty(
                    getTranslation("proposals.room.no-positions"),
                    ProposalRoutes.to(ProposalRoutes.PROPOSALS, getTranslation("proposals.room.to-proposals"))));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        page.positions().forEach(said -> list.add(item(said)));
        add(list);
    }

    private ListItem item(RoomProposals.Said said) {
        ProposalRow row = said.proposal();
        Integer number = row.number();
        String organisationOf = row.organisation().text(getLocale());
        return new ListItem(
                number == null
                        ? ProposalRoutes.to(
                                ProposalRoutes.write(row.id()),
                                getTranslation("proposals.row.draft", Words.about(row.asks()), organisationOf))
                        : ProposalRoutes.to(
                                ProposalRoutes.proposal(number),
                                getTranslation("proposals.row.full", number, Words.about(row.asks()), organisationOf)),
                panels.facts(said.position()));
    }
}
