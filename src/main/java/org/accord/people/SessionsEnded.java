package org.accord.people;

import java.util.Set;
import java.util.stream.Collectors;
import org.accord.kernel.Change;
import org.accord.kernel.Thing;

/** Sessions ended other than by their own button: their open pages close, on every node. The journal does not hear of it. */
record SessionsEnded(Set<SessionId> sessions) implements Change {

    @Override
    public Set<Thing> changed() {
        return sessions.stream().map(SessionsEnded::thing).collect(Collectors.toUnmodifiableSet());
    }

    static Thing thing(SessionId session) {
        return new Thing("session", session.value());
    }
}
