package org.accord.organisations.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.accord.kit.Empty;
import org.accord.kit.Page;
import org.accord.organisations.RoomPage;
import org.accord.organisations.Rooms;
import org.accord.people.CurrentActor;

/** The rooms of the organisations that the reader acts for; where it is one, its room. */
@Route(OrganisationRoutes.ROOMS)
@Menu(title = "organisations.room.menu", order = 45)
@PermitAll
final class RoomsView extends Page implements BeforeEnterObserver {

    private final transient Rooms rooms;
    private final transient CurrentActor actor;

    RoomsView(Rooms rooms, CurrentActor actor) {
        this.rooms = rooms;
        this.actor = actor;
        title(getTranslation("organisations.room.menu"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        List<RoomPage.Door> doors = rooms.doors(actor.get());
        if (doors.size() == 1) {
            event.forwardTo(
                    RoomView.class,
                    OrganisationRoutes.parameters(doors.getFirst().organisation()));
        } else if (doors.isEmpty()) {
            add(new Empty(getTranslation("organisations.room.none")));
        } else {
            lead(getTranslation("organisations.room.several"));
            UnorderedList list = new UnorderedList();
            list.addClassName("list");
            doors.forEach(door -> list.add(new ListItem(OrganisationRoutes.room(door.name(), door.organisation()))));
            add(list);
        }
    }
}
