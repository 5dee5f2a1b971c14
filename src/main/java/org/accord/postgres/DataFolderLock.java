package org.accord.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One Accord a data folder. The operating system lets go of the lock however the process ends. */
final class DataFolderLock implements AutoCloseable {

    private final FileChannel channel;

    private DataFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock, or throws {@link DataFolderInUse}. */
    static DataFolderLock take(Path data) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (AccessDeniedException e) {
            throw new PostgresNotStarted("The data folder " + data + " belongs to another user.", e);
        }
        try {
            if (channel.tryLock() != null) {
                return new DataFolderLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new DataFolderInUse(data);
        }
        channel.close();
        throw new DataFolderInUse(data);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
