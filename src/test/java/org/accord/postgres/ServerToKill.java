package org.accord.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.accord.postgres.PostgresServer.Place;

/** A Java of its own that starts a server, and writes row after row until somebody kills it. */
final class ServerToKill {

    private ServerToKill() {}

    /** Takes the data folder and the folder of the programs; says each row's number once the row is committed. */
    public static void main(String[] folders) throws Exception {
        PostgresServer server =
                PostgresServer.start(Place.in(Path.of(folders[0])).withPrograms(Path.of(folders[1])));
        try (Connection connection = DriverManager.getConnection(
                        server.url(), server.owner().role(), server.owner().password());
                Statement statement = connection.createStatement()) {
            statement.execute("create table public.line (number int primary key)");
            for (int number = 1; ; number++) {
                statement.executeUpdate("insert into public.line values (" + number + ")");
                System.out.println(number);
            }
        }
    }
}
