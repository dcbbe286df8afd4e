package app.adiuva.desktop.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceLockTest {
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
            first.onRaise(_ -> raised.countDown());
            InstanceLock.raiseOther(home);
            assertTrue(raised.await(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void a_link_is_handed_to_the_open_window_and_to_nobody_when_there_is_none(@TempDir Path home) throws Exception {
        Link link = new Link.Capture("milk & eggs — “today”");
        assertFalse(InstanceLock.handOver(home, link));
        BlockingQueue<Optional<Link>> handed = new LinkedBlockingQueue<>();
        try (InstanceLock first = InstanceLock.acquire(home).orElseThrow()) {
            first.onRaise(handed::add);
            assertTrue(InstanceLock.handOver(home, link));
            assertEquals(Optional.of(link), handed.poll(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void links_that_come_at_once_all_arrive(@TempDir Path home) throws Exception {
        BlockingQueue<Optional<Link>> handed = new LinkedBlockingQueue<>();
        try (InstanceLock first = InstanceLock.acquire(home).orElseThrow()) {
            for (int i = 0; i < 30; i++) {
                assertTrue(InstanceLock.handOver(home, new Link.Item(Link.Kind.TASK, "early" + i)));
            }
            first.onRaise(handed::add);
            for (int i = 0; i < 30; i++) {
                assertEquals(
                        Optional.of(new Link.Item(Link.Kind.TASK, "early" + i)), handed.poll(20, TimeUnit.SECONDS));
            }
            for (int i = 0; i < 10; i++) {
                assertTrue(InstanceLock.handOver(home, new Link.Item(Link.Kind.TASK, "t" + i)));
            }
            Set<Optional<Link>> seen = new HashSet<>();
            for (int i = 0; i < 10; i++) {
                seen.add(handed.poll(20, TimeUnit.SECONDS));
            }
            assertEquals(10, seen.size());
        }
    }

    @Test
    void what_was_asked_of_a_window_that_is_gone_is_not_followed_by_the_next(@TempDir Path home) throws Exception {
        BlockingQueue<Optional<Link>> handed = new LinkedBlockingQueue<>();
        try (var _ = InstanceLock.acquire(home).orElseThrow()) {
            assertTrue(InstanceLock.handOver(home, new Link.Open("old")));
        }
        try (InstanceLock next = InstanceLock.acquire(home).orElseThrow()) {
            next.onRaise(handed::add);
            assertTrue(InstanceLock.handOver(home, new Link.Open("new")));
            assertEquals(Optional.of(new Link.Open("new")), handed.poll(20, TimeUnit.SECONDS));
        }
    }
}
