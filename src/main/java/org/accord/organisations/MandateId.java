package org.accord.organisations;

import java.util.UUID;
import org.accord.kernel.Ids;

/** The id of a mandate, for ever. */
public record MandateId(UUID value) {

    /** A new one. */
    public static MandateId next() {
        return new MandateId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
