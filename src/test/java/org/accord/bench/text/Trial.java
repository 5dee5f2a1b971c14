package org.accord.bench.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.accord.text.Tokens;

/**
 * One engine on many pairs in a Java of its own, which is ended when a pair takes too long: some engines do not end in hours, and
 * none can be interrupted. The best of three runs counts, or the only one if that takes a second.
 */
final class Trial {

    /** How long an engine may take for one pair, in seconds. */
    static final int LIMIT = 10;

    private static final String READY = "ready";
    private static final String UNFIT = "-1 0 0 0 false";

    private Trial() {}

    /** What an engine did with a pair; the time in nanoseconds, -1 if it cannot take so many different words. */
    record Result(long time, long edits, long islands, long edited, boolean tooDifferent) {

        boolean fit() {
            return time >= 0;
        }
    }

    /** What the engine did with each pair; a pair that took too long, or more than 2 GB, is missing. */
    static Map<Pair, Result> of(Engine engine) throws IOException, InterruptedException {
        Map<Pair, Result> results = new EnumMap<>(Pair.class);
        List<Pair> open = new ArrayList<>(List.of(Pair.values()));
        while (!open.isEmpty()) {
            Process process = started(engine, open);
            BlockingQueue<String> lines = new LinkedBlockingQueue<>();
            Thread reader = Thread.ofVirtual()
                    .start(() ->
                            process.inputReader(StandardCharsets.UTF_8).lines().forEach(lines::add));
            try {
                while (!open.isEmpty() && READY.equals(lines.poll(60, TimeUnit.SECONDS))) {
                    String line = lines.poll(LIMIT, TimeUnit.SECONDS);
                    Pair pair = open.removeFirst();
                    if (line == null) {
                        break;
                    }
                    results.put(pair, read(line.split(" ")));
                }
            } finally {
                process.destroyForcibly().waitFor();
                reader.join();
            }
        }
        return results;
    }

    private static Process started(Engine engine, List<Pair> pairs) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-cp",
                System.getProperty("java.class.path"),
                Trial.class.getName(),
                engine.name()));
        pairs.forEach(pair -> command.add(pair.name()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Result read(String[] figures) {
        return new Result(
                Long.parseLong(figures[0]),
                Long.parseLong(figures[1]),
                Long.parseLong(figures[2]),
                Long.parseLong(figures[3]),
                Boolean.parseBoolean(figures[4]));
    }

    public static void main(String[] names) {
        Engine engine = Engine.valueOf(names[0]);
        for (String name : List.of(names).subList(1, names.length)) {
            Pair pair = Pair.valueOf(name);
            Tokens tokens = new Tokens(pair.base(), pair.changed());
            Object prepared;
            try {
                prepared = engine.prepared(tokens);
            } catch (IllegalArgumentException unfit) {
                System.out.println(READY + "\n" + UNFIT);
                continue;
            }
            System.out.println(READY);
            long best = Long.MAX_VALUE;
            Object compared = null;
            for (int run = 0; run < 3 && (run == 0 || best < 1_000_000_000); run++) {
                long start = System.nanoTime();
                compared = engine.compared(prepared);
                best = Math.min(best, System.nanoTime() - start);
            }
            if (compared == null) {
                throw new UncheckedIOException(new IOException("nothing was compared"));
            }
            List<Tokens.Edit> edits = engine.edits(tokens, compared);
            System.out.println(best + " " + edits.size() + " " + tokens.islands(edits) + " " + Tokens.edited(edits)
                    + " " + (engine == Engine.ACCORD && tokens.tooDifferent()));
        }
    }
}
