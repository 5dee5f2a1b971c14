package org.accord.people;

import java.util.UUID;

/** A sealed text that does not open where it stands: moved, changed, or of a key that is no more. Names only the place. */
public final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1;

    SealBroken(String column, UUID row, Throwable cause) {
        super(
                "What is sealed in " + column + " of " + row
                        + " does not open: it was moved or changed, or its key is gone",
                cause);
    }
}
