package org.accord.proposals.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.Set;
import org.accord.kernel.OrganisationId;
import org.accord.kernel.Thing;
import org.accord.kit.Empty;
import org.accord.live.Live;
import org.accord.organisations.Mandates;
import org.accord.organisations.ui.RoomSection;
import org.accord.people.CurrentActor;
import org.accord.proposals.ProposalRow;
import org.accord.proposals.Room;
import org.accord.proposals.RoomProposals;
import org.accord.voting.Positions;
import org.accord.voting.ui.PositionPanels;

/** In an organisation's room: its drafts, each a link to where it is written, and what it says about proposals. */
final class RoomProposalsSection extends RoomSection {

    private final Room room;
    private final PositionPanels panels;
    private final Mandates mandates;
    private final CurrentActor actor;
    private final OrganisationId organisation;

    RoomProposalsSection(
            Room room,
            PositionPanels panels,
            Mandates mandates,
            CurrentActor actor,
            Live live,
            OrganisationId organisation) {
        super(live);
        this.room = room;
        this.panels = panels;
        this.mandates = mandates;
        this.actor = actor;
        this.organisation = organisation;
        look();
    }

    @Override
    protected Set<Thing> show() {
        RoomProposals page = room.page(actor.get(), organisation);
        Set<Thing> watched = new HashSet<>(mandates.grounds(actor.get()));
        watched.add(Positions.thing(organisation));
        page.drafts().forEach(row -> watched.add(new Thing("proposal", row.id().value())));
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
            return watched;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        page.positions().forEach(said -> list.add(item(said)));
        add(list);
        return watched;
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
