package org.accord.bench.text;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.accord.text.Tokens;
import org.accord.text.Tokens.Edit;
import org.bitbucket.cowwoc.diffmatchpatch.DiffMatchPatch;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/** The engines that compare the same tokens, each behind the thinnest of wrappings. */
enum Engine {
    ACCORD("Accord") {
        @Override
        Object prepared(Tokens tokens) {
            return tokens;
        }

        @Override
        Object compared(Object prepared) {
            return ((Tokens) prepared).compared();
        }

        @Override
        List<Edit> edits(Tokens tokens, Object compared) {
            return tokens.edits();
        }
    },
    JGIT("JGit histogram") {
        @Override
        Object prepared(Tokens tokens) {
            return new Numbers[] {new Numbers(tokens.left()), new Numbers(tokens.right())};
        }

        @Override
        Object compared(Object prepared) {
            Numbers[] sides = (Numbers[]) prepared;
            return new HistogramDiff().diff(Numbers.EQUALITY, sides[0], sides[1]);
        }

        @Override
        List<Edit> edits(Tokens tokens, Object compared) {
            List<Edit> edits = new ArrayList<>();
            for (org.eclipse.jgit.diff.Edit edit : (org.eclipse.jgit.diff.EditList) compared) {
                edits.add(new Edit(edit.getBeginA(), edit.getEndA(), edit.getBeginB(), edit.getEndB()));
            }
            return edits;
        }
    },
    DIFF_UTILS("java-diff-utils") {
        @Override
        Object prepared(Tokens tokens) {
            return List.of(
                    Arrays.stream(tokens.left()).boxed().toList(),
                    Arrays.stream(tokens.right()).boxed().toList());
        }

        @Override
        @SuppressWarnings("unchecked") // as prepared above
        Object compared(Object prepared) {
            List<List<Integer>> sides = (List<List<Integer>>) prepared;
            return new MyersDiffWithLinearSpace<Integer>().computeDiff(sides.get(0), sides.get(1), null);
        }

        @Override
        @SuppressWarnings("unchecked") // as computeDiff gives it
        List<Edit> edits(Tokens tokens, Object compared) {
            List<Edit> edits = new ArrayList<>();
            for (Change change : (List<Change>) compared) {
                add(edits, new Edit(change.startOriginal, change.endOriginal, change.startRevised, change.endRevised));
            }
            return edits;
        }
    },
    MATCH_PATCH("diff-match-patch") {
        @Override
        Object prepared(Tokens tokens) {
            return new String[] {characters(tokens.left()), characters(tokens.right())};
        }

        @Override
        Object compared(Object prepared) {
            String[] sides = (String[]) prepared;
            DiffMatchPatch engine = new DiffMatchPatch();
            engine.diffTimeout = 0;
            return engine.diffMain(sides[0], sides[1], false);
        }

        @Override
        @SuppressWarnings("unchecked") // as diffMain gives it
        List<Edit> edits(Tokens tokens, Object compared) {
            List<Edit> edits = new ArrayList<>();
            int left = 0;
            int right = 0;
            for (DiffMatchPatch.Diff diff : (List<DiffMatchPatch.Diff>) compared) {
                int length = diff.text.length();
                int otherLeft = left + (diff.operation == DiffMatchPatch.Operation.INSERT ? 0 : length);
                int otherRight = right + (diff.operation == DiffMatchPatch.Operation.DELETE ? 0 : length);
                if (diff.operation != DiffMatchPatch.Operation.EQUAL) {
                    add(edits, new Edit(left, otherLeft, right, otherRight));
                }
                left = otherLeft;
                right = otherRight;
            }
            return edits;
        }
    };

    /** What an engine is called in the tables. */
    final String title;

    Engine(String title) {
        this.title = title;
    }

    /** The tokens in the form that the engine takes; not measured. */
    abstract Object prepared(Tokens tokens);

    /** What is measured. */
    abstract Object compared(Object prepared);

    abstract List<Edit> edits(Tokens tokens, Object compared);

    /** Adds an edit, as one with the edit before if it touches that. */
    private static void add(List<Edit> edits, Edit edit) {
        Edit last = edits.isEmpty() ? null : edits.getLast();
        if (last != null && last.leftEnd() == edit.leftStart() && last.rightEnd() == edit.rightStart()) {
            edits.set(edits.size() - 1, new Edit(last.leftStart(), edit.leftEnd(), last.rightStart(), edit.rightEnd()));
        } else {
            edits.add(edit);
        }
    }

    /** One character for each kind of token, as diff-match-patch itself does with lines. */
    private static String characters(int[] tokens) {
        StringBuilder text = new StringBuilder(tokens.length);
        for (int token : tokens) {
            if (token > Character.MAX_VALUE) {
                throw new IllegalArgumentException("more different words than there are characters");
            }
            text.append((char) token);
        }
        return text.toString();
    }

    /** Numbers as JGit takes them. */
    private static final class Numbers extends Sequence {

        static final SequenceComparator<Numbers> EQUALITY = new SequenceComparator<>() {
            @Override
            public boolean equals(Numbers one, int at, Numbers other, int otherAt) {
                return one.numbers[at] == other.numbers[otherAt];
            }

            @Override
            public int hash(Numbers one, int at) {
                return one.numbers[at] * 0x9E3779B9;
            }
        };

        private final int[] numbers;

        Numbers(int[] numbers) {
            this.numbers = numbers;
        }

        @Override
        public int size() {
            return numbers.length;
        }
    }
}
