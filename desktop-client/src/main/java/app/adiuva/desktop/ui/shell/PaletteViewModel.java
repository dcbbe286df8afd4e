package app.adiuva.desktop.ui.shell;

import app.adiuva.desktop.search.Hit;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Latest;
import app.adiuva.desktop.ui.kit.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kordamp.ikonli.feather.Feather;

/// What the palette offers for the words typed so far: commands first, then records of every kind.
final class PaletteViewModel {
    private static final int MOST_HITS = 20;

    private final Desk desk;
    private final List<Entry.Command> commands;
    private final Latest searching;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();

    PaletteViewModel(Desk desk, List<Entry.Command> commands) {
        this.desk = desk;
        this.commands = List.copyOf(commands);
        this.searching = new Latest(desk.runner());
        query.subscribe(this::offer);
    }

    StringProperty query() {
        return query;
    }

    ObservableList<Entry> entries() {
        return entries;
    }

    void choose(Entry entry) {
        desk.navigator().closeOverlay();
        switch (entry) {
            case Entry.Command command -> command.run().run();
            case Entry.Found found -> open(found.hit());
        }
    }

    private void offer(String words) {
        List<Entry> matching =
                new ArrayList<>(commands.stream().filter(c -> c.matches(words)).toList());
        if (words.isBlank()) {
            searching.stop();
            entries.setAll(matching);
            return;
        }
        searching.run(
                () -> desk.workspace().search().find(words, MOST_HITS),
                hits -> {
                    hits.forEach(hit -> matching.add(new Entry.Found(hit)));
                    entries.setAll(matching);
                },
                _ -> entries.setAll(matching));
    }

    private void open(Hit hit) {
        desk.navigator().reveal(placeOf(hit.kind()), hit.id());
    }

    static Place placeOf(String kind) {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "task", "tasks" -> Place.TASKS;
            case "thought", "thoughts" -> Place.THOUGHTS;
            case "chat", "chats", "message", "messages" -> Place.CHAT;
            default -> Place.TODAY;
        };
    }

    /// A line of the palette.
    sealed interface Entry {
        /// Something the window can do.
        record Command(Feather symbol, String name, String key, Runnable run) implements Entry {
            boolean matches(String words) {
                return name.toLowerCase(Locale.ENGLISH).contains(words.strip().toLowerCase(Locale.ENGLISH));
            }
        }

        /// A record that was found.
        record Found(Hit hit) implements Entry {}
    }
}
