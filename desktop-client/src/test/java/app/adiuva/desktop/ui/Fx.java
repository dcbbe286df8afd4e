package app.adiuva.desktop.ui;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// The JavaFX toolkit in a test: started once, in memory, and reached from the test's thread.
public final class Fx {
    static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final CompletableFuture<Thread> THREAD = new CompletableFuture<>();

    static {
        Platform.startup(() -> THREAD.complete(Thread.currentThread()));
        Platform.setImplicitExit(false);
    }

    private Fx() {}

    /// The JavaFX thread.
    public static Thread thread() {
        return THREAD.join();
    }

    /// Runs `work` on the JavaFX thread and waits for it.
    public static <T> T call(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        });
        return await(result, () -> "the JavaFX thread");
    }

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /// Looks before each frame whether the condition holds, until it does.
    ///
    /// @param what names the condition in the failure after the deadline
    public static void until(Supplier<String> what, BooleanSupplier condition) {
        CompletableFuture<Boolean> met = new CompletableFuture<>();
        AnimationTimer frames = new AnimationTimer() {
            @Override
            public void handle(long now) {
                try {
                    if (condition.getAsBoolean()) {
                        met.complete(true);
                    }
                } catch (RuntimeException failure) {
                    met.completeExceptionally(failure);
                }
            }
        };
        run(frames::start);
        try {
            await(met, what);
        } finally {
            run(frames::stop);
        }
    }

    private static <T> T await(CompletableFuture<T> result, Supplier<String> what) {
        try {
            return result.get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new AssertionError("waited in vain for " + what.get(), late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CompletionException(stopped);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            throw new CompletionException(failure.getCause());
        }
    }
}
