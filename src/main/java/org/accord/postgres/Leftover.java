package org.accord.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server that still runs on a cluster whose folder we have locked: its Accord is dead, and so is its watchdog. */
final class Leftover {

    private static final int PATIENCE_SECONDS = 60;

    private Leftover() {}

    /**
     * Stops such a server. Where the process id in its file has since been given to some other program, the file goes:
     * PostgreSQL would take that program for itself and refuse to start.
     */
    static void stop(Path cluster) throws IOException {
        Optional<ProcessHandle> process = process(cluster);
        if (process.isEmpty()) {
            return;
        }
        ProcessHandle server = process.get();
        if (!isServerOf(server, cluster)) {
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
            return;
        }
        Commands.run(List.of("kill", "-INT", Long.toString(server.pid())));
        if (!ended(server)) {
            kill(cluster);
        }
    }

    /** For a server that does not stop when told: the next start recovers what it had not yet tidied up. */
    static void kill(Path cluster) throws IOException {
        process(cluster).filter(server -> isServerOf(server, cluster)).ifPresent(server -> {
            if (server.destroyForcibly()) {
                ended(server);
            }
        });
    }

    private static Optional<ProcessHandle> process(Path cluster) throws IOException {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isServerOf(ProcessHandle process, Path cluster) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains("postgres") && line.contains(cluster.toString()))
                .isPresent();
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Waiting for a process cannot fail", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
