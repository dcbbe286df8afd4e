package app.adiuva.cloud.chat.work;

import app.adiuva.cloud.model.Cancellation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// Runs parts of one request at the same time, each on a virtual thread. Stateless.
public final class SideBySide {
    private SideBySide() {}

    /// Runs all parts and waits for them. The first failure interrupts the others and is thrown when all have ended.
    ///
    /// @return their results, in the order of the parts
    public static <T> List<T> run(List<? extends Supplier<T>> parts) {
        if (parts.size() == 1) {
            return List.of(parts.getFirst().get());
        }
        Map<String, String> logged = MDC.getCopyOfContextMap();
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("part-", 1).factory())) {
            CompletionService<T> ended = new ExecutorCompletionService<>(threads);
            List<Future<T>> results = new ArrayList<>();
            parts.forEach(part -> results.add(ended.submit(() -> within(logged, part))));
            try {
                for (int i = 0; i < results.size(); i++) {
                    ended.take().get();
                }
            } catch (ExecutionException failed) {
                threads.shutdownNow();
                throw unchecked(failed.getCause());
            } catch (InterruptedException stopped) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw Cancellation.stopped();
            }
            return results.stream().map(Future::resultNow).toList();
        }
    }

    private static <T> T within(@Nullable Map<String, String> logged, Supplier<T> part) {
        if (logged != null) {
            MDC.setContextMap(logged);
        }
        return part.get();
    }

    private static RuntimeException unchecked(@Nullable Throwable thrown) {
        return switch (thrown) {
            case RuntimeException known -> known;
            case Error error -> throw error;
            case null, default -> throw new IllegalStateException("a part threw what it must not");
        };
    }
}
