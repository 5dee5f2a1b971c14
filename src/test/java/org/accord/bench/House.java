package org.accord.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** The built application with the demo in it, as a process of its own that only this machine can reach. */
final class House implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int MILLISECONDS_BETWEEN = 10;
    private static final int SECONDS_TO_CLOSE = 30;

    private final Process process;
    private final int port;
    private final Duration toFirstPage;

    private House(Process process, int port, Duration toFirstPage) {
        this.process = process;
        this.port = port;
        this.toFirstPage = toFirstPage;
    }

    /** Starts it on that data folder, with the same words as the script does, and waits for its first page. */
    static House open(Path jar, Path data) throws IOException, InterruptedException {
        int port = freePort();
        Path said = data.resolve("said.txt");
        long before = System.nanoTime();
        Process process = new ProcessBuilder(List.of(
                        java("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        jar.toString(),
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--accord.data=" + data,
                        "--spring.profiles.active=demo"))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpRequest first = HttpRequest.newBuilder(URI.create(address(port)))
                    .timeout(PATIENCE)
                    .build();
            while (!answers(browser, first)) {
                if (!process.isAlive() || System.nanoTime() - before > PATIENCE.toNanos()) {
                    process.destroy();
                    throw new IOException("the house did not open; it said: " + Files.readString(said));
                }
                Thread.sleep(MILLISECONDS_BETWEEN);
            }
        }
        Duration toFirstPage = Duration.ofNanos(System.nanoTime() - before);
        // the first page may come while the demo is still being told
        while (!Files.readString(said).contains(":" + port)) {
            if (!process.isAlive() || System.nanoTime() - before > PATIENCE.toNanos()) {
                process.destroy();
                throw new IOException("the house did not say where it is; it said: " + Files.readString(said));
            }
            Thread.sleep(MILLISECONDS_BETWEEN);
        }
        return new House(process, port, toFirstPage);
    }

    /** From starting the process to the whole of the first page. */
    Duration toFirstPage() {
        return toFirstPage;
    }

    String address() {
        return address(port);
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().orTimeout(SECONDS_TO_CLOSE, TimeUnit.SECONDS).join();
        } catch (CompletionException stillOpen) {
            process.destroyForcibly();
        }
    }

    /** A program of the JDK that runs this. */
    static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    private static boolean answers(HttpClient browser, HttpRequest request) throws InterruptedException {
        try {
            return browser.send(request, HttpResponse.BodyHandlers.ofByteArray())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String address(int port) {
        return "http://localhost:" + port + "/";
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
