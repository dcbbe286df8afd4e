package app.adiuva.desktop.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
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
}
