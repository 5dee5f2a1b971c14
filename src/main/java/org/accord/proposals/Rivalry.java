package org.accord.proposals;

import org.accord.text.Relation;

/** How two proposals for one clause stand to each other (PRO-7). */
public enum Rivalry {
    /** Both can stand. */
    NONE,
    /** Their changes touch: both could stand, but a person must look (PRO-6). */
    TOUCHING,
    /** If one is adopted, the other falls. */
    CONFLICT,
    /** They ask for the same. */
    SAME;

    /**
     * Between two wordings of one clause.
     *
     * @param base the text that both were written on; wordings in two languages, or on two revisions, cannot be compared
     *     word by word and conflict
     */
    static Rivalry between(String base, Proposal one, Proposal other) {
        if (!one.language().equals(other.language()) || one.baseRevision() != other.baseRevision()) {
            return CONFLICT;
        }
        return between(base, one.text(), other.text());
    }

    static Rivalry between(String base, String one, String other) {
        return switch (Relation.between(base, one, other)) {
            case SAME -> SAME;
            case APART -> NONE;
            case TOUCHING -> TOUCHING;
            case OVERLAPPING -> CONFLICT;
        };
    }

    /** Whether adopting one leaves the other to be reworded or to fall. */
    public boolean isRival() {
        return this == TOUCHING || this == CONFLICT;
    }
}
