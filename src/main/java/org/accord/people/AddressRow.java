package org.accord.people;

import org.jspecify.annotations.Nullable;

/**
 * One of somebody's own addresses, for nobody else's eyes (PRI-3).
 *
 * @param address null where the house knows only its hash, from before addresses were kept, and where it
 *     cannot be read
 * @param kept whether it is kept, so that it could be read if its seal were whole
 */
public record AddressRow(AddressId id, @Nullable String address, boolean kept) {

    /** Says nothing: an address must not reach a log by being part of a message. */
    @Override
    public String toString() {
        return "(an address)";
    }
}
