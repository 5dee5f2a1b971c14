package org.accord.people;

import java.util.UUID;
import org.accord.kernel.Ids;

/** The id of an invitation, for ever. It opens nothing: only the secret of the link does. */
public record InvitationId(UUID value) {

    /** A new one. */
    public static InvitationId next() {
        return new InvitationId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
