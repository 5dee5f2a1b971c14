package org.accord.proposals;

import java.util.List;
import org.accord.agreement.Act;
import org.accord.text.ClauseId;
import org.accord.text.ClauseKind;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal asks for, as people read it: with the numbers of today.
 *
 * @param clause the one that it is about; null for a new one that is not there yet
 * @param number of that clause; empty where there is none
 * @param kind of a new clause; else null
 * @param spot where a new clause, or one that is moved, is to stand; else null
 * @param replaces the numbers of the proposals that it is a compromise for
 */
public record Asks(
        Act act,
        @Nullable ClauseId clause,
        String number,
        @Nullable ClauseKind kind,
        @Nullable Spot spot,
        List<Integer> replaces) {

    /**
     * A place.
     *
     * @param parent the number of the clause that it is under; null at the top
     * @param after the number of the one that it follows; null for the first
     */
    public record Spot(@Nullable String parent, @Nullable String after) {}
}
