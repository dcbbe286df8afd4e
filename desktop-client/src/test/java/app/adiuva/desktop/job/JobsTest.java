package app.adiuva.desktop.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class JobsTest {
    private static final Duration LONG = Duration.ofDays(1);

    private static final class Heard implements Jobs.Listener {
        private final Set<String> failed = ConcurrentHashMap.newKeySet();

        @Override
        public void worked(String job) {
            failed.remove(job);
        }

        @Override
        public void failed(String job, Throwable failure) {
            failed.add(job);
        }
    }

    @Test
    void a_job_that_fails_keeps_no_other_from_working_and_is_named() throws InterruptedException {
        nothingKeepsAnotherFromWorking(job("broken", () -> {
            throw new IllegalStateException("no");
        }));
        nothingKeepsAnotherFromWorking(job("broken", () -> {
            throw new OutOfMemoryError("as thrown by the machine");
        }));
    }

    private static void nothingKeepsAnotherFromWorking(Job broken) throws InterruptedException {
        Semaphore worked = new Semaphore(0);
        Heard heard = new Heard();
        Job sound = job("sound", () -> {
            worked.release();
            return LONG;
        });
        try (Jobs jobs = new Jobs(List.of(broken, sound), heard)) {
            jobs.wake();
            jobs.start();
            assertTrue(worked.tryAcquire(10, TimeUnit.SECONDS));
        }
        assertEquals(Set.of("broken"), heard.failed);
    }

    @Test
    void a_change_during_a_step_is_looked_at_right_after_it() throws InterruptedException {
        AtomicInteger steps = new AtomicInteger();
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch woken = new CountDownLatch(1);
        CountDownLatch again = new CountDownLatch(2);
        Job job = new Job() {
            @Override
            public String name() {
                return "looks";
            }

            @Override
            public Duration step() throws InterruptedException {
                steps.incrementAndGet();
                again.countDown();
                inside.countDown();
                woken.await();
                return LONG;
            }
        };
        try (Jobs jobs = new Jobs(List.of(job), new Heard())) {
            jobs.wake();
            jobs.start();
            assertTrue(inside.await(10, TimeUnit.SECONDS));
            jobs.wake();
            woken.countDown();
            assertTrue(again.await(10, TimeUnit.SECONDS), "steps: " + steps);
        }
    }

    @Test
    void a_job_with_no_end_of_work_takes_a_third_of_the_time_at_most() throws InterruptedException {
        CountDownLatch ten = new CountDownLatch(10);
        long worth = TimeUnit.MILLISECONDS.toNanos(20);
        Job endless = job("endless", () -> {
            for (long begun = System.nanoTime(); System.nanoTime() - begun < worth; ) {
                Thread.onSpinWait();
            }
            ten.countDown();
            return Duration.ZERO;
        });
        try (Jobs jobs = new Jobs(List.of(endless), new Heard())) {
            jobs.wake();
            long begun = System.nanoTime();
            jobs.start();
            assertTrue(ten.await(30, TimeUnit.SECONDS));
            assertTrue(System.nanoTime() - begun >= 9 * 3 * worth);
        }
    }

    private static Job job(String name, Supplier<Duration> step) {
        return new Job() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Duration step() {
                return step.get();
            }
        };
    }
}
