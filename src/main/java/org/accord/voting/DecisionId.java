package org.accord.voting;

import java.util.UUID;
import org.accord.kernel.Ids;

/** The id of a decision, for ever. */
public record DecisionId(UUID value) {

    /** A new one. */
    public static DecisionId next() {
        return new DecisionId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
