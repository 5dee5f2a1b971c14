package org.accord.text;

import java.util.List;
import org.accord.text.Conflict.Reason;

/**
 * A pending amendment, carried over the amendments that were adopted since it was written (PRO-6). It is done in silence only where at
 * least one unchanged word stands between what the two sides change differently, and no operation excludes another; the same change on
 * both sides is no trouble.
 *
 * <p>Carried amendments follow the words and the places: an edit goes to the parts of a split and to a joined clause; a move goes with an
 * edit; what is inserted after a clause stands behind all that was inserted or moved there since (PRO-8), also after a tombstone; what is
 * inserted under a clause that was split stands under its last part, where the others under it went. What was adopted in the same form
 * is left out.
 *
 * <p>Operations are carried one at a time, and over one adopted amendment at a time. So a move or a join that would make a circle is
 * to be written anew also where a later operation, or a later adopted amendment, would have opened it: more careful than {@link Merge},
 * which looks at all together.
 */
public sealed interface Carry {

    /**
     * Carries an amendment over. O(adopted · clauses + operations + comparisons of clauses that both sides reword).
     *
     * @param base the version that {@code pending} was written for
     * @param adopted what was adopted since, one after the other: each fits the version that those before it made. Where new numbers were
     *     published meanwhile, or the text was changed by hand, carry in two steps
     * @throws IllegalArgumentException if one of {@code adopted} does not fit
     */
    static Carry over(Version base, Amendment pending, List<Amendment> adopted) {
        List<Trouble> troubles = base.troubles(pending);
        if (!troubles.isEmpty()) {
            return Carrying.unfit(troubles);
        }
        Version version = base;
        Carry carry = new Carried(pending, false);
        for (Amendment one : adopted) {
            Version next = version.adopt(one);
            if (carry instanceof Carried(Amendment amendment, boolean soft)) {
                carry = new Carrying(version, one, next).carry(amendment, soft);
            }
            version = next;
        }
        return carry;
    }

    /**
     * What the amendment asks for now.
     *
     * @param amendment addressed to the newest version, which it {@linkplain Version#troubles fits}
     * @param soft whether both sides changed one sentence: a person should read it
     */
    record Carried(Amendment amendment, boolean soft) implements Carry {}

    /** All that it asks for is there. */
    record Absorbed() implements Carry {}

    /** People must write it anew. */
    record NeedsRewrite(List<Collision> collisions) implements Carry {

        public NeedsRewrite {
            collisions = List.copyOf(collisions);
        }
    }

    /** Why it cannot be carried over. */
    sealed interface Collision {

        /** Where. */
        ClauseId clause();

        /**
         * Both sides change the same words, or words that touch. If more was adopted after the amendment that collides, the texts are
         * those of that time.
         *
         * @param base what the clause said before; if two clauses are joined by one side, both texts with U+2029 between them
         * @param current what it said after
         * @param proposed what the pending amendment made of the base
         * @param ranges where they collide
         */
        record Words(ClauseId clause, String base, String current, String proposed, List<Rebase.Collision> ranges)
                implements Collision {

            public Words {
                ranges = List.copyOf(ranges);
            }
        }

        /** What was adopted excludes what is asked for, whatever the words. */
        record Structure(ClauseId clause, Reason reason) implements Collision {}
    }
}
