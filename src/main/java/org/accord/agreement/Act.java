package org.accord.agreement;

import org.accord.text.Operation;

/** The four things that a proposal asks for and a decision does to an agreement. */
public enum Act {
    /** Other words for a clause. */
    EDIT,
    /** A new clause. */
    INSERT,
    /** A clause goes, with all that stands under it, and leaves tombstones (PRO-9). */
    DELETE,
    /** A clause gets another place, with all that stands under it. */
    MOVE;

    /** @throws IllegalArgumentException for a split or a join: no proposal asks for one yet */
    static Act of(Operation operation) {
        return switch (operation) {
            case Operation.Edit edit -> EDIT;
            case Operation.Insert insert -> INSERT;
            case Operation.Delete delete -> DELETE;
            case Operation.Move move -> MOVE;
            case Operation.Split split -> throw new IllegalArgumentException("No agreement stores a split");
            case Operation.Join join -> throw new IllegalArgumentException("No agreement stores a join");
        };
    }
}
