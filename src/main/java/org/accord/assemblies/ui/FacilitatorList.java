package org.accord.assemblies.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.accord.assemblies.Assemblies;
import org.accord.assemblies.AssemblyId;
import org.accord.assemblies.FacilitatorRow;
import org.accord.assemblies.Seat;
import org.accord.assemblies.Seats;
import org.accord.kit.ActButton;
import org.accord.kit.Confirm;
import org.accord.kit.Name;
import org.accord.kit.Say;
import org.accord.kit.When;
import org.accord.people.CurrentActor;

/** For administrators: who runs one assembly, with a way to release each and to invite another. */
final class FacilitatorList extends Composite<Div> {

    private final transient Assemblies assemblies;
    private final transient Seats seats;
    private final transient CurrentActor actor;
    private final transient AssemblyId id;
    private final Div named = new Div();
    private final SeatInvitations invitations;

    FacilitatorList(Assemblies assemblies, Seats seats, CurrentActor actor, AssemblyId id) {
        this.assemblies = assemblies;
        this.seats = seats;
        this.actor = actor;
        this.id = id;
        this.invitations = new SeatInvitations(seats, actor, id, Seat.FACILITATOR);
        getContent().addClassName("stack");
        getContent().add(named, invitations);
        show();
    }

    /** Says anew who runs it; a link that was just made stays. */
    void show() {
        named.removeAll();
        List<FacilitatorRow> rows = seats.facilitators(actor.get(), id);
        if (rows.isEmpty()) {
            named.add(new Paragraph(getTranslation("assemblies.admin.no-facilitators")));
            return;
        }
        UnorderedList list = new UnorderedList();
        rows.forEach(row -> list.add(new ListItem(line(row))));
        named.add(list);
    }

    private Div line(FacilitatorRow row) {
        Div line = new Div(
                new Name(row.pseudonym()),
                When.with(getTranslation("assemblies.admin.facilitates-since"), row.since()),
                new ActButton(
                                getTranslation("assemblies.admin.release", row.pseudonym()),
                                () -> Confirm.ask(
                                        getTranslation("assemblies.admin.release-ask", row.pseudonym()),
                                        getTranslation("assemblies.admin.release-then"),
                                        getTranslation("assemblies.admin.release", row.pseudonym()),
                                        () -> release(row)))
                        .destructive());
        line.addClassName("row");
        return line;
    }

    private void release(FacilitatorRow row) {
        assemblies.releaseFacilitator(actor.get(), id, row.person());
        Say.done(getTranslation("assemblies.admin.released", row.pseudonym()));
        show();
    }
}
