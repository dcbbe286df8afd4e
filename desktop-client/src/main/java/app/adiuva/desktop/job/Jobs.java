package app.adiuva.desktop.job;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Runs the jobs of an open profile one after another on one thread, which rests after each step, so that together they
/// take about a third of one processor however much there is to do. A step that fails is tried again later, while the
/// others go on. Thread-safe.
public final class Jobs implements AutoCloseable {
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final int REST_FOR_WORK = 2;
    private static final Duration LONGEST_REST = Duration.ofSeconds(1);

    private final List<Turn> turns;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Listener listener;
    private final Thread thread;

    /// A job and when it is next, by [System#nanoTime].
    private static final class Turn {
        private final Job job;
        private long next;
        private boolean woken;

        private Turn(Job job, long next) {
            this.job = job;
            this.next = next;
        }
    }

    /// Hears how each step went, on the thread of the jobs.
    public interface Listener {
        void worked(String job);

        void failed(String job, Throwable failure);
    }

    public Jobs(List<Job> jobs, Listener listener) {
        this.listener = listener;
        long first = System.nanoTime() + FIRST.toNanos();
        this.turns = jobs.stream().map(job -> new Turn(job, first)).toList();
        this.thread = Thread.ofPlatform().daemon().name("jobs").unstarted(this::work);
    }

    /// Begins a moment later, when the window has been drawn.
    public void start() {
        thread.start();
    }

    /// Something has changed that any job may wait for: each looks now.
    public void wake() {
        lock.lock();
        try {
            turns.forEach(turn -> {
                turn.next = System.nanoTime();
                turn.woken = true;
            });
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        try {
            while (!turns.isEmpty()) {
                Turn turn = await();
                long begun = System.nanoTime();
                Duration pause = step(turn.job);
                Duration worked = Duration.ofNanos(System.nanoTime() - begun);
                lock.lock();
                try {
                    turn.next = System.nanoTime() + (turn.woken ? 0 : pause.toNanos());
                } finally {
                    lock.unlock();
                }
                Thread.sleep(rest(worked));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /// Leaves the machine to the user for a while, but not so long that a reminder would be late. No wake shortens it:
    /// whoever types wakes the jobs with each change, and is the one to be left alone. Closing does.
    private static Duration rest(Duration worked) {
        Duration rest = worked.multipliedBy(REST_FOR_WORK);
        return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
    }

    private Turn await() throws InterruptedException {
        lock.lock();
        try {
            while (true) {
                long now = System.nanoTime();
                Turn first = turns.stream()
                        .min(Comparator.comparingLong(turn -> turn.next - now))
                        .orElseThrow();
                long wait = first.next - now;
                if (wait <= 0) {
                    first.woken = false;
                    return first;
                }
                var _ = changed.await(wait, TimeUnit.NANOSECONDS);
            }
        } finally {
            lock.unlock();
        }
    }

    private Duration step(Job job) throws InterruptedException {
        try {
            Duration pause = job.step();
            listener.worked(job.name());
            return pause;
        } catch (RuntimeException | Error failure) { // a job without room or its library must not end the reminders
            listener.failed(job.name(), failure);
            return AFTER_FAILURE;
        }
    }

    /// Ends the step that runs and waits for it.
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
