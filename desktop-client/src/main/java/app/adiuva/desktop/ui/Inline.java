package app.adiuva.desktop.ui;

import app.adiuva.desktop.ui.kit.TaskRunner;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Everything at once: a picture has no next moment in which an answer could arrive.
final class Inline implements TaskRunner {
    @Override
    public <T> Running run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        T result;
        try {
            result = work.call();
        } catch (Exception failure) {
            failed.accept(failure);
            return () -> {};
        }
        done.accept(result);
        return () -> {};
    }

    @Override
    public void deliver(Runnable action) {
        action.run();
    }
}
