package org.accord.kernel;

/**
 * Who acts: the first argument of every service method. Only the module {@code people} makes one for a person, from a
 * signed-in session; nothing reads it from a global, and an absent identity is a {@link Visitor}, who may almost nothing.
 */
public sealed interface Actor {

    /** Somebody who has not signed in. */
    record Visitor() implements Actor {}

    /** A signed-in person. Being an administrator gives no right over text, ballots or decisions (AUD-2). */
    record Person(PersonId id, boolean administrator) implements Actor {}

    /** The platform itself, in work that nobody clicked for; the task names it in the journal. */
    record Platform(String task) implements Actor {}

    /** The person who acts. Throws {@link NotPermitted} (sign-in first) where nobody is signed in. */
    default PersonId person() {
        if (this instanceof Person person) {
            return person.id();
        }
        throw new NotPermitted(new Permission.Refused("AUTH-1", "kernel.refused.sign-in"));
    }

    /** Whether this is a signed-in administrator. */
    default boolean isAdministrator() {
        return this instanceof Person person && person.administrator();
    }
}
