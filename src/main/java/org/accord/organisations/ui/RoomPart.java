package org.accord.organisations.ui;

import com.vaadin.flow.component.Component;
import org.accord.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** What another module shows in an organisation's own room. It asks its own services, which let in nobody but its people. */
@NamedInterface("parts")
public interface RoomPart {

    /** The part for the room of that organisation, in the page of one of its people; it keeps itself fresh. */
    Component in(OrganisationId organisation);

    /** What of it stands at the end of the room, since one seldom does it; null for nothing. */
    default @Nullable Component atTheEnd(OrganisationId organisation) {
        return null;
    }
}
