package app.adiuva.desktop.ui.kit;

import static app.adiuva.desktop.ui.kit.Messages.text;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.HBox;

/// Stands below a list while there is more of it, and brings the next page.
public final class OlderLine extends HBox {
    public OlderLine(ObservableBooleanValue more, Runnable load) {
        super(Controls.button(text("history.older"), load, "quiet"));
        getStyleClass().add("older");
        visibleProperty().bind(more);
        managedProperty().bind(more);
    }
}
