package app.adiuva.desktop.ui.thoughts;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Latest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The captured thoughts, newest first, and what the user does to them. JavaFX thread only.
public final class ThoughtsViewModel {
    private static final int TITLE_LENGTH = 200;

    private final Desk desk;
    private final ThoughtQueries queries;
    private final Latest loading;
    private final ObservableList<Thought> thoughts = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Thought> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<ThoughtFilter> filter = new SimpleObjectProperty<>(ThoughtFilter.ALL);
    private final StringProperty query = new SimpleStringProperty("");
    private final StringProperty draft = new SimpleStringProperty("");
    private final BooleanProperty loaded = new SimpleBooleanProperty();

    public ThoughtsViewModel(Desk desk) {
        this.desk = desk;
        this.queries = new ThoughtQueries(desk.workspace());
        this.loading = new Latest(desk.runner());
        desk.edits().revision().subscribe(_ -> reload());
        filter.subscribe((_, _) -> reload());
        query.subscribe((_, _) -> reload());
    }

    public ObservableList<Thought> thoughts() {
        return thoughts;
    }

    public ObjectProperty<@Nullable Thought> selected() {
        return selected;
    }

    public ObjectProperty<ThoughtFilter> filter() {
        return filter;
    }

    public StringProperty query() {
        return query;
    }

    public StringProperty draft() {
        return draft;
    }

    public ReadOnlyBooleanProperty loaded() {
        return loaded;
    }

    public void reload() {
        ThoughtFilter wanted = filter.get();
        String words = query.get();
        loading.run(
                () -> queries.read(wanted, words),
                this::show,
                _ -> desk.toasts().warn(text("load.failed")));
    }

    /// Keeps what is in the capture box. The box empties only once the thought is on disk, and keeps what was typed
    /// meanwhile.
    public void capture() {
        String content = draft.get().strip();
        if (content.isEmpty()) {
            return;
        }
        desk.runner()
                .run(
                        () -> desk.workspace().thoughts().capture(content),
                        _ -> {
                            if (draft.get().strip().equals(content)) {
                                draft.set("");
                            }
                            desk.edits().changed();
                        },
                        _ -> desk.toasts().warn(text("capture.failed")));
    }

    /// Makes a task of the thought and marks the thought as kept, in one step that one undo takes back.
    public void turnIntoTask(Thought thought) {
        String title = thought.content().strip().lines().findFirst().orElse("");
        Map<String, @Nullable Object> task = new LinkedHashMap<>();
        task.put("title", title.length() <= TITLE_LENGTH ? title : title.substring(0, TITLE_LENGTH - 1) + "…");
        if (!thought.content().strip().equals(title)) {
            task.put("description", thought.content());
        }
        if (!thought.tags().isEmpty()) {
            task.put("tags", thought.tags());
        }
        desk.edits()
                .perform(
                        List.of(
                                PlanAction.create(Table.TASKS, task),
                                PlanAction.update(Table.THOUGHTS, thought.id(), Map.of("status", "kept"))),
                        text("thought.became_task"));
    }

    public void save(Thought thought, String content) {
        if (!content.isBlank() && !content.strip().equals(thought.content())) {
            desk.edits()
                    .perform(
                            List.of(PlanAction.update(
                                    Table.THOUGHTS, thought.id(), Map.of("content", content.strip()))),
                            "");
        }
    }

    public void delete(Thought thought) {
        selected.set(null);
        desk.edits().perform(List.of(PlanAction.delete(Table.THOUGHTS, thought.id())), text("thought.deleted"));
    }

    /// Selects the thought, whatever filter is on.
    public void reveal(String id) {
        query.set("");
        filter.set(ThoughtFilter.ALL);
        desk.runner().run(() -> desk.workspace().thoughts().find(id), found -> found.ifPresent(selected::set), _ -> {});
    }

    private void show(List<Thought> now) {
        Thought before = selected.get();
        thoughts.setAll(now);
        loaded.set(true);
        if (before != null) {
            selected.set(now.stream()
                    .filter(t -> t.id().equals(before.id()))
                    .findFirst()
                    .orElse(null));
        }
    }
}
