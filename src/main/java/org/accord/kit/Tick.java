package org.accord.kit;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;

/** A box to tick, as the browser draws it. The words beside it are its {@code <label>}. */
@Tag("input")
public final class Tick extends AbstractSinglePropertyField<Tick, Boolean> {

    public Tick() {
        super("checked", false, false);
        getElement().setAttribute("type", "checkbox");
        setSynchronizedEvent("change");
    }
}
