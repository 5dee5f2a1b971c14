package org.accord.bench.text;

import static org.accord.bench.text.Columns.digits;
import static org.accord.bench.text.Columns.time;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.accord.text.Amendment;
import org.accord.text.Conflict;
import org.accord.text.Merge;
import org.accord.text.Operation;
import org.accord.text.Pairs;
import org.accord.text.Version;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Merges: the curve from a thousand to a hundred thousand amendments, and what a fold of three-way merges makes of the order. */
final class MergePart implements Part {

    @Override
    public String measured() throws Exception {
        return curve() + "\n" + fold();
    }

    private static String curve() throws RunnerException {
        TextBench.say("merge: 1,000 to 100,000 amendments …");
        Map<Integer, Map<String, Double>> times = new TreeMap<>();
        for (RunResult run : run(options(MergeBench.class))) {
            String benchmark = run.getParams().getBenchmark();
            times.computeIfAbsent(Integer.valueOf(run.getParams().getParam("amendments")), same -> new TreeMap<>())
                    .put(
                            benchmark.substring(benchmark.lastIndexOf('.') + 1),
                            run.getPrimaryResult().getScore());
        }
        Version base = PendingAmendments.base();
        Columns table = new Columns(
                "Merge, an agreement of " + PendingAmendments.words(base.document()) + " words in "
                        + base.document().clauses().size()
                        + " clauses, with all conflicts (goal: 10,000 amendments under 0.5 s, growing with the words touched)",
                "amendments",
                "words touched",
                "merge",
                "each",
                "a word",
                "conflicts",
                "all pairs that meet",
                "pairs");
        times.forEach((number, took) -> {
            List<Amendment> amendments = PendingAmendments.to(base, number);
            int words = touched(amendments);
            double merge = took.getOrDefault("merge", Double.NaN);
            long conflicts = Merge.of(base, amendments).conflicts().stream()
                    .filter(conflict -> !(conflict instanceof Conflict.Soft))
                    .count();
            Pairs pairs = Pairs.of(base, amendments, Pairs.MOST);
            table.row(
                    "" + number,
                    "" + words,
                    time(merge),
                    time(merge / number),
                    digits(merge / words) + " ns",
                    "" + conflicts,
                    time(took.getOrDefault("pairs", Double.NaN)),
                    (pairs.complete() ? "" : "first ") + pairs.pairs().size());
        });
        return table.written();
    }

    /** The words of all wordings. */
    private static int touched(List<Amendment> amendments) {
        return amendments.stream()
                .flatMap(amendment -> amendment.operations().stream())
                .mapToInt(operation -> switch (operation) {
                    case Operation.Edit edit -> PendingAmendments.words(edit.text());
                    case Operation.Insert insert -> PendingAmendments.words(insert.text());
                    default -> 1;
                })
                .sum();
    }

    private static String fold() throws RunnerException {
        TextBench.say("merge: against a fold of JGit's three-way merge …");
        List<Fold> clauses = Fold.clauses();
        Columns table = new Columns(
                "Merge, " + clauses.size() + " clauses with " + Fold.AMENDMENTS
                        + " amendments each (goal: no result that changes with the order)",
                "engine",
                "all clauses",
                "a clause",
                "results that change with the order");
        for (RunResult run : run(options(FoldBench.class))) {
            boolean ours = run.getParams().getBenchmark().endsWith("accord");
            int changing = ours
                    ? Fold.changing(clauses, (clause, order) -> Fold.result().apply(clause.merged(order)))
                    : Fold.changing(clauses, Fold::folded);
            double took = run.getPrimaryResult().getScore();
            table.row(
                    ours ? "Accord, from raw texts" : "JGit, words beforehand, folded",
                    time(took),
                    time(took / clauses.size()),
                    changing + " of " + clauses.size());
        }
        return table.written();
    }

    private static ChainedOptionsBuilder options(Class<?> benchmark) {
        return new OptionsBuilder()
                .include(benchmark.getName() + "\\.")
                .forks(1)
                .jvmArgs("-Xmx3g")
                .warmupIterations(4)
                .warmupTime(TimeValue.milliseconds(1000))
                .measurementIterations(5)
                .measurementTime(TimeValue.milliseconds(500))
                .verbosity(VerboseMode.SILENT);
    }

    private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.build()).run();
    }
}
