package app.adiuva.desktop.ui.kit;

import app.adiuva.desktop.plan.Pace;
import java.util.function.Consumer;

/// A change of many rows on its way: it tells how far it is, and can be stopped, which takes all of it back.
/// Thread-safe.
public final class Bulk implements Pace {
    /// Fewer steps are over before anybody could read how far they are.
    private static final int MANY = 2_000;
    private static final int EVERY = 500;

    private final TaskRunner runner;
    private final Consumer<Share> told;
    private volatile boolean stopped;

    /// @param told hears how far it is, on the JavaFX thread
    Bulk(TaskRunner runner, Consumer<Share> told) {
        this.runner = runner;
        this.told = told;
    }

    @Override
    public void at(int done, int all) {
        if (stopped) {
            throw new Stopped();
        }
        if (all >= MANY && done % EVERY == 0) {
            Share share = new Share((int) (100L * done / all), this::stop);
            runner.deliver(() -> told.accept(share));
        }
    }

    private void stop() {
        stopped = true;
    }

    /// How far it is.
    ///
    /// @param stop takes all of it back; callable from any thread
    public record Share(int percent, Runnable stop) {}

    /// The user has stopped it; nothing was changed.
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
