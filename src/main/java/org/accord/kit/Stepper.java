package org.accord.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.accord.kernel.Translations;
import org.jspecify.annotations.Nullable;

/** The life of something, step by step, with its dates. */
public final class Stepper extends OrderedList {

    /** Where a step stands. */
    public enum State {
        DONE("●"),
        NOW("◉"),
        TO_COME("○"),
        STOPPED("■");

        private final String shape;

        State(String shape) {
            this.shape = shape;
        }
    }

    /**
     * A step.
     *
     * @param time when it was taken, or is due
     * @param note what else there is to say of it, in a few words
     */
    public record Step(
            String label, @Nullable Instant time, @Nullable String note, State state) {}

    public Stepper(List<Step> steps) {
        addClassName("stepper");
        steps.forEach(step -> add(item(step)));
    }

    private ListItem item(Step step) {
        Span shape = new Span(step.state().shape);
        shape.addClassName("shape");
        shape.getElement().setAttribute("aria-hidden", "true");
        Span label = new Span(step.label());
        label.addClassName("label");
        Div words =
                new Div(label, new Spoken(" (" + getTranslation(Translations.key("kit.step.", step.state())) + ")"));
        if (step.time() != null) {
            Div time = new Div(new When(step.time()));
            time.addClassName("time");
            words.add(time);
        }
        if (step.note() != null) {
            Div note = new Div(step.note());
            note.addClassName("note");
            words.add(note);
        }
        ListItem item = new ListItem(shape, words);
        item.getElement().setAttribute("data-state", Attributes.word(step.state()));
        if (step.state() == State.NOW) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }
}
