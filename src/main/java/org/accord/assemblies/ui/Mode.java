package org.accord.assemblies.ui;

import java.util.function.UnaryOperator;
import org.accord.assemblies.Participation;
import org.accord.kernel.Translations;
import org.accord.kit.Badge;
import org.jspecify.annotations.Nullable;

/** How somebody takes part, in a word. */
final class Mode {

    private Mode() {}

    /** The key of the word for a mode. */
    static String key(Participation mode) {
        return Translations.key("assemblies.mode.", mode);
    }

    /**
     * A badge for what the reader is in an assembly.
     *
     * @param mode null where they have not joined
     * @param word turns a key into a word
     */
    static Badge badge(boolean facilitator, @Nullable Participation mode, UnaryOperator<String> word) {
        if (facilitator) {
            return new Badge(Badge.Tone.DONE, word.apply("assemblies.badge.facilitator"));
        }
        return mode == null
                ? new Badge(Badge.Tone.PLAIN, word.apply("assemblies.badge.not-joined"))
                : new Badge(Badge.Tone.ACTIVE, word.apply(key(mode)));
    }
}
