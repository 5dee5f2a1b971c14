package org.accord.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * As whom PostgreSQL runs. It refuses to run as root; then it gets a user namespace in which root is nobody, or, where
 * the system allows none, another user.
 *
 * @param prefix what stands before each of its commands
 * @param other the user id that its files must belong to, where that is not our own
 */
record ServerAccount(List<String> prefix, @Nullable Integer other) {

    private static final int NOBODY = 65_534;

    /** The account for a cluster that may not exist yet; one that exists keeps its owner. */
    static ServerAccount of(Path cluster) throws IOException {
        if (!Commands.run(List.of("id", "-u")).said().equals("0")) {
            return new ServerAccount(List.of(), null);
        }
        int owner = Files.exists(cluster) ? owner(cluster) : 0;
        if (owner == 0 && Commands.succeeds("unshare", "-U", "true")) {
            return new ServerAccount(List.of("unshare", "-U"), null);
        }
        int other = owner == 0 ? NOBODY : owner;
        List<String> prefix = List.of("setpriv", "--reuid=" + other, "--regid=" + other, "--clear-groups");
        if (Commands.succeeds(with(prefix, "true").toArray(String[]::new))) {
            return new ServerAccount(prefix, other);
        }
        throw new PostgresNotStarted("PostgreSQL refuses to run as root, and this system has neither unshare nor "
                + "setpriv to run it as somebody else. Start Accord as an ordinary user.");
    }

    List<String> command(String... words) {
        return with(prefix, words);
    }

    /** Gives the server's account what it must own. */
    void give(Path root) throws IOException {
        if (other == null) {
            return;
        }
        int uid = other;
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                return give(folder);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                return give(file);
            }

            private FileVisitResult give(Path path) throws IOException {
                if (owner(path) != uid) {
                    Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                    Files.setAttribute(path, "unix:gid", uid, LinkOption.NOFOLLOW_LINKS);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Lets the server's account pass through a folder that stays ours. */
    void letThrough(Path folder) throws IOException {
        if (other == null) {
            return;
        }
        Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(folder));
        permissions.add(PosixFilePermission.GROUP_EXECUTE);
        permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        Files.setPosixFilePermissions(folder, permissions);
    }

    private static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    private static List<String> with(List<String> prefix, String... words) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(words));
        return command;
    }
}
