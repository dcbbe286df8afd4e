package app.adiuva.desktop.link;

import app.adiuva.desktop.FileHold;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One window for each profile folder: the first holds a file lock, and whoever starts after it hands over what is to
/// be opened, as a file in the folder. The file is gone when the window has taken it; until then the start that wrote
/// it may take it back. Thread-safe.
public final class InstanceLock implements AutoCloseable {
    /// So long a window that starts or ends is waited for where nothing is on show meanwhile.
    public static final Duration A_MOMENT = Duration.ofSeconds(3);

    /// So long it is waited for where the user sees that.
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final Duration UNWATCHED = Duration.ofSeconds(1);
    private static final String LOCK = "window.lock";
    private static final Pattern REQUEST = Pattern.compile("window-(\\d{1,18})-\\w+\\.raise");

    private final Path home;
    private final FileHold hold;
    private final @Nullable WatchService watch;

    private InstanceLock(Path home, FileHold hold) {
        this.home = home;
        this.hold = hold;
        this.watch = watching(home);
    }

    /// Null where the system has no watch left to give; the folder is looked into now and then instead.
    private static @Nullable WatchService watching(Path home) {
        try {
            return registered(home, home.getFileSystem().newWatchService());
        } catch (IOException noneLeft) {
            return null;
        }
    }

    private static WatchService registered(Path home, WatchService watch) throws IOException {
        try {
            home.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            return watch;
        } catch (IOException noneLeft) {
            watch.close();
            throw noneLeft;
        }
    }

    /// The lock; or empty when the window that holds it has taken the link. A window that still starts takes it later,
    /// and one that ends leaves the lock. Blocking.
    ///
    /// @param link what is to be opened; null only brings the window to the front
    /// @throws NoAnswer when neither comes within `patience`; nothing waits then
    public static Optional<InstanceLock> enter(Path home, @Nullable Link link, Duration patience) {
        Optional<InstanceLock> free = acquire(home);
        if (free.isPresent()) {
            return free;
        }
        try {
            return await(home, ask(home, link == null ? "" : link.text()), patience);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static Optional<InstanceLock> await(Path home, Path request, Duration patience) throws IOException {
        long since = System.nanoTime();
        while (Files.exists(request)) {
            Optional<InstanceLock> free = acquire(home);
            if (free.isPresent()) {
                Files.deleteIfExists(request);
                return free;
            }
            boolean inVain = System.nanoTime() - since > patience.toNanos() || !paused();
            if (inVain && Files.deleteIfExists(request)) {
                throw new NoAnswer();
            }
        }
        return Optional.empty();
    }

    /// False when the wait was broken off.
    private static boolean paused() {
        try {
            Thread.sleep(LOOK_EVERY);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The lock, or empty when another window of this profile holds it. Blocking for a moment.
    static Optional<InstanceLock> acquire(Path home) {
        try {
            Files.createDirectories(home);
            return FileHold.take(home.resolve(LOCK)).map(hold -> new InstanceLock(home, hold));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /// Hands the link to the window that holds the lock; false when there is none, or none that takes it. Blocking for
    /// a moment.
    public static boolean handOver(Path home, Link link) {
        try {
            Optional<InstanceLock> free = enter(home, link, A_MOMENT);
            free.ifPresent(InstanceLock::close);
            return free.isEmpty();
        } catch (NoAnswer silent) {
            return false;
        }
    }

    /// The request appears as a whole, beside others, and only its owner can read it.
    private static Path ask(Path home, String link) throws IOException {
        Path request = Files.createTempFile(home, "window", ".request");
        Files.writeString(request, link);
        String id = Long.toString(System.nanoTime(), 36)
                + Long.toString(ProcessHandle.current().pid(), 36);
        String name = "window-%013d-%s.raise".formatted(System.currentTimeMillis(), id.replace('-', '_'));
        return Files.move(request, home.resolve(name));
    }

    /// Whether its start cannot be waiting for it any more: it was killed, or the window was before it took this away.
    private static boolean isForgotten(Path request) {
        Matcher name = REQUEST.matcher(String.valueOf(request.getFileName()));
        long age = name.matches() ? System.currentTimeMillis() - Long.parseLong(name.group(1)) : 0;
        return age > PATIENCE.multipliedBy(2).toMillis();
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

    /// Calls `raise` on `thread` whenever another start asks for this window, with the link it brings. Every request is
    /// answered, in its turn: it is taken when `raise` says true, and left to its start when it says false.
    public void onRaise(Executor thread, Predicate<Optional<Link>> raise) {
        Predicate<Optional<Link>> taken = link -> taken(thread, raise, link);
        Thread.ofPlatform().daemon().name("raise").start(() -> listen(taken));
    }

    private static boolean taken(Executor thread, Predicate<Optional<Link>> raise, Optional<Link> link) {
        CompletableFuture<Boolean> taken = new CompletableFuture<>();
        thread.execute(() -> {
            try {
                taken.complete(raise.test(link));
            } finally {
                taken.complete(true); // it failed, and would fail again
            }
        });
        return taken.join();
    }

    private void listen(Predicate<Optional<Link>> taken) {
        try {
            while (hold.isHeld()) {
                answer(taken);
                awaitFiles();
            }
        } catch (InterruptedException | ClosedWatchServiceException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitFiles() throws InterruptedException {
        if (watch == null) {
            Thread.sleep(UNWATCHED);
            return;
        }
        WatchKey key = watch.take();
        key.pollEvents();
        key.reset();
    }

    private void answer(Predicate<Optional<Link>> taken) {
        try {
            for (Path request : requests(home)) {
                boolean waits = Files.exists(request, LinkOption.NOFOLLOW_LINKS);
                if (isForgotten(request) || waits && taken.test(handed(request))) {
                    Files.deleteIfExists(request);
                }
            }
        } catch (IOException unreadable) {
            // the start that asked gets no answer and tells it
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
            if (watch != null) {
                watch.close();
            }
            hold.close();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
