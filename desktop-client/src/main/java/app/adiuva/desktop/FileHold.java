package app.adiuva.desktop;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The lock of a file, for one holder in this process and all others. It ends with the process, however that ends.
///
/// POSIX lets go of all locks that a process has on a file as soon as that process closes any channel of it (fcntl(2)).
/// So what is held here is known by name, and no second channel is opened. Thread-safe.
public final class FileHold implements AutoCloseable {
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FileHold(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// The lock, or empty when another has it.
    ///
    /// @param lock a file in a folder that exists; it is made when there is none
    public static Optional<FileHold> take(Path lock) throws IOException {
        Path folder = Objects.requireNonNull(lock.toAbsolutePath().getParent());
        Path file = folder.toRealPath().resolve(lock.getFileName().toString());
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        Optional<FileHold> taken = Optional.empty();
        try {
            taken = locked(file);
            return taken;
        } finally {
            if (taken.isEmpty()) {
                HELD.remove(file);
            }
        }
    }

    private static Optional<FileHold> locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            locked = channel.tryLock() != null;
            return locked ? Optional.of(new FileHold(file, channel)) : Optional.empty();
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    public boolean isHeld() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        if (!channel.isOpen()) {
            return; // another may hold it by now
        }
        try {
            channel.close();
        } finally {
            HELD.remove(file);
        }
    }
}
