package org.accord.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import java.util.Set;
import org.accord.kernel.Thing;

/** What one component looks at, where that changes with what it shows. */
public final class Gaze {

    private final Live live;
    private final Component component;
    private final Command refresh;
    private Set<Thing> things = Set.of();
    private Registration watch = () -> {};

    /** Nothing yet: {@link #at} says what. The refresh runs as {@link Live#watch} says. */
    public Gaze(Live live, Component component, Command refresh) {
        this.live = live;
        this.component = component;
        this.refresh = refresh;
    }

    /** Turns to these things, and from those before. */
    public void at(Set<Thing> next) {
        if (next.equals(things)) {
            return;
        }
        Registration before = watch;
        watch = live.watch(component, next, refresh);
        before.remove();
        things = Set.copyOf(next);
    }
}
