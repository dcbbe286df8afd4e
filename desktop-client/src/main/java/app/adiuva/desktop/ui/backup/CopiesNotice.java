package app.adiuva.desktop.ui.backup;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.backup.DailyCopies;
import app.adiuva.desktop.ui.kit.Desk;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Says, before backups are set up, which copies are kept on this computer. JavaFX thread only.
final class CopiesNotice {
    private final Desk desk;
    private final Vault vault;
    private final StringProperty words = new SimpleStringProperty(text("backup.copies.none", DailyCopies.KEPT));

    CopiesNotice(Desk desk, Vault vault) {
        this.desk = desk;
        this.vault = vault;
    }

    ReadOnlyStringProperty words() {
        return words;
    }

    /// Looks again which there are.
    void refresh() {
        desk.runner().run(vault::copies, this::show, _ -> {}); // what was said last still stands
    }

    private void show(List<DailyCopies.Copy> copies) {
        words.set(
                copies.isEmpty()
                        ? text("backup.copies.none", DailyCopies.KEPT)
                        : text(
                                "backup.copies",
                                DailyCopies.KEPT,
                                desk.formats().moment(copies.getFirst().made(), false)));
    }
}
