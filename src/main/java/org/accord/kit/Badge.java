package org.accord.kit;

import com.vaadin.flow.component.html.Span;

/** A word for a state, with a shape and a colour; the word alone says it. */
public final class Badge extends Span {

    /** What the colour and the shape mean. */
    public enum Tone {
        /** nothing to attend to: a draft, something past */
        PLAIN("○"),
        /** under way */
        ACTIVE("◐"),
        /** adopted, agreed, done */
        DONE("✓"),
        /** conflicts, a deadline near */
        WARNING("⚠"),
        /** blocked, fallen, refused */
        STOPPED("■");

        private final String shape;

        Tone(String shape) {
            this.shape = shape;
        }
    }

    public Badge(Tone tone, String word) {
        addClassName("badge");
        getElement().setAttribute("data-tone", Attributes.word(tone));
        Span shape = new Span(tone.shape);
        shape.getElement().setAttribute("aria-hidden", "true");
        add(shape, new Span(word));
    }
}
