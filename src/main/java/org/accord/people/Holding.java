package org.accord.people;

import java.util.List;
import java.util.Map;
import org.accord.kernel.Actor;

/**
 * What one module knows of somebody, for the file of their own data. Each module that keeps something by person has one of
 * these; that is why it is an interface.
 */
public interface Holding {

    /**
     * A part of the file.
     *
     * @param name what it is, as in {@code comments}
     * @param entries each as names and plain values: texts, numbers, truths, lists of them, or null
     */
    record Part(String name, List<Map<String, Object>> entries) {}

    /** All of the actor's own. */
    Part of(Actor actor);
}
