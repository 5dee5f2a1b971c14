package org.accord.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares texts by words, so that the result reads well: few changes, whole words, no grapheme cut.
 *
 * <p>{@link Words} cuts the texts, {@link Alignment} finds what is the same in both, from the surest anchors to the smallest gaps
 * ({@link Anchors}), and changes that read as one are put together ({@link Comparison#groups}). The same texts always give the same
 * result; the other way round, the same with insertions for deletions. Some tens of millions of characters a second on texts that people
 * write; never more work than {@link Steps} allows, and then the result is {@linkplain Difference#tooDifferent too different}.
 */
public final class Diff {

    private Diff() {}

    /** What was deleted from the base and inserted instead. */
    public static Difference between(String base, String changed) {
        Comparison comparison = Comparison.of(base, changed);
        List<Segment> segments = new ArrayList<>();
        int at = 0;
        for (List<Hunk> group : comparison.groups()) {
            Hunk hunk = group.getFirst().to(group.getLast());
            if (at < hunk.baseStart()) {
                segments.add(new Segment.Same(comparison.base().text(at, hunk.baseStart())));
            }
            if (!hunk.onlyInserts()) {
                segments.add(new Segment.Deleted(comparison.base().text(hunk.baseStart(), hunk.baseEnd())));
            }
            if (!hunk.onlyDeletes()) {
                segments.add(new Segment.Inserted(comparison.replacement(hunk)));
            }
            at = hunk.baseEnd();
        }
        if (at < comparison.base().size()) {
            segments.add(new Segment.Same(
                    comparison.base().text(at, comparison.base().size())));
        }
        return new Difference(segments, comparison.tooDifferent());
    }

    /**
     * What became of each clause between two versions, known by its id. A clause whose text did not change costs nothing but a look;
     * O(clauses · log clauses) and the changed clauses' comparisons.
     */
    public static DocumentDifference between(Document base, Document changed) {
        return DocumentDifference.between(base, changed);
    }
}
