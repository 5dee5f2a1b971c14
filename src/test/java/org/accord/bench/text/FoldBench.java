package org.accord.bench.text;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.accord.text.Merge;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Five amendments to each of many clauses: folded with JGit's three-way merge, one after the other, and merged at once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FoldBench {

    private final List<Fold> clauses = Fold.clauses();

    @Benchmark
    public List<String> jgit() {
        List<String> texts = new ArrayList<>();
        clauses.forEach(clause -> texts.add(clause.folded(Fold.IN_ORDER)));
        return texts;
    }

    @Benchmark
    public List<Merge> accord() {
        List<Merge> merges = new ArrayList<>();
        clauses.forEach(clause -> merges.add(clause.merged(Fold.IN_ORDER)));
        return merges;
    }
}
