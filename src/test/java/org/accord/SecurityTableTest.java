package org.accord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps {@code src/docs/security.md} honest: what it says is tested, is tested there. */
class SecurityTableTest {

    private static final Path TABLE = Path.of("src", "docs", "security.md");
    private static final Path TESTS = Path.of("src", "test", "java");

    private record Row(int number, String id, String answer) {}

    @Test
    void everyRowHasAnAnswer() throws IOException {
        List<Row> rows = rows();
        assertThat(rows.stream().map(Row::number).distinct())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 88).boxed().toList());
        assertThat(rows).allSatisfy(row -> assertThat(row.answer()).isNotBlank());
    }

    @Test
    void whatIsSaidToBeTestedCarriesTheId() throws IOException {
        Map<String, String> tests = tests();
        assertThat(rows().stream().filter(row -> !row.answer().startsWith("–")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.answer().split(", "))
                        .as(row.id())
                        .allSatisfy(test -> assertThat(tests.get(test)).as(test).contains(row.id())));
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> line.matches("\\| \\d+ \\|.*"))
                .map(line -> line.split(" ?\\| ?"))
                .map(cells -> new Row(Integer.parseInt(cells[1].strip()), cells[2], cells[5]))
                .toList();
    }

    private static Map<String, String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            SecurityTableTest::read,
                            String::concat));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
