package app.adiuva.desktop.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.ui.Fx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BackgroundRunnerTest {
    @BeforeAll
    static void startToolkit() {
        assertTrue(Fx.thread().isAlive());
    }

    private final BackgroundRunner runner = new BackgroundRunner();

    @Test
    void work_runs_elsewhere_and_its_result_arrives_on_the_fx_thread() throws Exception {
        CompletableFuture<Boolean> worked = new CompletableFuture<>();
        CompletableFuture<Boolean> delivered = new CompletableFuture<>();
        runner.run(
                Platform::isFxApplicationThread,
                elsewhere -> {
                    worked.complete(!elsewhere);
                    delivered.complete(Platform.isFxApplicationThread());
                },
                delivered::completeExceptionally);
        assertTrue(delivered.get(10, TimeUnit.SECONDS));
        assertTrue(worked.get(10, TimeUnit.SECONDS));
    }

    @Test
    void a_failure_is_delivered_as_it_was_thrown() throws Exception {
        CompletableFuture<Exception> failure = new CompletableFuture<>();
        runner.run(
                () -> {
                    throw new IllegalStateException("broken");
                },
                _ -> failure.completeExceptionally(new AssertionError("no result was expected")),
                failure::complete);
        assertEquals("broken", failure.get(10, TimeUnit.SECONDS).getMessage());
    }

    @Test
    void work_that_runs_out_of_memory_fails_and_keeps_nobody_waiting() throws Exception {
        CompletableFuture<Exception> failure = new CompletableFuture<>();
        runner.run(
                () -> {
                    throw new OutOfMemoryError("as thrown by the machine");
                },
                _ -> failure.completeExceptionally(new AssertionError("no result was expected")),
                failure::complete);
        assertTrue(failure.get(10, TimeUnit.SECONDS).getCause() instanceof OutOfMemoryError);
    }

    @Test
    void stopped_work_is_interrupted_and_delivers_nothing() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        AtomicBoolean delivered = new AtomicBoolean();
        TaskRunner.Running running = runner.run(
                () -> {
                    try {
                        return new CountDownLatch(1).await(10, TimeUnit.SECONDS);
                    } catch (InterruptedException stopped) {
                        interrupted.countDown();
                        throw stopped;
                    }
                },
                _ -> delivered.set(true),
                _ -> delivered.set(true));
        running.stop();
        assertTrue(interrupted.await(10, TimeUnit.SECONDS));
        Fx.run(() -> {}); // behind everything that was to be delivered
        assertFalse(delivered.get());
    }
}
