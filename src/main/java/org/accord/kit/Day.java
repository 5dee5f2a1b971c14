package org.accord.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day, or none, in the browser's own field for one. */
public final class Day extends Composite<Div> {

    private final Input field = new Input();

    public Day(String label, String help) {
        field.setType("date");
        NativeLabel words = new NativeLabel(label);
        words.add(field);
        Span note = new Span(help);
        note.addClassName("help");
        getContent().addClassName("day");
        getContent().add(words, note);
    }

    /** The day; empty where none was chosen, or what stands there is none. */
    public Optional<LocalDate> chosen() {
        try {
            return field.getValue().isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(field.getValue()));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** Chooses that day; null for none. */
    public Day choose(@Nullable LocalDate day) {
        field.setValue(day == null ? "" : day.toString());
        return this;
    }
}
