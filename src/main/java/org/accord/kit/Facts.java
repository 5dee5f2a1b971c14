package org.accord.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.DescriptionList;

/** A few facts, each with its name. */
public final class Facts extends DescriptionList {

    public Facts() {
        addClassName("facts");
    }

    public Facts add(String name, String value) {
        return add(name, new Text(value));
    }

    public Facts add(String name, Component... value) {
        Description description = new Description();
        description.add(value);
        add(new Term(name), description);
        return this;
    }
}
