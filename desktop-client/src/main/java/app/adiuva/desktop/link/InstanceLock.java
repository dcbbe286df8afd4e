package app.adiuva.desktop.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One window for each profile folder: the first holds a file lock, a second one asks it to come to the front.
/// Thread-safe.
public final class InstanceLock implements AutoCloseable {
    private static final String LOCK = "window.lock";
    private static final Pattern REQUEST = Pattern.compile("window-\\d+-\\w+\\.raise");

    private final Path home;
    private final FileChannel channel;
    private final WatchService watch;

    private InstanceLock(Path home, FileChannel channel) throws IOException {
        this.home = home;
        this.channel = channel;
        this.watch = home.getFileSystem().newWatchService();
    }

    /// The lock, or empty when another window of this profile holds it. Blocking for a moment.
    public static Optional<InstanceLock> acquire(Path home) {
        try {
            Files.createDirectories(home);
            FileChannel channel =
                    FileChannel.open(home.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            for (Path old : requests(home)) {
                Files.deleteIfExists(old); // for a window that is gone
            }
            return Optional.of(new InstanceLock(home, channel));
        } catch (java.nio.channels.OverlappingFileLockException heldHere) {
            return Optional.empty();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /// Asks the window that holds the lock to come to the front.
    public static void raiseOther(Path home) {
        ask(home, "");
    }

    /// Hands the link to the window that holds the lock; false when there is none. Blocking for a moment.
    public static boolean handOver(Path home, Link link) {
        Optional<InstanceLock> free = acquire(home);
        if (free.isPresent()) {
            free.get().close();
            return false;
        }
        ask(home, link.text());
        return true;
    }

    /// The request appears as a whole, beside others, and only its owner can read it.
    private static void ask(Path home, String link) {
        try {
            Path request = Files.createTempFile(home, "window", ".request");
            Files.writeString(request, link);
            String id = Long.toString(System.nanoTime(), 36)
                    + Long.toString(ProcessHandle.current().pid(), 36);
            String name = "window-%013d-%s.raise".formatted(System.currentTimeMillis(), id.replace('-', '_'));
            Files.move(request, home.resolve(name));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /// What was asked and not yet done, the oldest first.
    private static List<Path> requests(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(InstanceLock::isRequest).sorted().toList();
        }
    }

    private static boolean isRequest(@Nullable Path file) {
        return file != null
                && REQUEST.matcher(String.valueOf(file.getFileName())).matches();
    }

    /// Calls `raise`, on a thread of its own, whenever another start asks for this window, with the link it brings.
    /// Every request is answered, in its turn.
    public void onRaise(Consumer<Optional<Link>> raise) {
        try {
            home.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        Thread.ofPlatform().daemon().name("raise").start(() -> listen(raise));
    }

    private void listen(Consumer<Optional<Link>> raise) {
        try {
            answer(raise);
            WatchKey key = watch.take();
            while (key.isValid()) {
                boolean asked = key.pollEvents().stream()
                        .anyMatch(event -> event.kind().equals(StandardWatchEventKinds.OVERFLOW)
                                || isRequest((Path) event.context()));
                if (asked) {
                    answer(raise);
                }
                key.reset();
                key = watch.take();
            }
        } catch (InterruptedException | ClosedWatchServiceException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(Consumer<Optional<Link>> raise) {
        try {
            for (Path request : requests(home)) {
                Optional<Link> link = handed(request);
                Files.deleteIfExists(request);
                raise.accept(link);
            }
        } catch (IOException unreadable) {
            raise.accept(Optional.empty());
        }
    }

    /// Whoever can write into the folder could ask as well, so what stands there is judged like any link.
    private static Optional<Link> handed(Path file) {
        try (InputStream request = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            String written = new String(request.readNBytes(4 * Link.MOST_CHARACTERS), StandardCharsets.UTF_8);
            return Link.parse(written);
        } catch (IOException gone) {
            return Optional.empty();
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
