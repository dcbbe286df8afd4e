package app.adiuva.desktop.cloud;

import java.util.ArrayList;
import java.util.List;

/// The user's wish that a running request stops. One object serves one request.
///
/// Thread-safe: any thread may cancel.
public final class Cancellation {
    private final List<Runnable> stops = new ArrayList<>();
    private boolean cancelled;

    /// Asks the request to stop; returns at once. Cancelling twice is the same as once.
    public void cancel() {
        List<Runnable> due;
        synchronized (this) {
            cancelled = true;
            due = List.copyOf(stops);
            stops.clear();
        }
        due.forEach(Runnable::run);
    }

    public synchronized boolean cancelled() {
        return cancelled;
    }

    /// Runs `stop` once, when the user cancels; at once if that has happened.
    public void onCancel(Runnable stop) {
        synchronized (this) {
            if (!cancelled) {
                stops.add(stop);
                return;
            }
        }
        stop.run();
    }
}
