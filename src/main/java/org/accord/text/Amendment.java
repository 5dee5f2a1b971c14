package org.accord.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one proposal asks for: operations on one base version in one language. They hang together, and are adopted or rejected as one.
 *
 * @param operations in the order in which they are made; every one is addressed to the base, and not to what the ones before it make
 *     of the base, but for insertions, which may stand by an earlier insertion of the same amendment
 * @param replaces the amendments that this one is a compromise for; it is in conflict with each (PRO-7)
 */
public record Amendment(AmendmentId id, List<Operation> operations, Set<AmendmentId> replaces) {

    /** @throws IllegalArgumentException if a clause is changed twice: a move goes with an edit, a split or a join, and nothing else */
    public Amendment {
        operations = List.copyOf(operations);
        replaces = Set.copyOf(replaces);
        Set<ClauseId> changed = new HashSet<>();
        Set<ClauseId> moved = new HashSet<>();
        Set<ClauseId> fixed = new HashSet<>();
        for (Operation operation : operations) {
            List<ClauseId> touched = touched(operation);
            Set<ClauseId> before = operation instanceof Operation.Move ? moved : changed;
            if (touched.stream().anyMatch(clause -> !before.add(clause))) {
                throw new IllegalArgumentException("Clause " + operation.clause() + " is changed twice");
            }
            if (operation instanceof Operation.Delete || operation instanceof Operation.Insert) {
                fixed.add(operation.clause());
            }
        }
        if (moved.stream().anyMatch(fixed::contains)) {
            throw new IllegalArgumentException("What is inserted or deleted is not moved as well");
        }
    }

    private static List<ClauseId> touched(Operation operation) {
        return switch (operation) {
            case Operation.Join join -> List.of(join.clause(), join.second());
            case Operation.Split split ->
                split.parts().stream().map(Operation.Part::clause).toList();
            default -> List.of(operation.clause());
        };
    }

    public static Amendment of(AmendmentId id, Operation... operations) {
        return new Amendment(id, List.of(operations), Set.of());
    }
}
