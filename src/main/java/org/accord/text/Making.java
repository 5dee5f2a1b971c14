package org.accord.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.accord.text.Trouble.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A version in the making: makes operations one by one, and names those that cannot be made. What was made can be undone, so that
 * one of it can try thousands of amendments on one base, each in the time of its own operations.
 */
final class Making {

    private final Map<ClauseId, Integer> addressed;
    private final List<Runnable> back = new ArrayList<>();
    final Tree tree;
    final Map<ClauseId, Integer> revisions;

    Making(Version base) {
        this.addressed = base.revisions();
        this.tree = new Tree(base.document());
        this.revisions = new HashMap<>(base.revisions());
    }

    /** Makes every operation that can be made, and names those that cannot. */
    List<Trouble> troubles(Amendment amendment) {
        List<Trouble> troubles = new ArrayList<>();
        for (Operation operation : amendment.operations()) {
            Reason reason = make(operation);
            if (reason != null) {
                troubles.add(new Trouble(operation, reason));
            }
        }
        return troubles;
    }

    /** Undoes all that was made. */
    void undo() {
        for (int i = back.size() - 1; i >= 0; i--) {
            back.get(i).run();
        }
        back.clear();
    }

    private @Nullable Reason make(Operation operation) {
        return switch (operation) {
            case Operation.Edit edit -> edit(edit);
            case Operation.Insert insert -> insert(insert);
            case Operation.Delete delete -> delete(delete);
            case Operation.Move move -> move(move);
            case Operation.Split split -> split(split);
            case Operation.Join join -> join(join);
        };
    }

    private @Nullable Reason edit(Operation.Edit edit) {
        Reason reason = standing(edit.clause(), edit.revision());
        if (reason == null) {
            say(edit.clause(), edit.text());
        }
        return reason;
    }

    private @Nullable Reason insert(Operation.Insert insert) {
        Reason reason = revisions.containsKey(insert.clause()) ? Reason.TAKEN : tree.hindrance(insert.place(), 0);
        if (reason == null) {
            add(insert.clause(), insert.kind(), insert.text(), insert.place());
        }
        return reason;
    }

    private @Nullable Reason delete(Operation.Delete delete) {
        Reason reason = standing(delete.clause(), delete.revision());
        if (reason == null) {
            tree.branch(delete.clause()).stream().filter(tree::stands).forEach(clause -> say(clause, ""));
        }
        return reason;
    }

    private @Nullable Reason move(Operation.Move move) {
        Place place = move.place();
        Reason reason = standing(move.clause(), move.revision());
        if (reason != null) {
            return reason;
        }
        if (move.clause().equals(place.after())
                || (place.parent() != null && tree.within(place.parent(), move.clause()))) {
            return Reason.CYCLE;
        }
        reason = tree.hindrance(place, tree.height(move.clause()));
        if (reason == null) {
            Place old = tree.place(move.clause());
            tree.move(move.clause(), place);
            back.add(() -> tree.move(move.clause(), old));
        }
        return reason;
    }

    private @Nullable Reason split(Operation.Split split) {
        Reason reason = standing(split.clause(), split.revision());
        List<Operation.Part> added = split.parts().subList(1, split.parts().size());
        if (reason == null && added.stream().anyMatch(part -> revisions.containsKey(part.clause()))) {
            reason = Reason.TAKEN;
        }
        if (reason != null) {
            return reason;
        }
        say(split.clause(), split.parts().getFirst().text());
        ClauseId before = split.clause();
        for (Operation.Part part : added) {
            Place place = new Place(tree.place(before).parent(), before);
            add(part.clause(), tree.kind(split.clause()), part.text(), place);
            before = part.clause();
        }
        adopt(before, split.clause());
        return null;
    }

    private @Nullable Reason join(Operation.Join join) {
        Reason reason = standing(join.clause(), join.revision());
        if (reason == null) {
            reason = standing(join.second(), join.secondRevision());
        }
        if (reason == null
                && (tree.within(join.second(), join.clause()) || tree.within(join.clause(), join.second()))) {
            reason = Reason.CYCLE;
        }
        if (reason == null) {
            say(join.clause(), join.text());
            adopt(join.clause(), join.second());
            say(join.second(), "");
        }
        return reason;
    }

    /** Texts and deletions are addressed to the base, so the revision is compared with the base's. */
    private @Nullable Reason standing(ClauseId clause, int revision) {
        Integer known = addressed.get(clause);
        if (known == null || !tree.knows(clause)) {
            return known == null ? Reason.UNKNOWN : Reason.GONE;
        }
        if (!tree.stands(clause)) {
            return Reason.GONE;
        }
        return known == revision ? null : Reason.STALE;
    }

    private void add(ClauseId clause, ClauseKind kind, String text, Place place) {
        tree.insert(clause, kind, text, place);
        revisions.put(clause, 1);
        back.add(() -> {
            tree.remove(clause);
            revisions.remove(clause);
        });
    }

    private void adopt(ClauseId parent, ClauseId from) {
        List<ClauseId> children = tree.children(from);
        tree.adopt(parent, from);
        back.add(() -> {
            for (int i = children.size() - 1; i >= 0; i--) {
                tree.move(children.get(i), Place.under(from));
            }
        });
    }

    private void say(ClauseId clause, String text) {
        String old = tree.text(clause);
        tree.say(clause, text);
        revisions.merge(clause, 1, Integer::sum);
        back.add(() -> {
            tree.say(clause, old);
            revisions.merge(clause, -1, Integer::sum);
        });
    }
}
