package app.adiuva.desktop.ui.playbooks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.desktop.ui.kit.Controls;
import java.io.File;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/// The buttons of a playbook of the user's own, and the ways from and to files.
final class OwnButtons extends HBox {
    OwnButtons(OwnDeeds deeds, Playbook playbook) {
        super(4);
        setAlignment(Pos.TOP_RIGHT);
        var rename = Controls.iconButton(Feather.EDIT_2, text("own.rename"), () -> deeds.rename(playbook));
        rename.setId("own-rename");
        var export = Controls.iconButton(Feather.DOWNLOAD, text("own.export"), () -> export(this, deeds, playbook));
        export.setId("own-export");
        var delete = Controls.iconButton(Feather.TRASH_2, text("own.delete"), () -> deeds.delete(playbook));
        delete.setId("own-delete");
        getChildren().setAll(rename, export, delete);
    }

    static void export(Node near, OwnDeeds deeds, Playbook playbook) {
        FileChooser chooser = chooser(text("own.export"));
        chooser.setInitialFileName(
                playbook.title().replaceAll("[^\\p{L}\\p{N} ._-]", "").strip() + ".json");
        File chosen = chooser.showSaveDialog(near.getScene().getWindow());
        if (chosen != null) {
            deeds.write(playbook, chosen.toPath());
        }
    }

    static void choose(Node near, OwnDeeds deeds) {
        File chosen = chooser(text("own.import")).showOpenDialog(near.getScene().getWindow());
        if (chosen != null) {
            deeds.read(chosen.toPath());
        }
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(text("own.file"), "*.json"));
        return chooser;
    }
}
