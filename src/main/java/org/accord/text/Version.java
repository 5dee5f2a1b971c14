package org.accord.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.accord.text.Trouble.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A state of an agreement in one language; it never changes (TXT-3). The next one is made by adopting an amendment (TXT-4), or by
 * publishing a draft with new numbers.
 *
 * @param number counts from 1
 * @param document what it says; tombstones stand in it until the next published draft
 * @param revisions of every clause that ever was: 1 for its first text, one more for each that followed, its deletion too
 * @param draft the last published draft: its numbers hold until the next one (PRO-4)
 */
public record Version(int number, Document document, Map<ClauseId, Integer> revisions, Document draft) {

    /** @throws IllegalArgumentException if a clause has no revision */
    public Version {
        revisions = Map.copyOf(revisions);
        for (Clause clause : document.clauses()) {
            if (!revisions.containsKey(clause.id())) {
                throw new IllegalArgumentException("Clause " + clause.id() + " has no revision");
            }
        }
    }

    /** The first version of an agreement. */
    public static Version first(Document document) {
        Map<ClauseId, Integer> revisions = HashMap.newHashMap(document.clauses().size());
        document.clauses().forEach(clause -> revisions.put(clause.id(), 1));
        return new Version(1, document, revisions, document);
    }

    /** The number of every clause, a tombstone's too. O(clauses · log). */
    public Map<ClauseId, String> numbers() {
        return Numbering.of(document, draft);
    }

    /** Its fingerprint: see {@link VersionHash}. */
    public byte[] hash() {
        return VersionHash.of(document, numbers());
    }

    /** The next version, where tombstones are gone and clauses are numbered anew; the words stay. */
    public Version published() {
        Document clean = document.withoutTombstones();
        return new Version(number + 1, clean, revisions, clean);
    }

    /** What keeps an amendment from being adopted as it is; nothing if {@link #adopt} will do it. O(operations + clauses). */
    public List<Trouble> troubles(Amendment amendment) {
        return new Next(this).troubles(amendment);
    }

    /**
     * The next version: this one with an amendment adopted. O(operations + clauses).
     *
     * @throws IllegalArgumentException if there are {@linkplain #troubles troubles}; {@link Carry} brings an amendment up to date
     */
    public Version adopt(Amendment amendment) {
        Next next = new Next(this);
        List<Trouble> troubles = next.troubles(amendment);
        if (!troubles.isEmpty()) {
            throw new IllegalArgumentException(
                    "Amendment " + amendment.id() + " does not fit version " + number + ": " + troubles);
        }
        return new Version(number + 1, next.tree.document(), next.revisions, draft);
    }

    /** A version in the making. */
    private static final class Next {

        private final Version base;
        private final Tree tree;
        private final Map<ClauseId, Integer> revisions;

        Next(Version base) {
            this.base = base;
            this.tree = new Tree(base.document);
            this.revisions = new HashMap<>(base.revisions);
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
                tree.insert(insert.clause(), insert.kind(), insert.text(), insert.place());
                revisions.put(insert.clause(), 1);
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
                tree.move(move.clause(), place);
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
                tree.insert(part.clause(), tree.kind(split.clause()), part.text(), place);
                revisions.put(part.clause(), 1);
                before = part.clause();
            }
            tree.adopt(before, split.clause());
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
                tree.adopt(join.clause(), join.second());
                say(join.second(), "");
            }
            return reason;
        }

        /** Texts and deletions are addressed to the base, so the revision is compared with the base's. */
        private @Nullable Reason standing(ClauseId clause, int revision) {
            Integer known = base.revisions.get(clause);
            if (known == null || !tree.knows(clause)) {
                return known == null ? Reason.UNKNOWN : Reason.GONE;
            }
            if (!tree.stands(clause)) {
                return Reason.GONE;
            }
            return known == revision ? null : Reason.STALE;
        }

        private void say(ClauseId clause, String text) {
            tree.say(clause, text);
            revisions.merge(clause, 1, Integer::sum);
        }
    }
}
