package org.accord.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes operations of several amendments to one base, one amendment after the other, on one {@link Tree}, and finds for each place of the
 * base where it is by then (PRO-8): what is put after a clause stands behind all that earlier amendments put there, and what is put
 * under or after a clause that was split stands under or after its last part. What one amendment puts in one place stands as it
 * does when the amendment is adopted alone: the later before the earlier. Every question and step is O(1), but for the changes of the tree.
 */
final class Places {

    /** What amendments put in one place: a row of clauses, of which only the last matters. */
    private static final class Row {

        private ClauseId last;

        Row(ClauseId last) {
            this.last = last;
        }
    }

    /**
     * A place, told by clauses of the base where that is possible.
     *
     * @param moved whether it is behind where the clause was moved to, rather than where it was
     */
    private record Key(Place place, boolean moved) {}

    private final Tree tree;
    private final Map<Key, Row> rows = new HashMap<>();
    private final Map<ClauseId, Row> ending = new HashMap<>();
    private final Map<ClauseId, ClauseId> lastParts = new HashMap<>();
    private final Map<ClauseId, ClauseId> wholes = new HashMap<>();

    // of the amendment whose operations are being made
    private final Map<Key, ClauseId> heads = new HashMap<>();
    private final Set<ClauseId> ownSplits = new HashSet<>();
    private final Set<ClauseId> ownMoves = new HashSet<>();

    Places(Tree tree) {
        this.tree = tree;
    }

    /** From here on, operations are those of the next amendment. */
    void begin() {
        heads.clear();
        ownSplits.clear();
        ownMoves.clear();
    }

    /** Where a place of the base, as the present amendment means it, is in the tree. */
    Place now(Place place) {
        ClauseId parent = place.parent() == null || ownSplits.contains(place.parent())
                ? place.parent()
                : lastPart(place.parent());
        if (ownParts(place)) {
            return new Place(parent, place.after());
        }
        Key key = key(place);
        ClauseId head = heads.get(key);
        if (head != null && Objects.equals(tree.parent(head), parent)) {
            return new Place(parent, tree.place(head).after());
        }
        Row row = rows.get(key);
        if (row != null && Objects.equals(tree.parent(row.last), parent)) {
            return new Place(parent, row.last);
        }
        return new Place(parent, place.after() == null ? null : lastPart(place.after()));
    }

    /** Whether it is between the parts of the amendment's own split, where nobody else means to put anything. */
    private boolean ownParts(Place place) {
        return (place.after() != null && ownSplits.contains(place.after()))
                || (place.parent() != null && ownSplits.contains(place.parent()));
    }

    private ClauseId lastPart(ClauseId clause) {
        return lastParts.getOrDefault(clause, clause);
    }

    void insert(Operation.Insert insert, Place now) {
        tree.insert(insert.clause(), insert.kind(), insert.text(), now);
        arrived(insert.clause(), insert.place(), now);
    }

    /** Moves a clause, and returns where to. */
    Place move(Operation.Move move, Place now) {
        Place to = move.clause().equals(now.after())
                ? new Place(now.parent(), tree.place(move.clause()).after())
                : now;
        tree.move(move.clause(), to);
        arrived(move.clause(), move.place(), to);
        ownMoves.add(move.clause());
        return to;
    }

    private Key key(Place place) {
        return new Key(place.of(wholes), place.after() != null && ownMoves.contains(place.after()));
    }

    /** Notes that an earlier amendment has made the present one's insertion. */
    void isThere(Operation.Insert insert) {
        heads.put(key(insert.place()), insert.clause());
    }

    /** Notes that an earlier amendment has made the present one's move. */
    void isThere(Operation.Move move) {
        heads.put(key(move.place()), move.clause());
        ownMoves.add(move.clause());
    }

    /** Notes that an earlier amendment has made the present one's split. */
    void isSplit(ClauseId clause) {
        ownSplits.add(clause);
    }

    void split(Operation.Split split, List<String> texts) {
        ClauseKind kind = tree.kind(split.clause());
        ClauseId parent = tree.parent(split.clause());
        tree.say(split.clause(), texts.getFirst());
        ClauseId before = split.clause();
        for (int i = 1; i < texts.size(); i++) {
            ClauseId part = split.parts().get(i).clause();
            Place place = new Place(parent, before);
            tree.insert(part, kind, texts.get(i), place);
            lengthen(part, new Key(place, false), before);
            before = part;
        }
        tree.adopt(before, split.clause());
        lastParts.put(split.clause(), before);
        wholes.put(before, split.clause());
        ownSplits.add(split.clause());
    }

    private void arrived(ClauseId clause, Place place, Place now) {
        if (ownParts(place)) {
            return;
        }
        Key key = key(place);
        if (heads.put(key, clause) == null) {
            lengthen(clause, key, now.after());
        }
    }

    /** A clause came directly after another. If that was the end of a row, the row is longer now; else a row begins. */
    private void lengthen(ClauseId clause, Key place, @Nullable ClauseId after) {
        Row row = after == null ? null : ending.remove(after);
        if (row == null) {
            row = rows.get(place);
            if (row != null && Objects.equals(tree.parent(row.last), tree.parent(clause))) {
                return;
            }
            row = new Row(clause);
            rows.put(place, row);
        } else {
            row.last = clause;
            rows.putIfAbsent(place, row);
        }
        ending.put(clause, row);
    }
}
