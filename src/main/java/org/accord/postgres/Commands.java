package org.accord.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Programs of the operating system that end by themselves. */
final class Commands {

    /** What a program said on both its outputs, and the code that it ended with. */
    record Answer(int code, String said) {}

    private Commands() {}

    static Answer run(List<String> command) throws IOException {
        Process process = prepare(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return new Answer(waitFor(process), said);
    }

    /** Whether the program exists here and ends well. */
    static boolean succeeds(String... command) {
        try {
            return run(List.of(command)).code() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** PostgreSQL reads settings from the environment; ours come from us alone. */
    static ProcessBuilder prepare(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new PostgresNotStarted("The start was interrupted.", e);
        }
    }
}
