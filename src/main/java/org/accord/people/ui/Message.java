package org.accord.people.ui;

import com.vaadin.flow.component.html.Paragraph;

/** A sentence in the page about what just happened, which screen readers say at once. */
final class Message extends Paragraph {

    Message() {
        addClassName("message");
        getElement().setAttribute("role", "status");
    }

    Message(String sentence) {
        this();
        setText(sentence);
    }
}
