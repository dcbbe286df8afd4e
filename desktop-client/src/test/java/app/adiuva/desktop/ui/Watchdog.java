package app.adiuva.desktop.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Notices when the JavaFX thread is busy for too long in one go, and with what.
///
/// Every few milliseconds it leaves a mark in the thread's queue. A mark that is not reached in time is late either
/// because the thread works, because it waits for a lock, a disk or a network, or because other programs have the
/// processor. The last is not the window's fault, so for the time of a late mark only the thread's own processor time
/// counts, unless the thread was seen waiting inside Adiuva's code. Nor is it the window's fault when the thread copies
/// pixels one by one: only the platform without a display does that.
final class Watchdog implements AutoCloseable {
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration AGAIN = Duration.ofMillis(100);
    private static final int TIMES = 3;
    private static final long LOOK_MILLIS = 10;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("watchdog").factory());
    private final AtomicReference<@Nullable Mark> outstanding = new AtomicReference<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private volatile boolean excused;
    private volatile Duration patience = FIRST;

    Watchdog() {
        var _ = looks.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private record Mark(long wall, long processor) {
        static Mark now() {
            return new Mark(
                    System.nanoTime(), THREADS.getThreadCpuTime(Fx.thread().threadId()));
        }
    }

    /// Runs `work` without looking.
    void excuse(Runnable work) {
        excused = true;
        try {
            work.run();
        } finally {
            Fx.run(() -> outstanding.set(null));
            excused = false;
        }
    }

    /// Runs `work`, which this window has done before, until nothing in it takes too long, three times at most: what
    /// the
    /// records make slow is slow each time. What a window does for the first time the JVM interprets, and compiles
    /// meanwhile, so that has twice the time.
    ///
    /// @param work is given how often it has run, from 1
    /// @return how often it ran
    int again(IntConsumer work) {
        patience = AGAIN;
        try {
            int time = 1;
            List<String> before = complaints();
            for (work.accept(time); time < TIMES && complaints().size() > before.size(); work.accept(time)) {
                complaints.clear();
                complaints.addAll(before);
                time++;
            }
            return time;
        } finally {
            patience = FIRST;
        }
    }

    /// What took too long, each with where the thread was then.
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private void look() {
        if (excused) {
            return;
        }
        Mark mark = outstanding.get();
        if (mark == null) {
            Mark fresh = Mark.now();
            outstanding.set(fresh);
            Platform.runLater(() -> outstanding.compareAndSet(fresh, null));
            return;
        }
        if (System.nanoTime() - mark.wall() > patience.toNanos()) {
            judge(mark);
        }
    }

    private void judge(Mark mark) {
        StackTraceElement[] stack = Fx.thread().getStackTrace();
        if (copiesPixels(stack)) {
            outstanding.compareAndSet(mark, null);
            return;
        }
        long worked = TimeUnit.NANOSECONDS.toMillis(Mark.now().processor() - mark.processor());
        boolean waits = Fx.thread().getState() != Thread.State.RUNNABLE && isOurs(stack);
        if ((worked > patience.toMillis() || waits) && outstanding.compareAndSet(mark, null)) {
            complaints.add(
                    "the JavaFX thread " + (waits ? "waited" : "worked") + ", processor time " + worked + " ms:\n"
                            + Arrays.stream(stack)
                                    .limit(60)
                                    .map(frame -> "    at " + frame + "\n")
                                    .reduce("", String::concat));
        }
    }

    private static boolean copiesPixels(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .anyMatch(frame -> frame.getClassName().startsWith("com.sun.glass.ui.headless.HeadlessWindow"));
    }

    private static boolean isOurs(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .anyMatch(frame -> frame.getClassName().startsWith("app.adiuva.")
                        && !frame.getClassName().startsWith(Fx.class.getName()));
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
