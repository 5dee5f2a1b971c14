package org.accord.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** An empty screen that teaches: one sentence what will be here, and one action that makes it so. */
public final class Empty extends Div {

    public Empty(String sentence) {
        addClassName("empty");
        add(new Paragraph(sentence));
    }

    public Empty(String sentence, Component action) {
        this(sentence);
        add(action);
    }
}
