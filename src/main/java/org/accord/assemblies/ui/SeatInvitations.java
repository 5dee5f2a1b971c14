package org.accord.assemblies.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.accord.assemblies.AssemblyId;
import org.accord.assemblies.Seat;
import org.accord.assemblies.SeatRow;
import org.accord.assemblies.Seats;
import org.accord.kernel.Translations;
import org.accord.kit.ActButton;
import org.accord.kit.LinkOnce;
import org.accord.kit.Say;
import org.accord.kit.When;
import org.accord.people.CurrentActor;
import org.accord.people.InvitationLinks;

/** Invites people to one seat of an assembly by a link, and shows the links that wait. */
final class SeatInvitations extends Composite<Div> {

    private final transient Seats seats;
    private final transient CurrentActor actor;
    private final transient AssemblyId id;
    private final Seat seat;
    private final Div fresh = new Div();
    private final Div waiting = new Div();

    SeatInvitations(Seats seats, CurrentActor actor, AssemblyId id, Seat seat) {
        this.seats = seats;
        this.actor = actor;
        this.id = id;
        this.seat = seat;
        getContent().addClassName("stack");
        getContent()
                .add(
                        new ActButton(getTranslation(Translations.key("assemblies.seat.invite.", seat)), this::invite),
                        fresh,
                        waiting);
        show();
    }

    private void invite() {
        InvitationLinks.Issued issued = seats.invite(actor.get(), id, seat);
        fresh.removeAll();
        fresh.add(new LinkOnce(
                issued.link(),
                getTranslation(Translations.key("assemblies.seat.once.", seat), When.words(issued.expires()))));
        show();
    }

    private void show() {
        waiting.removeAll();
        List<SeatRow> rows = seats.waiting(actor.get(), id).stream()
                .filter(row -> row.seat() == seat)
                .toList();
        if (!rows.isEmpty()) {
            UnorderedList list = new UnorderedList();
            rows.forEach(row -> list.add(new ListItem(line(row))));
            waiting.add(list);
        }
    }

    private Div line(SeatRow row) {
        Div line = new Div(
                When.with(getTranslation("assemblies.seat.open-until"), row.expires()),
                new ActButton(getTranslation("assemblies.seat.withdraw"), () -> {
                    seats.withdraw(actor.get(), row.id());
                    fresh.removeAll();
                    Say.done(getTranslation("assemblies.seat.withdrawn"));
                    show();
                }));
        line.addClassName("row");
        return line;
    }
}
