package org.accord.kernel;

import java.util.UUID;

/**
 * The name of something that exists, without its content: what the journal writes down and what open pages are told.
 *
 * @param kind a short lower-case word, as in {@code proposal}
 */
public record Thing(String kind, UUID id) {

    @Override
    public String toString() {
        return kind + "/" + id;
    }
}
