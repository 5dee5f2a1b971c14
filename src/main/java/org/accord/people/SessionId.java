package org.accord.people;

import java.util.UUID;
import org.accord.kernel.Ids;

/** The id of a session. It signs nobody in: the cookie that does is another secret. */
public record SessionId(UUID value) {

    /** A new one. */
    public static SessionId next() {
        return new SessionId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
