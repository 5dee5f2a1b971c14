package org.accord.bench.text;

import static org.accord.bench.text.Columns.digits;
import static org.accord.bench.text.Columns.time;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.accord.text.Tokens;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Differences: every engine on the same tokens, our own from raw text, and one clause at a time. */
final class DifferencePart implements Part {

    /** An engine that needs longer for a pair is timed by its trial alone, in nanoseconds. */
    private static final long SLOW = 1_000_000_000;

    private final Map<Engine, Map<Pair, Trial.Result>> trials = new EnumMap<>(Engine.class);

    @Override
    public String measured() throws Exception {
        for (Engine engine : new Engine[] {Engine.ACCORD, Engine.JGIT}) {
            TextBench.say("difference: " + engine.title + " once on every pair …");
            trials.put(engine, Trial.of(engine));
        }
        TextBench.say("difference: the slow engines once on every pair, side by side …");
        CompletableFuture<Map<Pair, Trial.Result>> other =
                CompletableFuture.supplyAsync(() -> trial(Engine.MATCH_PATCH));
        trials.put(Engine.DIFF_UTILS, trial(Engine.DIFF_UTILS));
        trials.put(Engine.MATCH_PATCH, other.join());
        return real() + "\n" + hostile() + "\n" + raw();
    }

    private static Map<Pair, Trial.Result> trial(Engine engine) {
        try {
            return Trial.of(engine);
        } catch (Exception e) {
            throw new IllegalStateException("The trial of " + engine.title + " failed", e);
        }
    }

    private String real() throws RunnerException {
        Columns table = new Columns(
                "Difference, real texts: the same tokens for every engine (goals: × best peer ≤ 1, ÷ minimal ≤ 1.25, islands ≤ ¼ of"
                        + " JGit's)",
                "pair",
                "tokens",
                "engine",
                "time",
                "× best peer",
                "changes",
                "islands",
                "of JGit's",
                "edited ÷ minimal");
        for (Pair pair : Pair.values()) {
            if (!pair.real) {
                continue;
            }
            TextBench.say("difference: " + pair.title + " …");
            Tokens tokens = new Tokens(pair.base(), pair.changed());
            double minimal = Minimal.edits(tokens.left(), tokens.right());
            Map<Engine, Double> times = times(pair);
            double best = times.entrySet().stream()
                    .filter(entry -> entry.getKey() != Engine.ACCORD)
                    .mapToDouble(Map.Entry::getValue)
                    .min()
                    .orElse(Double.NaN);
            Trial.Result jgit = result(Engine.JGIT, pair);
            for (Engine engine : Engine.values()) {
                Trial.Result result = result(engine, pair);
                String size = tokens.left().length + " / " + tokens.right().length;
                if (result == null || !result.fit()) {
                    table.row(pair.title, size, engine.title, missing(result), "", "", "", "", "");
                    continue;
                }
                double took = times.getOrDefault(engine, (double) result.time());
                table.row(
                        pair.title,
                        size,
                        engine.title,
                        time(took),
                        digits(took / best),
                        "" + result.edits(),
                        "" + result.islands(),
                        jgit == null ? "" : digits((double) result.islands() / jgit.islands()),
                        digits(result.edited() / minimal));
            }
        }
        return table.written();
    }

    /** The average time of each engine that is quick enough to be measured often. */
    private Map<Engine, Double> times(Pair pair) throws RunnerException {
        String[] quick = Arrays.stream(Engine.values())
                .filter(engine -> {
                    Trial.Result result = result(engine, pair);
                    return result != null && result.fit() && result.time() < SLOW;
                })
                .map(Engine::name)
                .toArray(String[]::new);
        Map<Engine, Double> times = new EnumMap<>(Engine.class);
        for (RunResult run :
                run(options(DiffBench.class).param("pair", pair.name()).param("engine", quick))) {
            times.put(
                    Engine.valueOf(run.getParams().getParam("engine")),
                    run.getPrimaryResult().getScore());
        }
        return times;
    }

    private String hostile() {
        Columns table = new Columns(
                "Difference, texts made to hurt: one run each (goal: ours under 1 s)",
                "pair",
                "engine",
                "time",
                "changes",
                "answer");
        for (Pair pair : Pair.values()) {
            if (pair.real) {
                continue;
            }
            for (Engine engine : Engine.values()) {
                Trial.Result result = result(engine, pair);
                if (result == null || !result.fit()) {
                    table.row(pair.title, engine.title, missing(result), "", "");
                } else {
                    table.row(
                            pair.title,
                            engine.title,
                            time((double) result.time()),
                            "" + result.edits(),
                            result.tooDifferent() ? "too different" : "compared");
                }
            }
        }
        return table.written();
    }

    private String raw() throws RunnerException {
        TextBench.say("difference: raw text …");
        Columns table = new Columns(
                "Difference, from raw text to changes (goals: ≤ 100 ms for 400,000 words, a clause under 1 ms at p99)",
                "pair",
                "characters",
                "time");
        String[] pairs = Arrays.stream(Pair.values())
                .filter(pair -> pair.real)
                .map(Pair::name)
                .toArray(String[]::new);
        for (RunResult run : run(options(RawBench.class).param("pair", pairs))) {
            Pair pair = Pair.valueOf(run.getParams().getParam("pair"));
            table.row(
                    pair.title,
                    pair.base().length() + " / " + pair.changed().length(),
                    time(run.getPrimaryResult().getScore()));
        }
        for (RunResult run : run(options(ClauseBench.class))) {
            var times = run.getPrimaryResult().getStatistics();
            table.row("one changed article of the Grundgesetz, median", "", time(times.getPercentile(50)));
            table.row("one changed article of the Grundgesetz, p99", "", time(times.getPercentile(99)));
        }
        return table.written();
    }

    /** Why there is no figure. */
    private static String missing(Trial.@Nullable Result result) {
        return result == null ? "> " + Trial.LIMIT + " s" : "too many words";
    }

    private Trial.@Nullable Result result(Engine engine, Pair pair) {
        return trials.getOrDefault(engine, Map.of()).get(pair);
    }

    private static ChainedOptionsBuilder options(Class<?> benchmark) {
        return new OptionsBuilder()
                .include(benchmark.getName() + "\\.")
                .forks(1)
                .jvmArgs("-Xmx2g")
                .warmupIterations(4)
                .warmupTime(TimeValue.milliseconds(500))
                .measurementIterations(5)
                .measurementTime(TimeValue.milliseconds(300))
                .verbosity(VerboseMode.SILENT);
    }

    private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.build()).run();
    }
}
