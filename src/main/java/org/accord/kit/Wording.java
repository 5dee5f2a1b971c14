package org.accord.kit;

import com.vaadin.flow.component.html.Paragraph;

/**
 * Words that people wrote, as they wrote them: set in the text face, with their own language (for hyphens and for screen
 * readers) and direction, so that they disturb nothing around them.
 */
public final class Wording extends Paragraph {

    /**
     * @param language the tag of the language that it is written in, as in {@code fr}
     */
    public Wording(String text, String language) {
        super(text);
        addClassName("text");
        getElement().setAttribute("lang", language).setAttribute("dir", "auto");
    }
}
