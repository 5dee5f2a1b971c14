package org.accord.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's programs, unpacked once a version.
 *
 * @param folder where they are, named after the digest of the archive that they came in
 */
record Binaries(Path folder) {

    private static final Pattern MAJOR = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** The major version, asked from the program itself. */
    int major(ServerAccount account) throws IOException {
        Commands.Answer answer =
                Commands.run(account.command(program("postgres").toString(), "--version"));
        Matcher version = MAJOR.matcher(answer.said());
        if (answer.code() != 0 || !version.find()) {
            throw new PostgresNotStarted("PostgreSQL’s program " + program("postgres")
                    + " cannot be run. Every folder above it must let the account in that runs it. It said: "
                    + answer.said());
        }
        return Integer.parseInt(version.group(1));
    }

    /**
     * Unpacks what the classpath or the given jar holds for this machine.
     *
     * @param under the folder that keeps the versions side by side
     */
    static Binaries unpack(Path under, @Nullable Path archive) throws IOException {
        byte[] packed = read(archive, resource());
        Path folder = under.resolve("programs-" + digest(packed).substring(0, 12));
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(under);
            Path half = Files.createTempDirectory(
                    under, "half-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            unpack(packed, half);
            try {
                Folders.rename(half, folder);
            } catch (IOException e) {
                // Somebody else was quicker; theirs is as good, being of the same digest.
                Folders.delete(half);
                if (!Files.isDirectory(folder)) {
                    throw e;
                }
            }
        }
        return new Binaries(folder);
    }

    private static String resource() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        boolean arm = machine.equals("aarch64") || machine.equals("arm64");
        boolean intel = machine.equals("amd64") || machine.equals("x86_64");
        if ((system.contains("linux") || system.contains("mac")) && (arm || intel)) {
            return "postgres-" + (system.contains("linux") ? "linux" : "darwin") + (arm ? "-arm_64" : "-x86_64")
                    + ".txz";
        }
        throw new PostgresNotStarted("Accord brings no PostgreSQL for " + system + " on " + machine
                + ". Set spring.datasource.url to a PostgreSQL of your own.");
    }

    private static byte[] read(@Nullable Path archive, String name) throws IOException {
        if (archive == null) {
            try (InputStream packed = Binaries.class.getResourceAsStream("/" + name)) {
                if (packed == null) {
                    throw new PostgresNotStarted("This build of Accord lacks " + name
                            + ". Set spring.datasource.url to a PostgreSQL of your own.");
                }
                return packed.readAllBytes();
            }
        }
        try (JarFile jar = new JarFile(archive.toFile())) {
            ZipEntry entry = jar.getEntry(name);
            if (entry == null) {
                throw new PostgresNotStarted(archive + " holds no " + name + ".");
            }
            try (InputStream packed = jar.getInputStream(entry)) {
                return packed.readAllBytes();
            }
        }
    }

    private static String digest(byte[] packed) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(packed));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void unpack(byte[] packed, Path root) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = root.resolve(entry.getName()).normalize();
                if (!path.startsWith(root)) {
                    throw new IOException("The archive points outside itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Path parent = path.getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    boolean program = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }
}
