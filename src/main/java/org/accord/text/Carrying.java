package org.accord.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.accord.text.Conflict.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One step of {@link Carry}: a pending amendment over one that was adopted. Both are written for one version, so what collides is what
 * {@link Merge} finds between two, with less patience: words that touch collide too.
 */
final class Carrying {

    private static final AmendmentId ADOPTED = new AmendmentId(new UUID(0, 1));
    private static final AmendmentId PENDING = new AmendmentId(new UUID(0, 2));

    private final Version version;
    private final Amendment adopted;
    private final Version next;
    private final Tree tree;
    private final Places places;
    private final Map<ClauseId, TextUnits.Part> parts = new HashMap<>();
    private final Map<TextUnits.Part, TextMerge> merges = new HashMap<>();
    private final List<Operation> carried = new ArrayList<>();
    private final List<Carry.Collision> collisions = new ArrayList<>();
    private boolean soft;

    /** @param next the version with the adopted amendment adopted */
    Carrying(Version version, Amendment adopted, Version next) {
        this.version = version;
        this.adopted = adopted;
        this.next = next;
        this.tree = new Tree(version.document());
        this.places = new Places(tree);
    }

    static Carry.NeedsRewrite unfit(List<Trouble> troubles) {
        return new Carry.NeedsRewrite(troubles.stream()
                .<Carry.Collision>map(trouble ->
                        new Carry.Collision.Structure(trouble.operation().clause(), reason(trouble.reason())))
                .toList());
    }

    private static Reason reason(Trouble.Reason reason) {
        return switch (reason) {
            case UNKNOWN, GONE, STALE -> Reason.GONE;
            case TAKEN -> Reason.TAKEN;
            case NO_PLACE -> Reason.NO_PLACE;
            case CYCLE -> Reason.CYCLE;
            case TOO_DEEP -> Reason.TOO_DEEP;
        };
    }

    Carry carry(Amendment pending, boolean softBefore) {
        Asking asking = Asking.of(
                version,
                List.of(
                        new Amendment(ADOPTED, adopted.operations(), Set.of()),
                        new Amendment(PENDING, pending.operations(), Set.of())));
        Structure.clashes(version.document(), tree, asking.asked())
                .forEach(clash -> collisions.add(new Carry.Collision.Structure(clash.clause(), clash.reason())));
        if (collisions.isEmpty()) {
            mergeWords(asking);
        }
        if (collisions.isEmpty()) {
            makeAdopted();
            carryOver(pending, asking);
        }
        if (!collisions.isEmpty()) {
            return new Carry.NeedsRewrite(collisions);
        }
        if (carried.isEmpty()) {
            return new Carry.Absorbed();
        }
        Amendment amendment = new Amendment(pending.id(), carried, pending.replaces());
        List<Trouble> troubles = next.troubles(amendment);
        return troubles.isEmpty() ? new Carry.Carried(amendment, softBefore || soft) : unfit(troubles);
    }

    private void mergeWords(Asking asking) {
        for (TextUnits.Part part : TextUnits.of(tree, asking.asked())) {
            part.unit().clauses().forEach(clause -> parts.put(clause, part));
            if (part.wordings().size() < 2) {
                continue;
            }
            TextMerge merge = TextMerge.of(part.unit(), part.wordings());
            merges.put(part, merge);
            List<TextMerge.Meeting> meetings = merge.meetings();
            soft |= !merge.nears().isEmpty();
            if (!meetings.isEmpty()) {
                collisions.add(
                        words(part, meetings.stream().map(merge::collision).toList()));
            }
        }
    }

    private static Carry.Collision words(TextUnits.Part part, List<Rebase.Collision> ranges) {
        return new Carry.Collision.Words(
                part.unit().clauses().getFirst(),
                part.unit().text(),
                part.wordings().getFirst().text(),
                part.wordings().getLast().text(),
                ranges);
    }

    private void makeAdopted() {
        places.begin();
        for (Operation operation : adopted.operations()) {
            switch (operation) {
                case Operation.Edit edit -> tree.say(edit.clause(), edit.text());
                case Operation.Insert insert -> places.insert(insert, insert.place());
                case Operation.Delete delete -> tree.delete(delete.clause());
                case Operation.Move move -> places.move(move, move.place());
                case Operation.Split split ->
                    places.split(
                            split,
                            split.parts().stream().map(Operation.Part::text).toList());
                case Operation.Join join -> join(join, join.text());
            }
        }
    }

    private void join(Operation.Join join, String text) {
        tree.say(join.clause(), text);
        tree.adopt(join.clause(), join.second());
        tree.say(join.second(), "");
    }

    private void carryOver(Amendment pending, Asking asking) {
        places.begin();
        Set<TextUnits.Part> done = new HashSet<>();
        for (Asked asked : asking.asked(PENDING)) {
            Operation operation = asked.operation();
            boolean there = asked.amendments().size() > 1;
            switch (operation) {
                case Operation.Insert insert -> insert(insert, there);
                case Operation.Move move -> move(move, there);
                case Operation.Delete delete -> delete(delete);
                case Operation.Split split when there -> places.isSplit(split.clause());
                default -> {
                    TextUnits.Part part = Objects.requireNonNull(parts.get(operation.clause()));
                    if (!there && done.add(part)) {
                        reword(part, operation, pending);
                    }
                }
            }
        }
    }

    private void insert(Operation.Insert insert, boolean there) {
        if (there) {
            places.isThere(insert);
            return;
        }
        Place now = places.now(insert.place());
        if (!tree.holds(now)) {
            collide(insert, Reason.NO_PLACE);
            return;
        }
        places.insert(insert, now);
        carried.add(new Operation.Insert(insert.clause(), insert.kind(), insert.text(), now));
    }

    private void move(Operation.Move move, boolean there) {
        if (there) {
            places.isThere(move);
            return;
        }
        Place now = places.now(move.place());
        if (!tree.holds(now) || (now.parent() != null && tree.within(now.parent(), move.clause()))) {
            collide(move, tree.holds(now) ? Reason.CYCLE : Reason.NO_PLACE);
            return;
        }
        Place to = places.move(move, now);
        if (to == null) {
            collide(move, Reason.CYCLE);
            return;
        }
        carried.add(new Operation.Move(move.clause(), revision(move.clause()), to));
    }

    private void delete(Operation.Delete delete) {
        if (tree.stands(delete.clause())) {
            carried.add(new Operation.Delete(delete.clause(), revision(delete.clause())));
            tree.delete(delete.clause());
        }
    }

    /** Words of one clause, or of two that one side joins: the adopted and the pending changes together, cut at their borders. */
    private void reword(TextUnits.Part part, Operation operation, Amendment pending) {
        TextMerge merge = merges.get(part);
        if (merge == null) {
            // the adopted amendment left these clauses alone, or says the same
            if (part.wordings().getFirst().amendments().contains(ADOPTED)) {
                return;
            }
            for (Operation own : pending.operations()) {
                if (TextUnits.rewords(own) && part.unit().clauses().contains(own.clause())) {
                    emit(own, null);
                }
            }
            return;
        }
        List<String> texts = TextUnit.cut(merge.text());
        Map<ClauseId, Boolean> pieces = pieces(part);
        boolean whole = texts.stream().noneMatch(String::isEmpty);
        if (operation instanceof Operation.Split split) {
            whole &= texts.size() == split.parts().size();
        } else if (operation instanceof Operation.Join) {
            whole &= texts.size() == 1;
        } else {
            whole &= texts.size() == pieces.size();
        }
        if (!whole) {
            collisions.add(words(
                    part,
                    List.of(new Rebase.Collision(
                            0,
                            part.unit().text().length(),
                            part.unit().text(),
                            part.wordings().getFirst().text(),
                            part.wordings().getLast().text()))));
            return;
        }
        boolean joinedAlready = operation instanceof Operation.Join && pieces.size() == 1;
        if (operation instanceof Operation.Split || (operation instanceof Operation.Join && !joinedAlready)) {
            emit(operation, texts);
            return;
        }
        int at = 0;
        for (ClauseId piece : pieces.keySet()) {
            String text = texts.get(at++);
            if (!text.equals(tree.text(piece))) {
                carried.add(new Operation.Edit(piece, revision(piece), text));
                tree.say(piece, text);
            }
        }
    }

    /** The clauses that hold the words of a unit since the adopted amendment. */
    private Map<ClauseId, Boolean> pieces(TextUnits.Part part) {
        Map<ClauseId, Boolean> pieces = new LinkedHashMap<>();
        part.unit().clauses().forEach(clause -> pieces.put(clause, true));
        for (Operation operation : adopted.operations()) {
            if (!part.unit().clauses().contains(operation.clause())) {
                continue;
            }
            if (operation instanceof Operation.Split split) {
                split.parts().forEach(one -> pieces.put(one.clause(), true));
            } else if (operation instanceof Operation.Join join) {
                pieces.remove(join.second());
            }
        }
        return pieces;
    }

    private void emit(Operation operation, @Nullable List<String> texts) {
        switch (operation) {
            case Operation.Edit edit -> {
                carried.add(new Operation.Edit(edit.clause(), revision(edit.clause()), edit.text()));
                tree.say(edit.clause(), edit.text());
            }
            case Operation.Split split -> {
                List<Operation.Part> made = new ArrayList<>();
                for (int i = 0; i < split.parts().size(); i++) {
                    Operation.Part part = split.parts().get(i);
                    made.add(texts == null ? part : new Operation.Part(part.clause(), texts.get(i)));
                }
                Operation.Split now = new Operation.Split(split.clause(), revision(split.clause()), made);
                carried.add(now);
                places.split(now, made.stream().map(Operation.Part::text).toList());
            }
            case Operation.Join join -> {
                String text = texts == null ? join.text() : texts.getFirst();
                carried.add(new Operation.Join(
                        join.clause(), revision(join.clause()), join.second(), revision(join.second()), text));
                join(join, text);
            }
            default -> throw new IllegalArgumentException("No words in " + operation);
        }
    }

    private int revision(ClauseId clause) {
        return next.revisions().getOrDefault(clause, 0);
    }

    private void collide(Operation operation, Reason reason) {
        collisions.add(new Carry.Collision.Structure(operation.clause(), reason));
    }
}
