package org.accord.people;

import java.util.UUID;
import org.accord.kernel.Ids;

/** The id of a letter in the outbox. Being a UUID it can name no other file. */
public record LetterId(UUID value) {

    /** A new one. */
    public static LetterId next() {
        return new LetterId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
