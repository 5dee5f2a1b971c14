package org.accord.bench;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.accord.bench.text.TextBench;
import org.springframework.util.FileSystemUtils;

/**
 * Measures the built application and prints one table. {@code ./accord bench} runs it; with the names of parts
 * (start, pages, ballots) it measures only those. Measured only when asked for: the text engine (text), and people and
 * organisations in a full house (people; numbers behind it say how full).
 */
public final class Bench {

    private static final int STARTS = 5;
    private static final int SESSIONS = 50;
    private static final Path BUNDLE = Path.of("src/main/bundles/prod.bundle");

    private final Table table = new Table();
    private final List<String> complaints = new ArrayList<>();
    private final Path jar = Path.of(System.getProperty("accord.jar", "")).toAbsolutePath();

    private Bench() {}

    public static void main(String[] parts) {
        int code = 0;
        try {
            Bench bench = new Bench();
            bench.measure(parts.length == 0 ? List.of("start", "pages", "ballots") : List.of(parts));
            System.out.println();
            System.out.print(bench.table.written());
            if (List.of(parts).contains("text")) {
                System.out.print(TextBench.measured());
            }
            if (!bench.complaints.isEmpty()) {
                bench.complaints.forEach(Bench::say);
                code = 1;
            }
        } catch (Exception failed) {
            failed.printStackTrace();
            code = 1;
        }
        // Spring and the browser’s driver may leave threads that nobody waits for
        System.exit(code);
    }

    private void measure(List<String> parts) throws Exception {
        table.row(
                "machine",
                machine(),
                LocalDate.now(ZoneId.systemDefault()) + ", Java "
                        + Runtime.version().feature());
        if (parts.contains("start")) {
            starts();
        }
        if (parts.contains("pages")) {
            pages();
        }
        if (parts.contains("ballots")) {
            say("ballots …");
            table.part("Ballots through the service, and bare INSERTs");
            Ballots.measure(table);
        }
        if (parts.contains("people")) {
            List<Integer> sizes = parts.stream()
                    .filter(part -> part.chars().allMatch(Character::isDigit))
                    .map(Integer::valueOf)
                    .toList();
            complaints.addAll(FullHouse.measure(table, sizes.isEmpty() ? FullHouse.SIZES : sizes));
        }
    }

    private void starts() throws IOException, InterruptedException {
        List<Duration> fresh = new ArrayList<>();
        List<Duration> again = new ArrayList<>();
        for (int start = 1; start <= STARTS; start++) {
            say("start " + start + " of " + STARTS + " …");
            Path data = Files.createTempDirectory("accord-bench");
            try {
                try (House house = House.open(jar, data)) {
                    fresh.add(house.toFirstPage());
                }
                try (House house = House.open(jar, data)) {
                    again.add(house.toFirstPage());
                }
            } finally {
                FileSystemUtils.deleteRecursively(data);
            }
        }
        table.part("Start, to the first page");
        table.row("on a new data folder", Spread.of(fresh));
        table.row("on one that is there", Spread.of(again));
    }

    /** All that can be asked of one open house. */
    private void pages() throws IOException, InterruptedException {
        say("memory and pages …");
        Path data = Files.createTempDirectory("accord-bench");
        try (House house = House.open(jar, data)) {
            Memory memory = new Memory(house.process());
            table.part("Memory after start");
            memory.measure(table);
            table.row("heap in use after a collection", Table.bytes(memory.heap()), "nobody is here");

            try (Browsers browsers = new Browsers(house.address())) {
                table.part("Pages, first visit");
                Sizes.measure(table, browsers);
                table.row(
                        "front end in the repository", Table.bytes(Files.size(BUNDLE)), "all views, plain and packed");
                say("from browser to browser …");
                table.part("A comment, from one browser to another");
                Sight.measure(table, browsers);
                say(SESSIONS + " people …");
                crowd(browsers, memory);
            }
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private void crowd(Browsers browsers, Memory memory) throws IOException, InterruptedException {
        table.part("Memory with people in the house");
        long before = memory.heap();
        try (Browser browser = browsers.open()) {
            for (int person = 0; person < SESSIONS; person++) {
                browsers.signedIn(browser, person);
            }
            long after = memory.heap();
            table.row(
                    "heap with " + SESSIONS + " signed in, each on the agreement",
                    Table.bytes(after),
                    Table.bytes((after - before) / SESSIONS) + " each");
            memory.measure(table);
        }
    }

    private static String machine() {
        return String.format(
                Locale.ROOT,
                "%d processors, %s %s",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"));
    }

    static void say(String sentence) {
        System.err.println(sentence);
    }
}
