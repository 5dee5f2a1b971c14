package org.accord.organisations.membership;

import java.util.UUID;
import org.accord.kernel.Ids;

/** The id of a measure, for ever. */
public record MeasureId(UUID value) {

    /** A new one. */
    public static MeasureId next() {
        return new MeasureId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
