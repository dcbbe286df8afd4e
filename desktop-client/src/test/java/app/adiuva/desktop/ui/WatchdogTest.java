package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WatchdogTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Test
    void it_names_work_that_takes_too_long() {
        try (Watchdog watchdog = new Watchdog()) {
            Fx.run(WatchdogTest::work);
            assertTrue(watchdog.complaints().toString().contains("WatchdogTest.work"), watchdog.complaints()::toString);
        }
    }

    @Test
    void it_names_waiting_in_our_code() {
        try (Watchdog watchdog = new Watchdog()) {
            Fx.call(() -> new CountDownLatch(1).await(1, TimeUnit.SECONDS));
            assertTrue(watchdog.complaints().toString().contains("waited"), watchdog.complaints()::toString);
        }
    }

    @Test
    void it_excuses_what_it_is_told_to() {
        try (Watchdog watchdog = new Watchdog()) {
            watchdog.excuse(() -> Fx.run(WatchdogTest::work));
            assertEquals(List.of(), watchdog.complaints());
        }
    }

    private static void work() {
        long end = THREADS.getCurrentThreadCpuTime() + TimeUnit.MILLISECONDS.toNanos(500);
        while (THREADS.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
    }
}
