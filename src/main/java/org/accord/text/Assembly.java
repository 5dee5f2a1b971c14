package org.accord.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the merged document on a tree of the base: first all words, then the places, amendment by amendment in the order of their ids. */
final class Assembly {

    private final Tree tree;
    private final Asking asking;
    private final Places places;
    private final Map<Operation, List<String>> splits = new HashMap<>();
    private final Set<ClauseId> joined = new HashSet<>();

    Assembly(Tree tree, Asking asking) {
        this.tree = tree;
        this.asking = asking;
        this.places = new Places(tree);
    }

    /** Puts the words of a text that one wording alone changes in their place. */
    void say(TextUnits.Part part) {
        say(part, part.wordings().getFirst().text(), part.unit().text());
    }

    /** Puts merged words in their place. A split or a join is made only if its borders came through the merge. */
    void say(TextUnits.Part part, TextMerge merge) {
        say(part, merge.text(), merge.textWithoutBorders());
    }

    private void say(TextUnits.Part part, String merged, String withoutBorders) {
        List<ClauseId> clauses = part.unit().clauses();
        Operation.Split split = part.split();
        if (split != null) {
            List<String> texts = TextUnit.cut(merged);
            boolean whole =
                    texts.size() == split.parts().size() && texts.stream().noneMatch(String::isEmpty);
            if (whole) {
                splits.put(split, texts);
            } else {
                say(clauses.getFirst(), withoutBorders);
            }
        } else if (clauses.size() == 1) {
            say(clauses.getFirst(), merged);
        } else {
            List<String> texts = TextUnit.cut(merged);
            if (texts.size() == 1) {
                joined.add(clauses.getFirst());
            }
            for (int i = 0; i < texts.size() && i < clauses.size(); i++) {
                say(clauses.get(i), texts.get(i));
            }
        }
    }

    /** Two deletions can take all words together; the clause then keeps them, since nobody asked to delete it. */
    private void say(ClauseId clause, String text) {
        if (!text.isEmpty()) {
            tree.say(clause, text);
        }
    }

    /** Makes all that is more than words, and names what cannot be made for lack of something that was left out. */
    List<Conflict> make(List<Asked> operations) {
        // the words of edits are in place already
        Set<Asked> wanted = operations.stream()
                .filter(asked -> !(asked.operation() instanceof Operation.Edit))
                .collect(Collectors.toSet());
        List<Conflict> conflicts = new ArrayList<>();
        Set<Asked> made = new HashSet<>();
        for (Amendment amendment : asking.amendments()) {
            places.begin();
            for (Asked asked : asking.asked(amendment.id())) {
                if (asked.operation() instanceof Operation.Edit || !wanted.contains(asked)) {
                    continue;
                }
                if (!made.add(asked)) {
                    isMade(asked.operation());
                } else if (!make(asked.operation())) {
                    wanted.remove(asked);
                    conflicts.add(new Conflict.Dependent(asked));
                }
            }
        }
        for (Arrivals arrivals : Arrivals.of(asking, wanted)) {
            if (arrivals.open()) {
                conflicts.add(new Conflict.ClauseOrder(arrivals.place(), arrivals.all()));
            }
        }
        return conflicts;
    }

    private boolean make(Operation operation) {
        switch (operation) {
            case Operation.Insert insert -> {
                Place now = places.now(insert.place());
                if (!tree.holds(now)) {
                    return false;
                }
                places.insert(insert, now);
            }
            case Operation.Move move -> {
                Place now = places.now(move.place());
                if (!tree.holds(now)) {
                    return false;
                }
                places.move(move, now);
            }
            case Operation.Split split -> {
                List<String> texts = splits.get(split);
                if (texts != null) {
                    places.split(split, texts);
                }
            }
            case Operation.Join join -> {
                if (joined.remove(join.clause())) {
                    tree.adopt(join.clause(), join.second());
                    tree.say(join.second(), "");
                }
            }
            case Operation.Delete delete -> tree.delete(delete.clause());
            case Operation.Edit edit -> {}
        }
        return true;
    }

    private void isMade(Operation operation) {
        switch (operation) {
            case Operation.Insert insert -> places.isThere(insert);
            case Operation.Move move -> places.isThere(move);
            case Operation.Split split -> {
                if (splits.containsKey(split)) {
                    places.isSplit(split.clause());
                }
            }
            default -> {}
        }
    }
}
