package app.adiuva.desktop.ui.kit.field;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Moments;
import java.time.LocalTime;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// A time of day, which may be none. What cannot be read as one is marked and stays, see [#check]. JavaFX thread only.
public final class TimeField extends TextField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final Tooltip why = new Tooltip(text("time.unreadable"));

    /// @param name for screen readers
    public TimeField(String name) {
        getStyleClass().add("time-of-day");
        setPromptText(text("task.time"));
        setAccessibleText(name);
        textProperty().subscribe(_ -> mark(!isFocused() && !isReadable()));
    }

    /// The time; null when there is none or it cannot be read.
    public @Nullable LocalTime time() {
        return Moments.time(getText());
    }

    /// Whether it is a time or empty. If not, it is marked until it is changed.
    public boolean check() {
        mark(!isReadable());
        return isReadable();
    }

    private boolean isReadable() {
        return getText().isBlank() || time() != null;
    }

    private void mark(boolean wrong) {
        pseudoClassStateChanged(WRONG, wrong);
        setTooltip(wrong ? why : null);
        setAccessibleHelp(wrong ? text("time.unreadable") : null);
    }
}
