package org.accord.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** A link that is shown this one time, to be copied and passed on. */
public final class LinkOnce extends Composite<Div> {

    /** @param note whom it is for and how long it works */
    public LinkOnce(String link, String note) {
        TextField field = new TextField(getTranslation("kit.link.label"));
        field.setValue(link);
        field.setReadOnly(true);
        field.setWidthFull();
        field.addClassName("link-once");
        Button copy = new Button(getTranslation("kit.link.copy"), click -> {
            field.getElement().executeJs("this.inputElement.select(); navigator.clipboard?.writeText(this.value)");
            Say.done(getTranslation("kit.link.copied"));
        });
        getContent().addClassNames("card", "stack");
        getContent().add(new Paragraph(note), field, copy);
    }
}
