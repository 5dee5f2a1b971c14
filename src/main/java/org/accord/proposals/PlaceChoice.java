package org.accord.proposals;

import org.accord.text.Place;
import org.jspecify.annotations.Nullable;

/**
 * A place that a clause can be given.
 *
 * @param depth levels below the top
 * @param under whether it is the first place under the clause that is named, rather than the one after it
 * @param number of the clause that is named; null for the beginning of the agreement
 * @param text what that clause says
 */
public record PlaceChoice(
        Place place, int depth, boolean under, @Nullable String number, String text) {}
