package app.adiuva.desktop.ui.backup;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Controls;
import java.io.File;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/// Keeps the recovery kit: as a file that only its owner can read, or on paper.
final class KitActions extends HBox {
    private final SetupViewModel model;
    private final RecoveryKit kit;
    private final Label done = Controls.label("", "small", "success-text");

    KitActions(SetupViewModel model, RecoveryKit kit) {
        super(8);
        this.model = model;
        this.kit = kit;
        setAlignment(Pos.CENTER_LEFT);
        Button save = Controls.button(text("kit.save"), this::save);
        save.setId("kit-save");
        save.setGraphic(Controls.icon(Feather.DOWNLOAD));
        Button print = Controls.button(text("kit.print"), this::print);
        print.setId("kit-print");
        print.setGraphic(Controls.icon(Feather.PRINTER));
        getChildren().addAll(save, print, done);
    }

    private void save() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text("kit.title"));
        chooser.setInitialFileName(text("kit.file"));
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            model.saveKit(file.toPath(), kit, () -> done.setText(text("kit.saved")));
        }
    }

    private void print() {
        model.printKit(new KitPrint(kit, getScene().getWindow()), () -> done.setText(text("kit.printed")));
    }
}
