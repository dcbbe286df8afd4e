package app.adiuva.desktop.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Instant;
import java.util.Optional;

/// One window for each profile folder: the first holds a file lock, a second one asks it to come to the front.
/// Thread-safe.
final class InstanceLock implements AutoCloseable {
    private static final String LOCK = "window.lock";
    private static final String RAISE = "window.raise";

    private final Path home;
    private final FileChannel channel;
    private final WatchService watch;

    private InstanceLock(Path home, FileChannel channel) throws IOException {
        this.home = home;
        this.channel = channel;
        this.watch = home.getFileSystem().newWatchService();
    }

    /// The lock, or empty when another window of this profile holds it. Blocking for a moment.
    static Optional<InstanceLock> acquire(Path home) {
        try {
            Files.createDirectories(home);
            FileChannel channel =
                    FileChannel.open(home.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new InstanceLock(home, channel));
        } catch (java.nio.channels.OverlappingFileLockException heldHere) {
            return Optional.empty();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /// Asks the window that holds the lock to come to the front.
    static void raiseOther(Path home) {
        try {
            Files.writeString(home.resolve(RAISE), Instant.now().toString());
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /// Calls `raise`, on a thread of its own, whenever another start asks for this window.
    void onRaise(Runnable raise) {
        try {
            home.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        Thread.ofPlatform().daemon().name("raise").start(() -> listen(raise));
    }

    private void listen(Runnable raise) {
        try {
            WatchKey key = watch.take();
            while (key.isValid()) {
                boolean asked =
                        key.pollEvents().stream().map(WatchEvent::context).anyMatch(Path.of(RAISE)::equals);
                if (asked) {
                    raise.run();
                }
                key.reset();
                key = watch.take();
            }
        } catch (InterruptedException | java.nio.file.ClosedWatchServiceException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            watch.close();
            channel.close();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
