package org.accord.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Any number of amendments to one base, merged at once; the order in which they are given makes no difference.
 *
 * <p>A chain of three-way merges, as version control makes it, depends on its order: each step is aligned with what the steps before
 * it left (Sanjeev Khanna, Keshav Kunal and Benjamin C. Pierce, <em>A Formal Investigation of Diff3</em>, FSTTCS 2007). Here every
 * amendment is compared with the base alone, all changes are laid side by side in the coordinates of the base ({@link TextMerge}), and
 * what cannot stand together is named ({@link Conflict}) and left out, for everybody alike:
 *
 * <ul>
 *   <li>operations that exclude each other are not made ({@link Conflict.Structural});
 *   <li>where words are in conflict, the base's words stay ({@link Conflict.Hard});
 *   <li>everything else is made. Where only the order is open, amendments stand in the order of their ids.
 * </ul>
 *
 * <p>Laws (see the tests): one amendment alone gives what {@link Version#adopt} gives; none gives the base; an amendment given twice, or
 * by two, counts once; without the amendments named in conflicts there is no conflict; and if nothing meets, the result is what adopting
 * them one after the other gives, each carried over by {@link Carry}, in any order.
 *
 * <p>O(clauses + operations · log + the comparisons of clauses that several want to reword differently). A clause that one amendment
 * rewords needs no comparison.
 */
public final class Merge {

    private final Document document;
    private final List<Conflict> conflicts;
    private final List<Asked> operations;
    private final Map<ClauseId, TextUnits.Part> parts = new HashMap<>();

    private Merge(Document document, List<Conflict> conflicts, List<Asked> operations, List<TextUnits.Part> parts) {
        this.document = document;
        this.conflicts = List.copyOf(conflicts);
        this.operations = List.copyOf(operations);
        for (TextUnits.Part part : parts) {
            part.unit().clauses().forEach(clause -> this.parts.put(clause, part));
        }
    }

    /**
     * Merges amendments.
     *
     * @param amendments written for the base; one that does not fit is named as {@link Conflict.Unfit} and left out
     * @throws IllegalArgumentException if two different amendments have one id
     */
    public static Merge of(Version base, Collection<Amendment> amendments) {
        Asking asking = Asking.of(base, amendments);
        Tree tree = new Tree(base.document());
        List<Conflict> conflicts = new ArrayList<>(asking.unfit());
        List<Structure.Clash> clashes = Structure.clashes(base.document(), tree, asking.asked());
        for (Structure.Clash clash : clashes) {
            List<Asked> operations = clash.operations();
            conflicts.add(new Conflict.Structural(
                    clash.reason(), clash.clause(), operations, Structure.amendments(operations)));
        }
        List<Asked> left = Structure.without(asking.asked(), clashes);
        List<TextUnits.Part> parts = TextUnits.of(tree, left);
        Assembly assembly = new Assembly(tree, asking);
        for (TextUnits.Part part : parts) {
            if (part.wordings().size() == 1) {
                assembly.say(part);
            } else {
                TextMerge merge = TextMerge.of(part.unit(), part.wordings());
                assembly.say(part, merge);
                WordConflicts.add(conflicts, part.unit(), merge);
            }
        }
        conflicts.addAll(assembly.make(left));
        addReplaced(conflicts, asking);
        return new Merge(tree.document(), conflicts, left, parts);
    }

    private static void addReplaced(List<Conflict> conflicts, Asking asking) {
        for (Amendment amendment : asking.amendments()) {
            for (AmendmentId replaced : new TreeSet<>(amendment.replaces())) {
                if (asking.holds(replaced) && !replaced.equals(amendment.id())) {
                    conflicts.add(new Conflict.Replaced(amendment.id(), replaced));
                }
            }
        }
    }

    /** What the agreement says if all that can be merged is adopted. */
    public Document document() {
        return document;
    }

    /** Where amendments meet; see {@link Conflict}. In an order that depends on the amendments and not on how they are given. */
    public List<Conflict> conflicts() {
        return conflicts;
    }

    /** What is asked for, each operation with all who ask for it, without those that are left out; by their first amendments. */
    public List<Asked> operations() {
        return operations;
    }

    /**
     * A place in a clause that is changed.
     *
     * @param start in the base's text, in UTF-16 units; if two clauses are to be joined, in both texts with one unit (U+2029) between
     * @param end its end, not included
     * @param base what the base has there
     * @param alternatives what amendments put there instead: one if it is merged, several if they are in conflict; U+2029 in it
     *     stands for the border of two clauses
     */
    public record Passage(int start, int end, String base, List<Conflict.Alternative> alternatives) {

        public Passage {
            alternatives = List.copyOf(alternatives);
        }
    }

    /**
     * The places where amendments change the words of a clause, in ascending order, none overlapping; different insertions at one point
     * are passages of their own. Without {@linkplain Conflict.Structural structural conflicts}. Computed when asked for: the time of one
     * comparison for every wording of the clause.
     */
    public List<Passage> passages(ClauseId clause) {
        TextUnits.Part part = parts.get(clause);
        if (part == null) {
            return List.of();
        }
        TextMerge merge = TextMerge.of(part.unit(), part.wordings());
        return merge.spots().stream()
                .map(spot -> new Passage(
                        spot.start(),
                        spot.end(),
                        part.unit().text().substring(spot.start(), spot.end()),
                        WordConflicts.alternatives(merge, spot.variants())))
                .toList();
    }

    /** The clauses whose texts make up the passages of a clause: itself, or two that are to be joined. */
    public List<ClauseId> joined(ClauseId clause) {
        TextUnits.Part part = parts.get(clause);
        return part == null ? List.of(clause) : part.unit().clauses();
    }

    /**
     * Which amendments meet, and how: by their first and then by their second ids; at most {@value Pairs#MOST}. {@link Pairs#of} takes
     * another limit, and says whether these are all.
     *
     * @throws IllegalArgumentException if two different amendments have one id
     */
    public static List<Pair> pairs(Version base, Collection<Amendment> amendments) {
        return Pairs.of(base, amendments, Pairs.MOST).pairs();
    }
}
