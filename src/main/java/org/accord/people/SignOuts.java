package org.accord.people;

import org.accord.kernel.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends sessions other than by their own button. */
@Service
@Transactional
public class SignOuts {

    private final OpenSessions sessions;

    SignOuts(OpenSessions sessions) {
        this.sessions = sessions;
    }

    /** Ends every session of the actor on this node, this one included; their open pages stop at once. */
    public void everywhere(Actor actor) {
        sessions.endAll(actor.person());
    }
}
