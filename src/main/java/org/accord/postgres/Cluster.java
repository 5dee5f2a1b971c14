package org.accord.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The folder in which PostgreSQL keeps its data, with the passwords beside it. */
record Cluster(Path home) {

    static final String SUPERUSER = "postgres";

    Path folder() {
        return home.resolve("cluster");
    }

    /** The role's password; made and written down the first time, readable by the owner alone. */
    Login login(String role) throws IOException {
        Path file = Folders.secret(home.resolve("passwords")).resolve(role);
        if (!Files.exists(file)) {
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            Path half = home.resolve("passwords").resolve(role + ".half");
            Files.deleteIfExists(half);
            write(half, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
            Folders.rename(half, file);
        }
        return new Login(role, Files.readString(file).strip());
    }

    /** Makes the cluster under another name first: half a cluster is never taken for a whole one. */
    void initialise(Binaries binaries, int major, ServerAccount account, Login superuser) throws IOException {
        if (Files.isDirectory(folder())) {
            String written = Files.readString(folder().resolve("PG_VERSION")).strip();
            if (!written.equals(Integer.toString(major))) {
                throw new DataOfAnotherMajor(folder(), written, major);
            }
            account.give(folder());
            return;
        }
        Path half = home.resolve("cluster.half");
        Folders.delete(half);
        Folders.secret(half);
        account.give(half);
        Path password = home.resolve("initdb.password");
        Files.deleteIfExists(password);
        write(password, superuser.password());
        account.give(password);
        try {
            List<String> words = new ArrayList<>(List.of(
                    binaries.program("initdb").toString(),
                    "--pgdata=" + half,
                    "--username=" + superuser.role(),
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--data-checksums",
                    "--no-instructions"));
            // The built-in locale is the same on every platform; older majors have only the operating system's.
            words.addAll(
                    major >= 17
                            ? List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C")
                            : List.of("--locale=C.UTF-8"));
            Commands.Answer answer = Commands.run(account.command(words.toArray(String[]::new)));
            if (answer.code() != 0) {
                throw new PostgresNotStarted("PostgreSQL could not make its data folder. It said: " + answer.said());
            }
        } finally {
            Files.deleteIfExists(password);
        }
        Folders.rename(half, folder());
    }

    private static void write(Path file, String secret) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, secret + "\n", StandardOpenOption.SYNC);
    }
}
