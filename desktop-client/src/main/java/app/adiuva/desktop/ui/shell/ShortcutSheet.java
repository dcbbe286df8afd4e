package app.adiuva.desktop.ui.shell;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.KeyNames;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// The sheet behind `?`: every key of the window.
final class ShortcutSheet extends VBox {
    ShortcutSheet(Commands commands, Runnable close) {
        getStyleClass().addAll("overlay-sheet", "shortcuts");
        setId("shortcut-sheet");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcut-grid");
        List<Entry> entries = entries(commands);
        int half = (entries.size() + 1) / 2;
        for (int i = 0; i < entries.size(); i++) {
            int column = i / half * 2;
            grid.add(Controls.key(entries.get(i).key()), column, i % half);
            grid.add(Controls.label(entries.get(i).meaning()), column + 1, i % half);
        }
        getChildren()
                .addAll(Controls.label(text("keys.title"), "sheet-title"), grid, Controls.button(text("close"), close));
    }

    private static List<Entry> entries(Commands commands) {
        Stream<Entry> own = commands.groups().stream()
                .flatMap(group -> group.commands().stream())
                .flatMap(command ->
                        commands.key(command).map(key -> new Entry(KeyNames.of(key), command.name())).stream());
        Stream<Entry> fixed = Stream.of(
                new Entry(text("key.arrows"), text("keys.arrows")),
                new Entry(text("key.space"), text("keys.space")),
                new Entry(text("key.enter"), text("keys.enter")),
                new Entry(text("key.delete"), text("keys.delete")),
                new Entry(text("key.escape"), text("keys.escape")),
                new Entry(text("key.help"), text("keys.help")));
        return Stream.concat(own, fixed).toList();
    }

    private record Entry(String key, String meaning) {}
}
