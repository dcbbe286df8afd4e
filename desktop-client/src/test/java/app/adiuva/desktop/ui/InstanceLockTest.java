package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
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
            first.onRaise(raised::countDown);
            InstanceLock.raiseOther(home);
            assertTrue(raised.await(20, TimeUnit.SECONDS));
        }
    }
}
