package org.accord.organisations.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import org.accord.kernel.NotFound;
import org.accord.kernel.Thing;
import org.accord.live.Gaze;
import org.accord.live.Live;
import org.springframework.modulith.NamedInterface;

/**
 * A section of an organisation's room. It is shown anew when what it looks at changes, and whoever is no longer one of the
 * organisation's people keeps nothing of it on the screen.
 */
@NamedInterface("parts")
public abstract class RoomSection extends Div {

    private final Gaze gaze;

    protected RoomSection(Live live) {
        gaze = new Gaze(live, this, this::look);
        addClassName("stack");
    }

    /** Fills it, which is empty by then, with how things are now; NotFound where the reader is not one of the people. */
    protected abstract Set<Thing> show();

    /** Shows it anew; a section does so once it is made, too. */
    protected final void look() {
        removeAll();
        try {
            gaze.at(show());
        } catch (NotFound out) {
            removeAll();
        }
    }

    /** Put back by a room that shows itself anew, it may have missed something. */
    @Override
    protected void onAttach(AttachEvent attach) {
        if (!attach.isInitialAttach()) {
            look();
        }
    }
}
