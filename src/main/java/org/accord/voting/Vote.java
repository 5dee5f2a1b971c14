package org.accord.voting;

import org.accord.kernel.PlainText;
import org.accord.tally.Choice;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says on its ballot. Blank texts are none.
 *
 * @param category and remedy: for a block only (CON-1)
 */
public record Vote(
        Choice choice,
        @Nullable String reason,
        @Nullable BlockCategory category,
        @Nullable String remedy) {

    public Vote {
        reason = said(reason);
        remedy = said(remedy);
    }

    private static @Nullable String said(@Nullable String typed) {
        String lines = typed == null ? "" : PlainText.lines(typed);
        return lines.isEmpty() ? null : lines;
    }

    /** A choice that needs no words. */
    public static Vote of(Choice choice) {
        return new Vote(choice, null, null, null);
    }
}
