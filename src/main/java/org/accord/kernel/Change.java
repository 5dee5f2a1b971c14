package org.accord.kernel;

import java.util.Set;

/**
 * Published inside a transaction: after its commit, open pages that show one of these things look again. What must also be
 * remembered for ever is a {@link DomainEvent}; what people do with their own account mostly must not be (PRI-1).
 */
public interface Change {

    /** Everything whose open pages should look again. */
    Set<Thing> changed();
}
