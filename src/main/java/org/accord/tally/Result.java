package org.accord.tally;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a decision ended, and why.
 *
 * @param figures how many said what: every choice of the rule, in its order, also where nobody chose it
 * @param entitled how many were on the roll
 * @param present how many took part
 * @param because the steps of the count in order; the last one says the outcome
 */
public record Result(Outcome outcome, Map<Choice, Integer> figures, int entitled, int present, List<Line> because) {

    public Result {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        because = List.copyOf(because);
    }
}
