package org.accord.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a clause stands among others, told by ids and never by numbers (PRO-4).
 *
 * @param parent the clause that it stands under; null for the top of the document
 * @param after the clause of the same parent that it follows, with all that stands under that one; null for the first place
 */
public record Place(@Nullable ClauseId parent, @Nullable ClauseId after) {

    /** The first place of the document. */
    public static final Place FIRST = new Place(null, null);

    /** The first place under a clause. */
    public static Place under(ClauseId parent) {
        return new Place(parent, null);
    }

    /** The same place, told by other clauses. */
    Place of(Map<ClauseId, ClauseId> others) {
        ClauseId otherParent = parent == null ? null : others.getOrDefault(parent, parent);
        ClauseId otherAfter = after == null ? null : others.getOrDefault(after, after);
        return new Place(otherParent, otherAfter);
    }
}
