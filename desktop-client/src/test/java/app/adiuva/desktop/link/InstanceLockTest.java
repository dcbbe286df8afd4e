package app.adiuva.desktop.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceLockTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void a_second_window_of_the_profile_is_refused_until_the_first_closes(@TempDir Path home) {
        InstanceLock first = InstanceLock.acquire(home).orElseThrow();
        assertTrue(InstanceLock.acquire(home).isEmpty());
        first.close();
        InstanceLock.acquire(home).orElseThrow().close();
    }

    @Test
    void a_second_start_brings_the_first_window_to_the_front(@TempDir Path home) throws Exception {
        CountDownLatch raised = new CountDownLatch(1);
        try (InstanceLock first = InstanceLock.acquire(home).orElseThrow()) {
            first.onRaise(Runnable::run, _ -> {
                raised.countDown();
                return true;
            });
            assertTrue(InstanceLock.enter(home, null, PATIENCE).isEmpty());
            assertTrue(raised.await(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void a_link_is_handed_to_the_open_window_and_to_nobody_when_there_is_none(@TempDir Path home) throws Exception {
        Link link = new Link.Capture("milk & eggs — “today”");
        assertFalse(InstanceLock.handOver(home, link));
        BlockingQueue<Optional<Link>> handed = new LinkedBlockingQueue<>();
        try (InstanceLock first = InstanceLock.acquire(home).orElseThrow()) {
            first.onRaise(Runnable::run, handed::add);
            assertTrue(InstanceLock.handOver(home, link));
            assertEquals(Optional.of(link), handed.poll(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void links_that_come_at_once_or_before_the_window_listens_all_arrive(@TempDir Path home) throws Exception {
        BlockingQueue<Optional<Link>> handed = new LinkedBlockingQueue<>();
        Set<Optional<Link>> links = IntStream.range(0, 30)
                .mapToObj(i -> Optional.<Link>of(new Link.Item(Link.Kind.TASK, "t" + i)))
                .collect(Collectors.toSet());
        try (InstanceLock first = InstanceLock.acquire(home).orElseThrow()) {
            List<CompletableFuture<Optional<InstanceLock>>> starts =
                    links.stream().map(link -> start(home, link.orElseThrow())).toList();
            awaitRequests(home, links.size());
            first.onRaise(Runnable::run, handed::add);
            starts.forEach(start -> assertTrue(start.join().isEmpty()));
            assertEquals(links, new HashSet<>(handed));
            assertEquals(links.size(), handed.size(), "each once");
        }
    }

    @Test
    void a_link_that_comes_while_the_window_ends_opens_the_profile_anew(@TempDir Path home) throws Exception {
        BlockingQueue<Optional<Link>> refused = new LinkedBlockingQueue<>();
        Link link = new Link.Open("tasks");
        CompletableFuture<Optional<InstanceLock>> second;
        try (InstanceLock first = InstanceLock.acquire(home).orElseThrow()) {
            first.onRaise(Runnable::run, asked -> {
                refused.add(asked);
                return false;
            });
            second = start(home, link);
            assertEquals(Optional.of(link), refused.poll(20, TimeUnit.SECONDS));
            assertFalse(second.isDone());
        }
        second.join().orElseThrow().close();
        assertEquals(List.of(), requests(home));
    }

    @Test
    void a_window_that_never_answers_is_told_of_and_gets_nothing_later(@TempDir Path home) throws Exception {
        try (var _ = InstanceLock.acquire(home).orElseThrow()) {
            assertThrows(
                    NoAnswer.class, () -> InstanceLock.enter(home, new Link.Open("tasks"), Duration.ofMillis(200)));
            assertEquals(List.of(), requests(home));
        }
    }

    @Test
    void what_was_asked_long_ago_by_a_start_that_is_gone_is_not_followed(@TempDir Path home) throws Exception {
        BlockingQueue<Optional<Link>> handed = new LinkedBlockingQueue<>();
        Files.writeString(home.resolve("window-1700000000000-x.raise"), "adiuva://open/old");
        try (InstanceLock next = InstanceLock.acquire(home).orElseThrow()) {
            next.onRaise(Runnable::run, handed::add);
            assertTrue(InstanceLock.handOver(home, new Link.Open("new")));
            assertEquals(Optional.of(new Link.Open("new")), handed.poll(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void what_cannot_be_taken_away_does_not_keep_the_window_from_opening(@TempDir Path home) throws Exception {
        Files.createDirectories(home.resolve("window-1700000000000-x.raise/full"));
        try (InstanceLock first = InstanceLock.acquire(home).orElseThrow()) {
            first.onRaise(Runnable::run, _ -> true);
            assertTrue(InstanceLock.acquire(home).isEmpty());
        }
        InstanceLock.acquire(home).orElseThrow().close();
    }

    @Test
    void a_link_that_a_window_fails_to_open_does_not_hold_up_the_next(@TempDir Path home) throws Exception {
        BlockingQueue<Optional<Link>> handed = new LinkedBlockingQueue<>();
        try (InstanceLock first = InstanceLock.acquire(home).orElseThrow()) {
            first.onRaise(InstanceLockTest::goingOn, asked -> {
                handed.add(asked);
                throw new IllegalStateException("cannot be shown");
            });
            for (String screen : List.of("tasks", "chat")) {
                assertTrue(InstanceLock.enter(home, new Link.Open(screen), PATIENCE)
                        .isEmpty());
                assertEquals(Optional.of(new Link.Open(screen)), handed.poll(20, TimeUnit.SECONDS));
            }
        }
    }

    /// As the JavaFX thread does.
    private static void goingOn(Runnable work) {
        try {
            work.run();
        } catch (IllegalStateException failure) {
            assertEquals("cannot be shown", failure.getMessage());
        }
    }

    private static CompletableFuture<Optional<InstanceLock>> start(Path home, Link link) {
        return CompletableFuture.supplyAsync(
                () -> InstanceLock.enter(home, link, PATIENCE), work -> Thread.startVirtualThread(work));
    }

    private static void awaitRequests(Path home, int count) throws Exception {
        try (WatchService watch = home.getFileSystem().newWatchService()) {
            home.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            while (requests(home).size() < count) {
                WatchKey key = Objects.requireNonNull(watch.poll(20, TimeUnit.SECONDS), "no more starts came");
                key.pollEvents();
                key.reset();
            }
        }
    }

    private static List<Path> requests(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> file.toString().endsWith(".raise")).toList();
        }
    }
}
