package org.accord.bench.text;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.accord.text.Amendment;
import org.accord.text.Merge;
import org.accord.text.Pairs;
import org.accord.text.Version;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Pending amendments to an agreement of 400,000 words: merged with all conflicts, and all pairs that meet. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MergeBench {

    @Param({"1000", "10000", "100000"})
    public int amendments;

    private Version base = PendingAmendments.base();
    private List<Amendment> pending = List.of();

    @Setup
    public void prepare() {
        base = PendingAmendments.base();
        pending = PendingAmendments.to(base, amendments);
    }

    @Benchmark
    public Merge merge() {
        return Merge.of(base, pending);
    }

    @Benchmark
    public Pairs pairs() {
        return Pairs.of(base, pending, Pairs.MOST);
    }
}
