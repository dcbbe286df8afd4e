package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.document.Document;
import app.adiuva.desktop.ui.kit.Controls;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/// The documents of a conversation above its composer, and the ways that they come: a button, a drop, the clipboard.
final class AttachmentBar extends FlowPane {
    private final Attachments model;

    AttachmentBar(Attachments model) {
        this.model = model;
        setId("attachments");
        setHgap(8);
        setVgap(8);
        getStyleClass().add("attachments");
        model.documents().subscribe(this::draw);
        model.reading().subscribe(_ -> draw());
    }

    private void draw() {
        getChildren().setAll(model.documents().stream().map(this::chip).toList());
        if (model.reading().get()) {
            getChildren().add(busy());
        }
        Controls.show(this, !getChildren().isEmpty());
    }

    private Node busy() {
        var stop = Controls.iconButton(Feather.X, text("chat.attach.stop"), model::stop);
        stop.setId("stop-reading");
        stop.getStyleClass().add("tiny");
        HBox busy = new HBox(6, Controls.label(text("chat.attach.reading"), "subtle", "small"), stop);
        busy.setAlignment(Pos.CENTER_LEFT);
        return busy;
    }

    private Node chip(Document document) {
        var remove = Controls.iconButton(
                Feather.X, text("chat.attach.remove", document.title()), () -> model.remove(document));
        remove.getStyleClass().add("tiny");
        HBox chip = new HBox(6, Controls.icon(Feather.PAPERCLIP), Controls.label(document.title(), "small"), remove);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add("attachment");
        return chip;
    }

    /// Lets files be dropped on a node.
    void dropOn(Node place) {
        place.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        place.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            if (event.getDragboard().hasFiles()) {
                attach(event.getDragboard().getFiles());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    /// Whether the clipboard held files, which are attached now.
    boolean paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            attach(clipboard.getFiles());
            return true;
        }
        return false;
    }

    void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text("chat.attach"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        text("chat.attach.files"), "*.txt", "*.md", "*.markdown", "*.pdf", "*.csv", "*.json", "*.log"));
        List<File> chosen = chooser.showOpenMultipleDialog(getScene().getWindow());
        if (chosen != null) {
            attach(chosen);
        }
    }

    private void attach(List<File> files) {
        List<Path> paths = files.stream().map(File::toPath).toList();
        model.attach(paths);
    }
}
