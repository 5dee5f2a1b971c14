package org.accord.people;

import java.util.UUID;
import org.accord.kernel.Ids;

/** The id of an address that letters go to. */
public record AddressId(UUID value) {

    /** A new one. */
    public static AddressId next() {
        return new AddressId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
