package app.adiuva.desktop.ui.backup;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Formats;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One backup of the list: when, what changed, how much it added and holds, and what can be done with it.
final class BackupRow extends HBox {
    BackupRow(BackupLine line, BackupViewModel model, Desk desk) {
        super(12);
        getStyleClass().addAll("row", "backup-row");
        setAlignment(Pos.CENTER_LEFT);
        Formats formats = desk.formats();
        var change = Controls.paragraph(line.change(), "muted", "small");
        change.setMinWidth(0);
        VBox words = new VBox(2, Controls.paragraph(line.when(), "strong"), change);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        String added = line.backup().readable()
                ? text("backup.size.added", formats.bytes(line.backup().addedBytes()))
                : "";
        VBox sizes = new VBox(
                2,
                Controls.label(added),
                Controls.label(text("backup.size", formats.bytes(line.backup().sizeBytes())), "subtle", "small"));
        sizes.setAlignment(Pos.CENTER_RIGHT);
        sizes.setMinWidth(USE_PREF_SIZE);
        Button restore = Controls.button(text("backup.restore"), () -> {
            RestoreSheet sheet = new RestoreSheet(line, model, desk);
            desk.navigator().overlay(sheet, text("backup.restore.title", line.when()));
        });
        restore.setId("restore-" + line.backup().sequence());
        restore.setAccessibleText(text("backup.restore.title", line.when()));
        restore.setVisible(line.backup().readable());
        Button forget = Controls.iconButton(
                Feather.TRASH_2, text("backup.forget", line.when()), () -> confirmForget(line, model, desk));
        forget.setId("forget-" + line.backup().sequence());
        forget.setVisible(!line.newest());
        getChildren().addAll(words, sizes, restore, forget);
    }

    private static void confirmForget(BackupLine line, BackupViewModel model, Desk desk) {
        Button forget = Controls.button(
                text("backup.forget.do"),
                () -> {
                    desk.navigator().closeOverlay();
                    model.forget(line.backup());
                },
                "danger");
        forget.setId("forget-do");
        VBox sheet = new VBox(
                Controls.paragraph(text("backup.forget.title", line.when()), "sheet-title"),
                Controls.paragraph(text("backup.forget.text"), "muted"),
                new SheetButtons(desk.navigator()::closeOverlay, forget));
        sheet.getStyleClass().addAll("overlay-sheet", "dialog-sheet");
        desk.navigator().overlay(sheet, text("backup.forget.title", line.when()));
    }
}
