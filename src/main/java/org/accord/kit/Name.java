package org.accord.kit;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;

/** The name of a person or an organisation inside other words, isolated, so that its direction cannot disturb theirs. */
@Tag("bdi")
public final class Name extends HtmlContainer {

    public Name(String name) {
        super(new Text(name)); // a lone string would be taken for the tag
        addClassName("name");
    }
}
