package app.adiuva.desktop.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The right of one process to make, prove or restore backups of a profile. It ends with the process, however that
/// ends.
final class Exclusive implements AutoCloseable {
    private final FileChannel channel;

    private Exclusive(FileChannel channel) {
        this.channel = channel;
    }

    /// @throws BackupFailure `busy` when another has it
    static Exclusive take(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw BackupFailure.busy();
        }
        return new Exclusive(channel);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
