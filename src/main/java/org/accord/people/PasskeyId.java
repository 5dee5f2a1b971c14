package org.accord.people;

import java.util.UUID;
import org.accord.kernel.Ids;

/** The id of a passkey. */
public record PasskeyId(UUID value) {

    /** A new one. */
    public static PasskeyId next() {
        return new PasskeyId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
