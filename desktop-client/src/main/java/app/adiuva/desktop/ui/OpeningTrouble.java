package app.adiuva.desktop.ui;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.link.NoAnswer;
import app.adiuva.desktop.store.DatabaseDamaged;
import app.adiuva.desktop.store.StorageException;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.EmptyState;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/// What stands in the window when the records could not be opened: what happened, what is safe, what to do.
///
/// @param home the folder of the profile
/// @param again tries once more
/// @param fresh begins with an empty database, when the old one is damaged
/// @param quit ends the program
record OpeningTrouble(Path home, Runnable again, Runnable fresh, Runnable quit) {
    /// Whether the same records may be opened later, with nothing done to them.
    static boolean mayPass(Exception failure) {
        return switch (failure) {
            case NoAnswer _ -> true;
            case StorageException storage ->
                storage.reason().isOfTheDisk() || storage.reason() == StorageException.Reason.BUSY;
            default -> false;
        };
    }

    Node page(Exception failure) {
        return switch (failure) {
            case NoAnswer _ -> trouble(text("app.in_use"), text("app.in_use.hint"), tryAgain());
            case DatabaseDamaged damaged ->
                trouble(
                        text("app.damaged"),
                        text("app.damaged.hint", damaged.keptAt()),
                        primary(text("app.damaged.fresh"), fresh, "start-fresh"));
            case StorageException storage
            when mayPass(storage) -> trouble(title(storage.reason()), hint(storage.reason()), tryAgain());
            default -> trouble(text("app.failed"), text("app.failed.hint", home), tryAgain());
        };
    }

    private Node trouble(String title, String hint, Button wayOut) {
        return new EmptyState(
                Feather.ALERT_TRIANGLE, title, hint, wayOut, Controls.button(text("app.quit"), quit, "quiet"));
    }

    private Button tryAgain() {
        return primary(text("app.again"), again, "open-again");
    }

    private static Button primary(String words, Runnable run, String id) {
        Button button = Controls.button(words, run, "primary");
        button.setId(id);
        return button;
    }

    private static String title(StorageException.Reason reason) {
        return switch (reason) {
            case DISK_FULL -> text("app.disk_full");
            case BUSY -> text("app.busy");
            case READ_ONLY, DISK_ERROR, DAMAGED, FAILED -> text("app.failed");
        };
    }

    private String hint(StorageException.Reason reason) {
        return switch (reason) {
            case DISK_FULL -> text("app.disk_full.hint", home);
            case READ_ONLY -> text("app.read_only.hint", home);
            case BUSY -> text("app.busy.hint");
            case DISK_ERROR, DAMAGED, FAILED -> text("app.disk_error.hint", home);
        };
    }
}
