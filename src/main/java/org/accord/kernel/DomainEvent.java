package org.accord.kernel;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Something that was done: a past-tense record of ids, published inside the transaction that did it. The journal
 * writes each one down in that transaction; open pages hear of it after the commit.
 */
public interface DomainEvent extends Change {

    /** The chain of the journal that holds everything which has no chain of its own. */
    UUID PLATFORM_CHAIN = new UUID(0, 0);

    Actor actor();

    Face face();

    /** What it was done to. */
    Thing object();

    /** The name of the act in the journal. Renaming a class therefore never renames history: override this then. */
    default String action() {
        return getClass().getSimpleName();
    }

    /** What else belongs to the record: short names and values, never personal data and never free text. */
    default Map<String, String> particulars() {
        return Map.of();
    }

    @Override
    default Set<Thing> changed() {
        return Set.of(object());
    }

    /** Which chain of the journal it joins; a decision has one of its own, so that votes do not wait for each other. */
    default UUID chain() {
        return PLATFORM_CHAIN;
    }
}
