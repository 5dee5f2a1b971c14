package org.accord.kit;

import java.util.Locale;

/** How a constant is written in an attribute that the stylesheet reads. */
final class Attributes {

    private Attributes() {}

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
