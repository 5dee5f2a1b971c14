package org.accord.proposals;

import org.jspecify.annotations.Nullable;

/**
 * How a place would look.
 *
 * @param number that the clause would have (PRO-4)
 * @param before what would stand before it; null at the beginning
 * @param after what would stand after it; null at the end
 */
public record Preview(
        String number, @Nullable Neighbour before, @Nullable Neighbour after) {

    public record Neighbour(String number, String text) {}
}
