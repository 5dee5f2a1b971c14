package org.accord.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects the steps of one count. A test that fails takes the sentence {@code <key>.failed}. */
final class Because {

    private final List<Line> lines = new ArrayList<>();

    /** Writes a test down and gives back whether it holds. */
    boolean test(String key, boolean holds, long... figures) {
        lines.add(line(holds ? key : key + ".failed", holds, figures));
        return holds;
    }

    /** Writes down something that is to be known but tests nothing. */
    void note(String key, long... figures) {
        lines.add(line(key, true, figures));
    }

    /** Writes down what a share is measured against, and gives it back. */
    int base(String key, int base) {
        note(key, base);
        return base;
    }

    List<Line> endingWith(Outcome outcome) {
        lines.add(line(
                switch (outcome) {
                    case ADOPTED -> "tally.because.outcome.ADOPTED";
                    case REJECTED -> "tally.because.outcome.REJECTED";
                    case NOT_ADOPTED -> "tally.because.outcome.NOT_ADOPTED";
                    case BLOCKED -> "tally.because.outcome.BLOCKED";
                    case NO_QUORUM -> "tally.because.outcome.NO_QUORUM";
                },
                outcome == Outcome.ADOPTED));
        return lines;
    }

    private static Line line(String key, boolean holds, long... figures) {
        return new Line(key, Arrays.stream(figures).mapToObj(Math::toIntExact).toList(), holds);
    }
}
