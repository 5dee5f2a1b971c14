package org.accord.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The parent of the PostgreSQL process: a shell that waits on a pipe from us. The pipe closes when we close it or when
 * this Java ends, however it ends; then the shell has PostgreSQL stop.
 */
final class Watchdog {

    /** In a session of its own where there is setsid: Ctrl-C in the terminal is for us, and we stop it in our order. */
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            exec 3<&0
            "$@" 3<&- </dev/null &
            server=$!
            (while read -r line; do :; done; kill -INT "$server") <&3 2>/dev/null &
            reader=$!
            exec 3<&- </dev/null
            wait "$server"
            code=$?
            kill -9 "$reader" 2>/dev/null
            exit "$code"
            """;

    private static final int PATIENCE_SECONDS = 60;

    private final Process process;

    private Watchdog(Process process) {
        this.process = process;
    }

    /** Starts the server's command; what it says goes to the log, the log of the time before is kept beside it. */
    static Watchdog start(List<String> server, Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".before"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.createFile(log, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            command.addAll(List.of(SETSID.toString(), "/bin/sh"));
        } else {
            command.addAll(List.of("/bin/sh", "-m"));
        }
        command.addAll(List.of("-c", SCRIPT, "accord-postgres"));
        command.addAll(server);
        Process process = Commands.prepare(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Watchdog(process);
    }

    /** Whether the server's process has not ended. */
    boolean runs() {
        return process.isAlive();
    }

    /** Has the server stop in good order, and waits until it has. */
    void stop(Path cluster) throws IOException {
        process.getOutputStream().close();
        if (!ended(process)) {
            Leftover.kill(cluster);
        }
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
