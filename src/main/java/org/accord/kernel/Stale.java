package org.accord.kernel;

/** Somebody else changed the thing first; nothing was stored. Read it again and decide anew. */
public final class Stale extends RuntimeException {

    public Stale(String kind) {
        super(kind + " has changed since it was read");
    }
}
