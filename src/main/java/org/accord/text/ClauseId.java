package org.accord.text;

import java.util.UUID;

/** The id of a clause: it stays for ever, while numbers follow from the place. */
public record ClauseId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
