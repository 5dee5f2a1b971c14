package org.accord.people;

import org.accord.kernel.Actor;

/**
 * What a module keeps sealed for longer than a key may live. Each that does has one of these; that is why it is an interface.
 */
public interface SealedRows {

    /** Seals under the newest key what an older one had sealed (decision 0010), and says how many. For the house's own task. */
    int sealAnew(Actor actor);
}
