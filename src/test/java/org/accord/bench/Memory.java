package org.accord.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a house holds in memory: by /proc, where the system has one, and by asking its Java. */
final class Memory {

    private static final Pattern LAST_LINE = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)\\s*$");

    private final ProcessHandle java;

    Memory(ProcessHandle java) {
        this.java = java;
    }

    void measure(Table table) throws IOException, InterruptedException {
        OptionalLong resident = kilobytes(java, "status", "VmRSS:");
        table.row("resident set of Java", written(resident), "VmRSS");
        List<ProcessHandle> servers = java.descendants()
                .filter(process -> name(process).equals("postgres"))
                .toList();
        OptionalLong all = sum(servers, "status", "VmRSS:");
        OptionalLong share = sum(servers, "smaps_rollup", "Pss:");
        table.row(
                "resident sets of PostgreSQL, added up",
                written(all),
                servers.size() + " processes; what they share is counted in each");
        table.row("PostgreSQL, what is shared counted once", written(share), "Pss");
    }

    /** Bytes of objects that are in use, after a full collection. */
    long heap() throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(House.java("jcmd"), String.valueOf(java.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        Matcher total = LAST_LINE.matcher(said);
        if (!total.find()) {
            throw new IOException("jcmd said: " + said.lines().limit(5).toList());
        }
        return Long.parseLong(total.group(1));
    }

    private static String written(OptionalLong kilobytes) {
        return kilobytes.isPresent() ? Table.bytes(kilobytes.getAsLong() * 1024) : "not measured";
    }

    private static OptionalLong sum(List<ProcessHandle> processes, String file, String key) {
        long sum = 0;
        for (ProcessHandle process : processes) {
            OptionalLong one = kilobytes(process, file, key);
            if (one.isEmpty()) {
                return OptionalLong.empty();
            }
            sum += one.getAsLong();
        }
        return processes.isEmpty() ? OptionalLong.empty() : OptionalLong.of(sum);
    }

    /** Empty where there is no /proc, or where the process is none of ours. */
    private static OptionalLong kilobytes(ProcessHandle process, String file, String key) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), file)).stream()
                    .filter(line -> line.startsWith(key))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException unreadable) {
            return OptionalLong.empty();
        }
    }

    private static String name(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "comm"))
                    .strip();
        } catch (IOException unreadable) {
            return "";
        }
    }
}
