package app.adiuva.desktop.ui.capture;

import app.adiuva.desktop.attachment.Offered;
import app.adiuva.desktop.attachment.WaitingFiles;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.TaskRunner;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// Keeps the files of the capture sheet on the disk whenever they change, and gives them back when the sheet is made
/// again. JavaFX thread only.
final class FilesKeeper {
    private final ObservableList<Offered> files;
    private final WaitingFiles waiting;
    private final TaskRunner runner;
    private boolean restored;
    private boolean writing;
    private boolean changed;

    private FilesKeeper(ObservableList<Offered> files, Desk desk) {
        this.files = files;
        this.waiting = desk.workspace().waitingFiles();
        this.runner = desk.runner();
    }

    /// Begins to keep them.
    static void keep(ObservableList<Offered> files, Desk desk) {
        FilesKeeper keeper = new FilesKeeper(files, desk);
        files.addListener((ListChangeListener<Offered>) _ -> keeper.save());
        keeper.runner.run(
                keeper.waiting::get,
                found -> {
                    keeper.restored = true;
                    if (!found.isEmpty()) {
                        files.addAll(0, found);
                    } else if (!files.isEmpty()) {
                        keeper.save();
                    }
                },
                _ -> keeper.restored = true);
    }

    /// One write at a time, so that none overtakes the one after it.
    private void save() {
        changed = true;
        if (restored && !writing) {
            changed = false;
            writing = true;
            List<Offered> now = List.copyOf(files);
            runner.run(
                    () -> {
                        waiting.put(now);
                        return now;
                    },
                    _ -> saved(),
                    _ -> saved()); // they are in the sheet still, and written with the next change
        }
    }

    private void saved() {
        writing = false;
        if (changed) {
            save();
        }
    }
}
