package org.accord.proposals.ui;

import java.util.Locale;

/** In which of four ways the agreement is read. */
enum Sight {
    /** As it stands. */
    TEXT,
    /** With everything that is open in brackets (TXT-1). */
    BRACKETED,
    /** As if all that is open were adopted. */
    ALL_PASS,
    /** With what was decided since the last published draft (TXT-6). */
    ADOPTED;

    /** As it stands in an address; anything else is the plain text. */
    static Sight of(String word) {
        for (Sight sight : values()) {
            if (sight.word().equals(word)) {
                return sight;
            }
        }
        return TEXT;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
