package app.adiuva.desktop.ui.backup;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.backup.Preview;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Desk;
import java.io.File;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

/// What a restore would change, and the two ways to restore: into place, or into a folder beside.
final class RestoreSheet extends VBox {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HHmm");

    private final BackupLine line;
    private final BackupViewModel model;
    private final Desk desk;
    private final StackPane comparison = new StackPane(Controls.label(text("backup.preview.loading"), "muted"));

    RestoreSheet(BackupLine line, BackupViewModel model, Desk desk) {
        this.line = line;
        this.model = model;
        this.desk = desk;
        getStyleClass().addAll("overlay-sheet", "backup-sheet");
        setId("restore-sheet");
        comparison.setAlignment(Pos.TOP_LEFT);
        model.preview(
                line.backup(),
                this::compare,
                problem -> comparison.getChildren().setAll(Controls.paragraph(problem, "danger-text")));
        Button replace = Controls.button(text("backup.restore.place"), this::replace, "primary");
        replace.setId("restore-in-place");
        replace.disableProperty().bind(model.exchanging());
        Button beside = Controls.button(text("backup.restore.folder"), this::chooseFolder);
        beside.setId("restore-into");
        getChildren()
                .addAll(
                        Controls.paragraph(text("backup.restore.title", line.when()), "sheet-title"),
                        comparison,
                        Controls.paragraph(text("backup.restore.text"), "muted", "small"),
                        new SheetButtons(desk.navigator()::closeOverlay, beside, replace));
    }

    private void compare(Preview preview) {
        GridPane grid = new GridPane(24, 8);
        grid.setId("preview");
        grid.setMaxWidth(Double.MAX_VALUE);
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        ColumnConstraints number = new ColumnConstraints();
        number.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(name, number, number, number);
        grid.addRow(0, head(""), head(text("backup.preview.now")), head(text("backup.preview.then")), head(""));
        int row = 1;
        for (RowCounts.Compared table : RowCounts.compare(preview)) {
            long difference = table.then() - table.now();
            grid.addRow(
                    row++,
                    Controls.label(table.name()),
                    Controls.label(String.valueOf(table.now())),
                    Controls.label(String.valueOf(table.then()), "strong"),
                    Controls.label(difference == 0 ? "" : RowCounts.signed(difference), tone(difference)));
        }
        comparison.getChildren().setAll(grid);
    }

    private static Label head(String words) {
        return Controls.label(words, "subtle", "small");
    }

    private static String tone(long difference) {
        return difference < 0 ? "danger-text" : "success-text";
    }

    private void replace() {
        desk.navigator().closeOverlay();
        model.restore(line.backup());
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(text("backup.restore.folder.title"));
        File chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            desk.navigator().closeOverlay();
            model.restoreInto(inside(chosen.toPath()), line.backup());
        }
    }

    /// A folder of its own, so that what is there already is left alone.
    private Path inside(Path parent) {
        return parent.resolve("Adiuva "
                + STAMP.format(line.backup().created().atZone(desk.formats().zone())));
    }
}
