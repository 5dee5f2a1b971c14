package org.accord.people.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Set;
import org.accord.kernel.Actor;
import org.accord.kernel.Thing;
import org.accord.live.Live;
import org.accord.people.CurrentActor;
import org.springframework.stereotype.Component;

/** Closes the open pages of a session that was ended elsewhere, on whichever node they are (SESS-06). */
@Component
class SessionWatch implements VaadinServiceInitListener {

    private final transient CurrentActor actor;
    private final transient Live live;

    SessionWatch(CurrentActor actor, Live live) {
        this.actor = actor;
        this.live = live;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> watch(opened.getUI()));
    }

    /** That page says its own farewell. */
    static void leaveAlone(UI page) {
        ComponentUtil.setData(page, Farewell.class, Farewell.ITS_OWN);
    }

    private enum Farewell {
        ITS_OWN
    }

    private void watch(UI page) {
        if (actor.get() instanceof Actor.Person) {
            Thing session = new Thing("session", actor.session().value());
            live.watch(page, Set.of(session), () -> {
                if (!(actor.get() instanceof Actor.Person) && ComponentUtil.getData(page, Farewell.class) == null) {
                    page.getPage().setLocation("sign-in?out");
                }
            });
        }
    }
}
