package app.adiuva.desktop.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// A small rounded label: a tag, a list, a time.
public final class Chip extends Label {
    public Chip(String text, String... styles) {
        super(text);
        getStyleClass().add("chip");
        getStyleClass().addAll(styles);
        setMinWidth(Region.USE_PREF_SIZE);
    }

    /// Lets it end in “…” where there is no room.
    public Chip yielding() {
        setMinWidth(0);
        getStyleClass().add(Controls.ONE_LINE);
        return this;
    }

    public Chip(Feather symbol, String text, String... styles) {
        this(text, styles);
        setGraphic(Controls.icon(symbol, "chip-icon"));
    }
}
