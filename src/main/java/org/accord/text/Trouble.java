package org.accord.text;

/** Why an operation cannot be made on a version. */
public record Trouble(Operation operation, Reason reason) {

    /** What stands in the way. */
    public enum Reason {
        /** The version never had the clause. */
        UNKNOWN,
        /** The clause is deleted: a tombstone. */
        GONE,
        /** The clause has another revision than the operation was written for. */
        STALE,
        /** The new id is taken. */
        TAKEN,
        /** What it should stand under or after is not there. */
        NO_PLACE,
        /** It would stand under itself. */
        CYCLE,
        /** It would stand deeper than {@link Document#DEEPEST}. */
        TOO_DEEP
    }
}
