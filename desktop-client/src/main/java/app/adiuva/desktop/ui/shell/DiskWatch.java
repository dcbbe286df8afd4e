package app.adiuva.desktop.ui.shell;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.store.StorageException;
import app.adiuva.desktop.ui.kit.Desk;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Whether the disk takes what is written, and the way back: a trial write, then the changes that waited. JavaFX thread
/// only.
public final class DiskWatch {
    private final Desk desk;
    private final ReadOnlyObjectWrapper<Optional<StorageException.Reason>> refusal =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Runnable stop;
    private boolean trying;

    public DiskWatch(Desk desk) {
        this.desk = desk;
        this.stop = desk.workspace().writability().onChange(() -> desk.runner().deliver(this::look));
        look();
    }

    /// The window closes: its records hold it no longer.
    void stop() {
        stop.run();
    }

    /// Why nothing can be written now; empty while all is well.
    public ReadOnlyObjectProperty<Optional<StorageException.Reason>> refusal() {
        return refusal.getReadOnlyProperty();
    }

    /// Finds out whether the disk takes something again; does nothing while that is being found out.
    public void tryNow() {
        if (!trying) {
            trying = true;
            desk.runner().run(desk.workspace()::tryWriting, _ -> trying = false, _ -> trying = false);
        }
    }

    private void look() {
        boolean refused = refusal.get().isPresent();
        refusal.set(desk.workspace().writability().refusal());
        if (refused && refusal.get().isEmpty()) {
            desk.toasts().say(text("disk.works"));
            desk.edits().makeWaiting();
        }
    }
}
