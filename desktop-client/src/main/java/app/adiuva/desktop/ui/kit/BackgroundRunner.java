package app.adiuva.desktop.ui.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;

/// The [TaskRunner] of the running app: one virtual thread for each piece of work. Thread-safe.
public final class BackgroundRunner implements TaskRunner {
    @Override
    public <T> Running run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        AtomicBoolean stopped = new AtomicBoolean();
        Thread thread = Thread.ofVirtual().name("work").start(() -> {
            try {
                T result = work.call();
                deliverUnless(stopped, () -> done.accept(result));
            } catch (Exception failure) {
                deliverUnless(stopped, () -> failed.accept(failure));
            } catch (Error failure) { // too little memory, for example: whoever waits must hear of it
                deliverUnless(stopped, () -> failed.accept(new IllegalStateException("the work broke off", failure)));
            }
        });
        return () -> {
            stopped.set(true);
            thread.interrupt();
        };
    }

    @Override
    public void deliver(Runnable action) {
        Platform.runLater(action);
    }

    private void deliverUnless(AtomicBoolean stopped, Runnable action) {
        deliver(() -> {
            if (!stopped.get()) {
                action.run();
            }
        });
    }
}
