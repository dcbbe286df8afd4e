package app.adiuva.desktop.ui.kit.field;

import app.adiuva.desktop.ui.kit.Controls;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/// The round box that completes a task. Its accessible name is set by the row that holds it.
public final class Tick extends ToggleButton {
    private static final PseudoClass URGENT = PseudoClass.getPseudoClass("urgent");

    public Tick() {
        getStyleClass().setAll("tick");
        setAccessibleRole(AccessibleRole.CHECK_BOX);
        setGraphic(Controls.icon(Feather.CHECK, "tick-mark"));
        accessibleTextProperty().subscribe(name -> setTooltip(name == null ? null : new Tooltip(name)));
    }

    /// Draws the ring in the warning colour.
    public void setUrgent(boolean urgent) {
        pseudoClassStateChanged(URGENT, urgent);
    }
}
