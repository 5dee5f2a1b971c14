package org.accord.bench.text;

import java.util.concurrent.TimeUnit;
import org.accord.text.Tokens;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Our engine from two raw texts to changes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RawBench {

    @Param("GRUNDGESETZ")
    public String pair = "";

    private String base = "";
    private String changed = "";

    @Setup
    public void prepare() {
        base = Pair.valueOf(pair).base();
        changed = Pair.valueOf(pair).changed();
    }

    @Benchmark
    public void textToChanges(Blackhole hole) {
        hole.consume(Tokens.compared(base, changed));
    }
}
