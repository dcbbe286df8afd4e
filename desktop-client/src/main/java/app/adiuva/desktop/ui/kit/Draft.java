package app.adiuva.desktop.ui.kit;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is being typed until it is kept. It gives up only what reached the disk: nothing typed is lost when the write
/// fails, nothing typed meanwhile is lost when it succeeds, and a second Enter does not write it twice. JavaFX thread
/// only.
public final class Draft {
    private final StringProperty text = new SimpleStringProperty("");
    private String held = "";

    public StringProperty text() {
        return text;
    }

    /// What can be kept now; empty while there is nothing, or while it is on its way to the disk.
    public String ready() {
        return held.isEmpty() ? text.get().strip() : "";
    }

    /// What is typed now is on its way to the disk.
    public void hold() {
        held = text.get();
    }

    /// It has arrived; only what was typed since then stays.
    public void kept() {
        String now = text.get();
        if (now.startsWith(held)) {
            text.set(now.substring(held.length()));
        }
        release();
    }

    /// It has not; all of it stays.
    public void release() {
        held = "";
    }
}
