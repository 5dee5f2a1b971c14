package org.accord.people;

import java.util.List;

/** Addresses of somebody who left: letters to them that still lie in the outbox go too. */
record AddressesErased(List<String> addresses) {

    /** Says nothing: an address must not reach a log by being part of a message. */
    @Override
    public String toString() {
        return "(addresses)";
    }
}
