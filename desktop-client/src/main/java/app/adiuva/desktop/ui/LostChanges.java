package app.adiuva.desktop.ui;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Controls;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks before the window closes over changes that the disk has refused.
final class LostChanges {
    private LostChanges() {}

    static Node sheet(long changes, Runnable stay, Runnable close) {
        var staying = Controls.button(text("disk.close.stay"), stay, "primary");
        staying.setId("disk-stay");
        var closing = Controls.button(text("disk.close.go"), close, "quiet");
        closing.setId("disk-close");
        VBox sheet = new VBox(
                Controls.label(text("disk.close"), "sheet-title"),
                Controls.paragraph(text("disk.close.text", changes), "muted"),
                new HBox(8, staying, Controls.spacer(), closing));
        sheet.getStyleClass().addAll("overlay-sheet", "dialog-sheet");
        return sheet;
    }
}
