package org.accord.kernel;

/** There is no such thing, or none that this actor may see: the two look the same. */
public final class NotFound extends RuntimeException {

    public NotFound(String kind) {
        super("no such " + kind);
    }
}
