package org.accord.bench.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.accord.text.Amendment;
import org.accord.text.AmendmentId;
import org.accord.text.Clause;
import org.accord.text.ClauseId;
import org.accord.text.ClauseKind;
import org.accord.text.Document;
import org.accord.text.Merge;
import org.accord.text.Operation;
import org.accord.text.Version;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeResult;

/** A clause of the Grundgesetz and five amendments to it. JGit gets them cut into words beforehand; ours are cut while merging. */
record Fold(Version base, List<Amendment> amendments, Words words, List<Words> wordings) {

    /** How many amendments each clause has. */
    static final int AMENDMENTS = 5;

    static final List<Integer> IN_ORDER = List.of(0, 1, 2, 3, 4);

    private static final int CLAUSES = 320;
    private static final Pattern TOKENS = Pattern.compile("\\w+|\\s+|[^\\w\\s]", Pattern.UNICODE_CHARACTER_CLASS);

    /** Words as JGit takes them. */
    static final class Words extends Sequence {

        static final SequenceComparator<Words> EQUALITY = new SequenceComparator<>() {
            @Override
            public boolean equals(Words one, int at, Words other, int otherAt) {
                return one.tokens.get(at).equals(other.tokens.get(otherAt));
            }

            @Override
            public int hash(Words one, int at) {
                return one.tokens.get(at).hashCode();
            }
        };

        private final List<String> tokens;

        Words(List<String> tokens) {
            this.tokens = tokens;
        }

        static Words of(String text) {
            return new Words(
                    TOKENS.matcher(text).results().map(MatchResult::group).toList());
        }

        @Override
        public int size() {
            return tokens.size();
        }
    }

    /** Paragraphs of at least 20 words. */
    static List<Fold> clauses() {
        Random random = new Random(40);
        return Pair.articles("text-after-act-40").values().stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(text -> PendingAmendments.words(text) >= 20)
                .limit(CLAUSES)
                .map(text -> of(text, random))
                .toList();
    }

    private static Fold of(String text, Random random) {
        ClauseId id = new ClauseId(new UUID(4, 4));
        Version base = Version.first(new Document(List.of(new Clause(id, ClauseKind.PARAGRAPH, 0, text))));
        List<Amendment> amendments = new ArrayList<>();
        List<Words> wordings = new ArrayList<>();
        for (int i = 0; i < AMENDMENTS; i++) {
            String wording = PendingAmendments.reworded(text, random);
            amendments.add(Amendment.of(new AmendmentId(new UUID(5, i)), new Operation.Edit(id, 1, wording)));
            wordings.add(Words.of(wording));
        }
        return new Fold(base, amendments, Words.of(text), wordings);
    }

    /** JGit's three-way merge, one amendment after the other; in a conflict the side that came first stays. */
    String folded(List<Integer> order) {
        Words current = wordings.get(order.getFirst());
        for (int next : order.subList(1, order.size())) {
            MergeResult<Words> result =
                    new MergeAlgorithm(new HistogramDiff()).merge(Words.EQUALITY, words, current, wordings.get(next));
            List<String> merged = new ArrayList<>();
            for (MergeChunk chunk : result) {
                if (chunk.getConflictState() == MergeChunk.ConflictState.NO_CONFLICT
                        || chunk.getConflictState() == MergeChunk.ConflictState.FIRST_CONFLICTING_RANGE) {
                    merged.addAll(result.getSequences()
                            .get(chunk.getSequenceIndex())
                            .tokens
                            .subList(chunk.getBegin(), chunk.getEnd()));
                }
            }
            current = new Words(merged);
        }
        return String.join("", current.tokens);
    }

    Merge merged(List<Integer> order) {
        return Merge.of(base, order.stream().map(amendments::get).toList());
    }

    /** How many clauses come out differently when the same amendments are taken in other orders: ten of them. */
    static int changing(List<Fold> clauses, java.util.function.BiFunction<Fold, List<Integer>, Object> merge) {
        int changing = 0;
        for (Fold clause : clauses) {
            Set<Object> results = new HashSet<>();
            List<Integer> order = new ArrayList<>(IN_ORDER);
            for (int i = 0; i < 10; i++) {
                results.add(merge.apply(clause, List.copyOf(order)));
                Collections.shuffle(order, new Random(i));
            }
            changing += results.size() > 1 ? 1 : 0;
        }
        return changing;
    }

    /** What a merge says: the text and the conflicts. */
    static Function<Merge, Object> result() {
        return merge -> List.of(merge.document(), merge.conflicts());
    }
}
