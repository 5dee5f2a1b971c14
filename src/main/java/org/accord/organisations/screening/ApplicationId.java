package org.accord.organisations.screening;

import java.util.UUID;
import org.accord.kernel.Ids;

/** The id of an application, for ever. */
public record ApplicationId(UUID value) {

    /** A new one. */
    public static ApplicationId next() {
        return new ApplicationId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
