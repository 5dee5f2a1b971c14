package org.accord.kernel;

import java.util.UUID;

/** The id of a person, for ever. */
public record PersonId(UUID value) {

    /** A new one. */
    public static PersonId next() {
        return new PersonId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
