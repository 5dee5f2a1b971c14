package org.accord.bench.text;

import java.util.List;

/** Runs the parts of the text engine's benchmarks, one after the other. */
public final class TextBench {

    private TextBench() {}

    /** Measures all; some minutes. The tables, in Markdown. */
    public static String measured() throws Exception {
        StringBuilder tables = new StringBuilder();
        for (Part part : List.of(new DifferencePart(), new MergePart())) {
            tables.append('\n').append(part.measured());
        }
        return tables.toString();
    }

    /** Says what goes on. */
    static void say(String sentence) {
        System.err.println(sentence);
    }
}
