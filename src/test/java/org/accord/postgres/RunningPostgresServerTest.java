package org.accord.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.accord.fixtures.TestHouse;
import org.accord.postgres.PostgresServer.Place;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.util.FileSystemUtils;

/** What a running server promises. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunningPostgresServerTest {

    private final Path data = TestHouse.folder();
    private final PostgresServer server = PostgresServer.start(Place.in(data).withPrograms(TestHouse.PROGRAMS));

    @AfterAll
    void close() throws IOException {
        server.close();
        FileSystemUtils.deleteRecursively(data);
    }

    @Test
    void itListensOnTheLoopbackAddressOnly() throws IOException {
        connect("127.0.0.1", server.port());
        for (InetAddress address : otherAddresses()) {
            assertThatThrownBy(() -> connect(address.getHostAddress(), server.port()))
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void itWritesToTheDiskWhatItSaysIsWritten() throws SQLException {
        assertThat(text(server, server.superuser(), """
                select string_agg(name || '=' || setting, ' ' order by name) from pg_settings
                where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums',
                    'listen_addresses', 'unix_socket_directories', 'password_encryption', 'server_encoding')
                """))
                .isEqualTo("data_checksums=on fsync=on full_page_writes=on listen_addresses=127.0.0.1"
                        + " password_encryption=scram-sha-256 server_encoding=UTF8 synchronous_commit=on"
                        + " unix_socket_directories=");
    }

    @Test
    void nobodyComesInWithoutThePassword() throws IOException {
        for (Login login : List.of(server.owner(), server.application(), server.superuser())) {
            assertThat(login.password()).hasSizeGreaterThanOrEqualTo(32);
            assertThat(login.toString()).doesNotContain(login.password());
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(data.resolve("postgres/passwords/" + login.role()))))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), login.role(), "guess"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void aSecondStartOnTheSameFolderIsRefused() {
        assertThat(server.port()).isPositive();

        assertThatThrownBy(() -> PostgresServer.start(Place.in(data)))
                .isInstanceOf(DataFolderInUse.class)
                .hasMessage("The data folder " + data + " is in use: another Accord is running on it."
                        + " Stop that one first, or choose another folder.");
    }

    private static List<InetAddress> otherAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();
    }

    private static void connect(String host, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 2_000);
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
