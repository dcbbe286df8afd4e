package app.adiuva.cloud;

import app.adiuva.cloud.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The place where a cloud beside a desktop says where it listens, and the lock that keeps it the only one.
///
/// The lock is on `<file>.lock` and ends with the process, however that ends. The file itself appears only when the
/// cloud answers, all at once, readable by its owner alone, and goes away when the cloud stops; after a crash a stale
/// one may stay, which the next cloud removes before it starts.
final class RunFile implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;

    private RunFile(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /// @param startedAt ISO-8601 in UTC
    private record Content(long pid, int port, String url, String version, String startedAt) {}

    /// Takes the lock; empty when another cloud has it.
    static Optional<RunFile> acquire(Path file) {
        Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            Files.deleteIfExists(file);
            return Optional.of(new RunFile(file, channel, lock));
        } catch (IOException e) {
            throw new UncheckedIOException("ADIUVA_RUN_FILE cannot be written: " + file, e);
        }
    }

    /// Says where this cloud answers.
    void publish(URI url, String version, Instant startedAt) {
        Content content = new Content(
                ProcessHandle.current().pid(), url.getPort(), url.toString(), version, startedAt.toString());
        try {
            Path complete = Files.createTempFile(file.toAbsolutePath().getParent(), "run", ".tmp", ownerOnly());
            Files.write(complete, Json.bytes(content));
            Files.move(complete, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("ADIUVA_RUN_FILE cannot be written: " + file, e);
        }
    }

    /// Says no more: this cloud is stopping.
    void withdraw() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("ADIUVA_RUN_FILE cannot be removed: " + file, e);
        }
    }

    @Override
    public void close() {
        withdraw();
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The lock of ADIUVA_RUN_FILE cannot be released: " + file, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
