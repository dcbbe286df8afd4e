package app.adiuva.desktop.store;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Whether the disk takes what is written to a [Database]. The first write that it refuses turns this, and only a
/// write made to find out turns it back: a small change that still fits is no sign that the next one will.
/// Thread-safe.
public final class Writability {
    private static final String TRIAL = "store.trial";
    private static final int TRIAL_SIZE = 1 << 18;

    private final AtomicReference<StorageException.@Nullable Reason> refusal = new AtomicReference<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /// Why nothing can be written now; empty while all is well.
    public Optional<StorageException.Reason> refusal() {
        return Optional.ofNullable(refusal.get());
    }

    /// @param listener called on any thread, after the state has changed; it must not call the database
    /// @return ends the calls
    public Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void failed(StorageException failure) {
        if (failure.reason().isOfTheDisk()) {
            turn(failure.reason());
        }
    }

    /// Writes as much as a long day of notes takes and removes it again. The room that it took stays with the file for
    /// what comes next.
    boolean tryOn(Database database) {
        try {
            database.write(sql -> sql.update(
                    "INSERT OR REPLACE INTO settings (key, value, updated_at) VALUES (?, ?, 0)",
                    TRIAL,
                    "-".repeat(TRIAL_SIZE)));
            database.write(sql -> sql.update("DELETE FROM settings WHERE key = ?", TRIAL));
        } catch (StorageException refused) {
            return false;
        }
        turn(null);
        return true;
    }

    private void turn(StorageException.@Nullable Reason now) {
        if (refusal.getAndSet(now) != now) {
            listeners.forEach(Runnable::run);
        }
    }
}
