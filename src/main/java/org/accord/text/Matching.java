package org.accord.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which blocks of an imported text, which carries no ids, are which clauses of the base. What is not certain is said to be so, for a
 * person to decide.
 *
 * <p>Found in this order, each block at most once: equal texts in the same order; equal texts of at least {@value #LONG_ENOUGH} words
 * elsewhere; similar texts, the most similar first. How similar two texts are is the share of the pairs of neighbouring words that they
 * have in common: {@code 2 · common / (pairs of one + pairs of the other)}, after Andrei Broder's shingles (<em>On the resemblance and
 * containment of documents</em>, 1997) in the form of Lee Dice. Between the same equal neighbours a half is enough; elsewhere it takes
 * {@value #SIMILAR_PERCENT} percent and {@value #LONG_ENOUGH} words.
 *
 * @param pairs in the order of the imported text
 * @param onlyInBase clauses that no block was found for, in their order
 * @param onlyInImported blocks that are new, in their order
 */
public record Matching(List<Pair> pairs, List<Clause> onlyInBase, List<Clause> onlyInImported) {

    /** How many words a block needs to be known again somewhere else. */
    static final int LONG_ENOUGH = 8;

    /** How similar it must be there, in percent. */
    static final int SIMILAR_PERCENT = 80;

    /** How similar it must be between the same neighbours, in percent. */
    static final int IN_PLACE_PERCENT = 50;

    public Matching {
        pairs = List.copyOf(pairs);
        onlyInBase = List.copyOf(onlyInBase);
        onlyInImported = List.copyOf(onlyInImported);
    }

    /** How sure it is that two blocks are one clause. */
    public enum Certainty {
        /** The same text in the same order. */
        SAME,
        /** The same long text somewhere else. */
        MOVED,
        /** A similar text: ask. */
        SIMILAR
    }

    /** A clause of the base and the block that it was found as. */
    public sealed interface Pair {

        Clause base();

        Clause imported();

        default Certainty certainty() {
            return switch (this) {
                case Same same -> Certainty.SAME;
                case Moved moved -> Certainty.MOVED;
                case Similar similar -> Certainty.SIMILAR;
            };
        }
    }

    /** The same text, in the same order as its neighbours. */
    public record Same(Clause base, Clause imported) implements Pair {}

    /** The same text somewhere else. */
    public record Moved(Clause base, Clause imported) implements Pair {}

    /**
     * A similar text.
     *
     * @param percent how similar: 50 to 100, rounded down
     * @param moved whether it stands somewhere else
     */
    public record Similar(Clause base, Clause imported, int percent, boolean moved) implements Pair {}

    /**
     * Finds the pairs. The same documents always give the same pairs. About O(words) on texts that people write. A pair of words that
     * stands in more than 32 blocks of the base leads to none, so that a block is compared with some hundred others at most.
     */
    public static Matching of(Document base, Document imported) {
        return new BlockMatching(base.clauses(), imported.clauses()).matched();
    }

    /** The imported text with the ids of all pairs' clauses: see {@link #withBaseIds(Document, Predicate)}. */
    public Document withBaseIds(Document imported) {
        return withBaseIds(imported, pair -> true);
    }

    /**
     * The imported text with the ids of the base, ready for {@link Diff#between(Document, Document)}; what is new keeps the id that it
     * came with.
     *
     * @param accepted which pairs to believe, for instance those that a person confirmed
     * @throws IllegalArgumentException if a block that is new has an id of a clause of the base
     */
    public Document withBaseIds(Document imported, Predicate<Pair> accepted) {
        Map<ClauseId, ClauseId> ids = new HashMap<>();
        pairs.stream()
                .filter(accepted)
                .forEach(pair -> ids.put(pair.imported().id(), pair.base().id()));
        List<Clause> clauses = new ArrayList<>();
        for (Clause clause : imported.clauses()) {
            ClauseId id = ids.getOrDefault(clause.id(), clause.id());
            clauses.add(new Clause(id, clause.kind(), clause.depth(), clause.text()));
        }
        return new Document(clauses);
    }
}
