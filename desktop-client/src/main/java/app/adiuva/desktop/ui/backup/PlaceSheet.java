package app.adiuva.desktop.ui.backup;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.field.Segments;
import java.io.File;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

/// The choice of the place: a folder, on another disk say, or a bucket of the user's own.
final class PlaceSheet extends VBox {
    private final PlaceViewModel model;
    private final TextField keyId = new TextField();
    private final PasswordField key = new PasswordField();

    PlaceSheet(PlaceViewModel model, Runnable close) {
        this.model = model;
        getStyleClass().addAll("overlay-sheet", "backup-sheet");
        setId("place-sheet");
        Node folder = folder();
        Node bucket = bucket();
        model.kind().subscribe(now -> {
            Controls.show(folder, now == PlaceViewModel.Kind.FOLDER);
            Controls.show(bucket, now == PlaceViewModel.Kind.BUCKET);
        });
        Label problem = Controls.paragraph("", "danger-text");
        problem.textProperty().bind(model.problem());
        model.problem().subscribe(now -> Controls.show(problem, !now.isEmpty()));
        Button save = Controls.button(
                text("backup.place.use"), () -> model.save(keyId.getText(), key.getText(), close), "primary");
        save.setId("place-save");
        getChildren()
                .addAll(
                        Controls.label(text("backup.place"), "sheet-title"),
                        new Segments<>(List.of(PlaceViewModel.Kind.values()), PlaceSheet::name, model.kind()),
                        folder,
                        bucket,
                        Controls.paragraph(text("backup.place.text"), "muted", "small"),
                        problem,
                        new SheetButtons(close, save));
        SecretFields.clearWhenGone(this, keyId, key);
    }

    private static String name(PlaceViewModel.Kind kind) {
        return switch (kind) {
            case FOLDER -> text("backup.place.kind.folder");
            case BUCKET -> text("backup.place.kind.bucket");
        };
    }

    private Node folder() {
        TextField path = new TextField();
        path.setId("place-folder");
        path.setAccessibleText(text("backup.place.kind.folder"));
        path.textProperty().bindBidirectional(model.folder());
        HBox.setHgrow(path, Priority.ALWAYS);
        Button choose = Controls.button(text("backup.place.browse"), () -> {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(text("backup.place"));
            File chosen = chooser.showDialog(getScene().getWindow());
            if (chosen != null) {
                model.folder().set(chosen.getPath());
            }
        });
        return new HBox(8, path, choose);
    }

    private Node bucket() {
        return new VBox(
                8,
                field(text("backup.bucket.name"), model.bucket(), "bucket-name"),
                field(text("backup.bucket.endpoint"), model.endpoint(), "bucket-endpoint"),
                field(text("backup.bucket.region"), model.region(), "bucket-region"),
                named(text("backup.bucket.key_id"), keyId, "bucket-key-id"),
                named(text("backup.bucket.key"), key, "bucket-key"));
    }

    private static TextField field(String name, StringProperty value, String id) {
        TextField field = named(name, new TextField(), id);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private static TextField named(String name, TextField field, String id) {
        field.setId(id);
        field.setPromptText(name);
        field.setAccessibleText(name);
        return field;
    }
}
