package org.accord.proposals.ui;

import java.util.List;

/** Short forms of long texts. */
final class Words {

    private static final int FEW = 6;

    private Words() {}

    /** The first words of a text, with a sign that it goes on. */
    static String beginning(String text) {
        String[] words = text.strip().split("\\s+", FEW + 1);
        return words.length <= FEW
                ? text.strip()
                : String.join(" ", List.of(words).subList(0, FEW)) + " …";
    }
}
