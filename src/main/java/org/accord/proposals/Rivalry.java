package org.accord.proposals;

/** How two proposals stand to each other (PRO-7). */
public enum Rivalry {
    /** Both can stand. */
    NONE,
    /** Their changes touch: both could stand, but a person must look (PRO-6). */
    TOUCHING,
    /** If one is adopted, the other falls. */
    CONFLICT,
    /** They ask for the same. */
    SAME;

    /** Whether adopting one leaves the other to be reworded or to fall. */
    public boolean isRival() {
        return this == TOUCHING || this == CONFLICT;
    }
}
