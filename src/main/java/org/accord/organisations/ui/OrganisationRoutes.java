package org.accord.organisations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import java.util.UUID;
import org.accord.kernel.NotFound;
import org.accord.kernel.OrganisationId;

/** Ways to the screens of organisations. */
final class OrganisationRoutes {

    static final String ORGANISATIONS = "desk/organisations";

    /** Where the rooms are that one may enter; with one only, that room. */
    static final String ROOMS = "desk/organisation";

    static final String ROOM = "desk/organisation/:organisation";

    private OrganisationRoutes() {}

    /** A link to one room. */
    static RouterLink room(String name, OrganisationId id) {
        return new RouterLink(name, RoomView.class, parameters(id));
    }

    static void openRooms(UI ui) {
        ui.navigate(RoomsView.class);
    }

    static RouteParameters parameters(OrganisationId id) {
        return new RouteParameters(new RouteParam("organisation", id.toString()));
    }

    /** The organisation that the address names; what is no id names nothing. */
    static OrganisationId organisation(BeforeEnterEvent event) {
        Optional<String> id = event.getRouteParameters().get("organisation");
        try {
            return new OrganisationId(UUID.fromString(id.orElse("")));
        } catch (IllegalArgumentException noId) {
            throw new NotFound("organisation");
        }
    }
}
