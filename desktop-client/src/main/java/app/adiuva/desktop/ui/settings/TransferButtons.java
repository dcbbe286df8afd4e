package app.adiuva.desktop.ui.settings;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.KeyHints;
import java.io.File;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// Ask for the file that settings go to or come from.
final class TransferButtons extends VBox {
    TransferButtons(SettingsTransfer transfer) {
        super(8);
        Button export = Controls.button(text("transfer.export"), () -> export(this, transfer));
        Button load = Controls.button(text("transfer.import"), () -> choose(this, transfer));
        export.setId("settings-export");
        load.setId("settings-import");
        getChildren().addAll(KeyHints.show(export, "settings.export"), KeyHints.show(load, "settings.import"));
    }

    static void export(Node near, SettingsTransfer transfer) {
        FileChooser chooser = chooser(text("transfer.export"));
        chooser.setInitialFileName("adiuva-settings.json");
        File chosen = chooser.showSaveDialog(near.getScene().getWindow());
        if (chosen != null) {
            transfer.export(chosen.toPath());
        }
    }

    static void choose(Node near, SettingsTransfer transfer) {
        File chosen =
                chooser(text("transfer.import")).showOpenDialog(near.getScene().getWindow());
        if (chosen != null) {
            transfer.open(chosen.toPath());
        }
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(text("transfer.file"), "*.json"));
        return chooser;
    }
}
