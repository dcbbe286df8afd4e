package app.adiuva.desktop.ui.attachment;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.attachment.Offered;
import app.adiuva.desktop.ui.kit.Chip;
import app.adiuva.desktop.ui.kit.Controls;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Files that will be attached to what is still being written; each can be taken away again. JavaFX thread only.
public final class PendingFiles extends FlowPane {
    private final ObservableList<Offered> files;

    public PendingFiles(ObservableList<Offered> files) {
        super(6, 6);
        this.files = files;
        setId("pending-files");
        files.addListener((ListChangeListener<Offered>) _ -> show());
        show();
    }

    private void show() {
        getChildren().setAll(files.stream().map(this::chip).toList());
        Controls.show(this, !files.isEmpty());
    }

    private Node chip(Offered file) {
        Chip chip = new Chip(Feather.PAPERCLIP, file.name());
        chip.setMaxWidth(240);
        chip.setMinWidth(0);
        Button away = Controls.iconButton(Feather.X, text("attachment.remove", file.name()), () -> files.remove(file));
        return new HBox(2, chip, away);
    }
}
