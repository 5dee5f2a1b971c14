package org.accord.kit;

import com.vaadin.flow.component.html.Span;

/** Words that a screen reader says and nobody sees. */
public final class Spoken extends Span {

    public Spoken(String words) {
        super(words);
        addClassName("spoken");
        // its own direction, so that it does not count when the direction of the text around it is found
        getElement().setAttribute("dir", "auto");
    }
}
