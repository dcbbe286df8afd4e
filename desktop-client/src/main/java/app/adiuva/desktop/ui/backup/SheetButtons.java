package app.adiuva.desktop.ui.backup;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Controls;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/// The last line of a sheet: Cancel on the left, what it can do on the right.
final class SheetButtons extends HBox {
    SheetButtons(Runnable cancel, Button... deeds) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(Controls.button(text("cancel"), cancel, "quiet"), Controls.spacer());
        getChildren().addAll(deeds);
    }
}
