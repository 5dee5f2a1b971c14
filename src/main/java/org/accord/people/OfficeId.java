package org.accord.people;

import java.util.UUID;
import org.accord.kernel.Ids;

/** The id of one holding of an office, from its naming to its release. */
public record OfficeId(UUID value) {

    /** A new one. */
    public static OfficeId next() {
        return new OfficeId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
