package org.accord.bench.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.accord.text.Diff;
import org.accord.text.Difference;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One clause after the other, as the screens ask for them: the articles of the Grundgesetz that 40 acts changed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ClauseBench {

    private final List<String> before = new ArrayList<>();
    private final List<String> after = new ArrayList<>();
    private int next;

    @Setup
    public void prepare() {
        Map<String, String> changed = Pair.articles("text-after-act-40");
        Pair.articles("base-1949").forEach((key, text) -> {
            String other = changed.getOrDefault(key, text);
            if (!other.equals(text)) {
                before.add(text);
                after.add(other);
            }
        });
    }

    @Benchmark
    public Difference oneClause() {
        next = (next + 1) % before.size();
        return Diff.between(before.get(next), after.get(next));
    }
}
