package org.accord.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How the page looks: as the system says, or as somebody chose. */
enum Look {
    SYSTEM,
    LIGHT,
    DARK;

    /** The classes of {@code <html>} that a choice may set. */
    static final List<String> CLASSES = Arrays.stream(values())
            .map(Look::cssClass)
            .filter(name -> !name.isEmpty())
            .toList();

    /** The class of {@code <html>} that stands for it; none for the system's. */
    String cssClass() {
        return this == SYSTEM ? "" : name().toLowerCase(Locale.ROOT);
    }
}
