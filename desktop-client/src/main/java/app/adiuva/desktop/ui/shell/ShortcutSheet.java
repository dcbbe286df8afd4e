package app.adiuva.desktop.ui.shell;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Controls;
import java.util.List;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// The sheet behind `?`: every key of the window.
final class ShortcutSheet extends VBox {
    ShortcutSheet(Runnable close) {
        getStyleClass().addAll("overlay-sheet", "shortcuts");
        setId("shortcut-sheet");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcut-grid");
        List<Entry> entries = entries();
        int half = (entries.size() + 1) / 2;
        for (int i = 0; i < entries.size(); i++) {
            int column = i / half * 2;
            grid.add(Controls.key(entries.get(i).key()), column, i % half);
            grid.add(Controls.label(entries.get(i).meaning()), column + 1, i % half);
        }
        getChildren()
                .addAll(Controls.label(text("keys.title"), "sheet-title"), grid, Controls.button(text("close"), close));
    }

    private static List<Entry> entries() {
        return List.of(
                new Entry(text("key.find"), text("keys.find")),
                new Entry(text("key.capture"), text("keys.capture")),
                new Entry(text("key.places"), text("keys.places")),
                new Entry(text("key.new"), text("keys.new")),
                new Entry(text("key.undo"), text("keys.undo")),
                new Entry(text("key.redo"), text("keys.redo")),
                new Entry(text("key.arrows"), text("keys.arrows")),
                new Entry(text("key.space"), text("keys.space")),
                new Entry(text("key.enter"), text("keys.enter")),
                new Entry(text("key.delete"), text("keys.delete")),
                new Entry(text("key.escape"), text("keys.escape")),
                new Entry(text("key.help"), text("keys.help")));
    }

    private record Entry(String key, String meaning) {}
}
