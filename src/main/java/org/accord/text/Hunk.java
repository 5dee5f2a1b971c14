package org.accord.text;

/** A place where two texts differ: tokens of the base from one to before another, and the tokens of the changed text in their place. */
record Hunk(int baseStart, int baseEnd, int changedStart, int changedEnd) {

    boolean onlyInserts() {
        return baseStart == baseEnd;
    }

    boolean onlyDeletes() {
        return changedStart == changedEnd;
    }

    Hunk slid(int tokens) {
        return new Hunk(baseStart + tokens, baseEnd + tokens, changedStart + tokens, changedEnd + tokens);
    }

    /** The hunk of the comparison the other way round. */
    Hunk turned() {
        return new Hunk(
                /* baseStart= */ changedStart,
                /* baseEnd= */ changedEnd,
                /* changedStart= */ baseStart,
                /* changedEnd= */ baseEnd);
    }

    /** From the start of this one to the end of a later one. */
    Hunk to(Hunk later) {
        return new Hunk(baseStart, later.baseEnd, changedStart, later.changedEnd);
    }
}
