package app.adiuva.desktop.ui.kit;

import app.adiuva.desktop.store.StorageException;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Brings drafts to the disk, one at a time, so that none overtakes the one after it. What a full disk does not take is
/// tried again by itself, until it is kept or something else is to be kept in its place. JavaFX thread only.
final class DraftWriter {
    private static final Duration AGAIN = Duration.seconds(5);

    private final Desk desk;
    /// By place; empty to forget it.
    private final LinkedHashMap<String, String> waiting = new LinkedHashMap<>();
    private boolean writing;
    private boolean resting;

    DraftWriter(Desk desk) {
        this.desk = desk;
    }

    /// @param content of the place from now on; empty for none
    void put(String place, String content) {
        waiting.put(place, content);
        write();
    }

    private void write() {
        Map.Entry<String, String> next = writing ? null : waiting.pollFirstEntry();
        if (next != null) {
            writing = true;
            desk.runner()
                    .run(
                            () -> {
                                desk.workspace().drafts().put(next.getKey(), next.getValue());
                                return next;
                            },
                            _ -> {
                                writing = false;
                                write();
                            },
                            failure -> refused(next, failure));
        }
    }

    private void refused(Map.Entry<String, String> draft, Exception failure) {
        writing = false;
        if (!(failure instanceof StorageException storage) || !storage.reason().mayPass()) {
            return; // the records are closed, and the window with them
        }
        waiting.putIfAbsent(draft.getKey(), draft.getValue());
        if (!resting) {
            resting = true;
            PauseTransition rest = new PauseTransition(AGAIN);
            rest.setOnFinished(_ -> {
                resting = false;
                write();
            });
            rest.play();
        }
    }
}
