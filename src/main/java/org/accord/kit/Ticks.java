package org.accord.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Several things of which any number may be chosen, each with a box to tick. */
public final class Ticks<T> extends Composite<FieldSet> {

    private final Map<T, Tick> boxes = new LinkedHashMap<>();

    /** @param words what stands beside the box of each */
    public Ticks(String legend, Collection<T> things, Function<T, String> words) {
        getContent().setLegendText(legend);
        getContent().addClassName("ticks");
        for (T thing : things) {
            Tick box = new Tick();
            boxes.put(thing, box);
            NativeLabel label = new NativeLabel();
            label.add(box, new Span(words.apply(thing)));
            getContent().add(label);
        }
    }

    /** Those that are ticked, in their order. */
    public Set<T> chosen() {
        Set<T> chosen = new LinkedHashSet<>();
        boxes.forEach((thing, box) -> {
            if (box.getValue()) {
                chosen.add(thing);
            }
        });
        return chosen;
    }

    /** Ticks these and no others. */
    public Ticks<T> choose(Set<T> chosen) {
        boxes.forEach((thing, box) -> box.setValue(chosen.contains(thing)));
        return this;
    }
}
