package org.accord.tally;

import java.util.List;

/**
 * One step of a count, in words that print its numbers.
 *
 * @param key of the sentence
 * @param figures what the sentence names, in order
 * @param holds whether this step speaks for adoption
 */
public record Line(String key, List<Integer> figures, boolean holds) {

    public Line {
        figures = List.copyOf(figures);
    }
}
