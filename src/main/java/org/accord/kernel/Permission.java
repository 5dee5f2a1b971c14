package org.accord.kernel;

import java.util.List;

/**
 * The answer of a policy: granted, or refused with the rule and a reason that people read. A value, so that one rule
 * can be enforced, shown and explained; it is thrown only at the border, by {@link #orThrow()}.
 */
public sealed interface Permission {

    /** Yes. */
    record Granted() implements Permission {}

    /**
     * No.
     *
     * @param rule the id of the rule that says so, as in {@code ACT-1}
     * @param reason the key of the sentence that explains it
     * @param details what the sentence names, in order
     */
    record Refused(String rule, String reason, List<Object> details) implements Permission {

        public Refused(String rule, String reason, Object... details) {
            this(rule, reason, List.of(details));
        }
    }

    /** Yes. */
    static Permission granted() {
        return new Granted();
    }

    /** No, by that rule, for that reason (a translation key with its arguments). */
    static Permission refused(String rule, String reason, Object... details) {
        return new Refused(rule, reason, details);
    }

    /** Granted where the condition holds, else refused. */
    static Permission when(boolean condition, String rule, String reason, Object... details) {
        return condition ? granted() : refused(rule, reason, details);
    }

    /** This, and where it is granted the other as well: the first refusal stands. */
    default Permission and(Permission other) {
        return this instanceof Refused ? this : other;
    }

    default boolean isGranted() {
        return this instanceof Granted;
    }

    /** Throws {@link NotPermitted} where refused. */
    default void orThrow() {
        if (this instanceof Refused refused) {
            throw new NotPermitted(refused);
        }
    }
}
