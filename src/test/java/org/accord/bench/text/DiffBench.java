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

/** One engine on one pair: tokens, numbered beforehand, to changes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DiffBench {

    @Param("GRUNDGESETZ")
    public String pair = "";

    @Param("ACCORD")
    public String engine = "";

    private Engine chosen = Engine.ACCORD;
    private Object prepared = "";

    @Setup
    public void prepare() {
        Pair texts = Pair.valueOf(pair);
        chosen = Engine.valueOf(engine);
        prepared = chosen.prepared(new Tokens(texts.base(), texts.changed()));
    }

    @Benchmark
    public void tokensToChanges(Blackhole hole) {
        hole.consume(chosen.compared(prepared));
    }
}
