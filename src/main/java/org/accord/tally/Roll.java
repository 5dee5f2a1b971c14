package org.accord.tally;

import java.util.Set;

/** Everybody who may cast a ballot, frozen at opening (DEC-2). */
public record Roll(Set<Voter> entitled) {

    public Roll {
        entitled = Set.copyOf(entitled);
    }
}
