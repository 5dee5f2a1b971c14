package org.accord.discussion.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.accord.kit.ActButton;

/** Under one's own suggested wording: whether one may be named as its source (ACT-6), and the button that changes that. */
final class Naming extends Composite<Div> {

    private final boolean named;

    Naming(boolean named, Runnable change) {
        this.named = named;
        Span now = new Span(getTranslation(named ? "discussion.naming.yes" : "discussion.naming.no"));
        now.addClassName("note");
        getContent().addClassNames("row", "naming");
        getContent()
                .add(
                        now,
                        new ActButton(
                                getTranslation(named ? "discussion.naming.take-back" : "discussion.naming.agree"),
                                change));
    }

    boolean says(boolean isNamed) {
        return named == isNamed;
    }
}
