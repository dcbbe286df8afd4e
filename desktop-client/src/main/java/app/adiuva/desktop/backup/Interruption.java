package app.adiuva.desktop.backup;

import app.adiuva.desktop.cloud.Cancellation;

/// Lets a cancellation interrupt the thread that made this, until it is closed: a call that waits for the cloud ends
/// at once.
final class Interruption implements AutoCloseable {
    private final Thread thread = Thread.currentThread();
    private boolean over;

    Interruption(Cancellation cancellation) {
        cancellation.onCancel(this::interrupt);
    }

    private synchronized void interrupt() {
        if (!over) {
            thread.interrupt();
        }
    }

    /// What comes later hits nobody.
    @Override
    public void close() {
        synchronized (this) {
            over = true;
        }
        var _ = Thread.interrupted();
    }
}
