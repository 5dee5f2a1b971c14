package org.accord.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        return new Making(this).troubles(amendment);
    }

    /**
     * The next version: this one with an amendment adopted. O(operations + clauses).
     *
     * @throws IllegalArgumentException if there are {@linkplain #troubles troubles}; {@link Carry} brings an amendment up to date
     */
    public Version adopt(Amendment amendment) {
        Making next = new Making(this);
        List<Trouble> troubles = next.troubles(amendment);
        if (!troubles.isEmpty()) {
            throw new IllegalArgumentException(
                    "Amendment " + amendment.id() + " does not fit version " + number + ": " + troubles);
        }
        return new Version(number + 1, next.tree.document(), next.revisions, draft);
    }
}
