package app.adiuva.desktop.ui.tasks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.filter.FilterLine;
import app.adiuva.desktop.task.TaskQuery;
import app.adiuva.desktop.task.TaskSort;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.settings.SettingNames.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// How the Tasks screen shows what it shows. The layout and the order are remembered. JavaFX thread only.
public final class TaskChoices {
    /// The orders that the user can choose.
    static final List<TaskSort> SORTS = List.of(TaskSort.DUE, TaskSort.PRIORITY, TaskSort.NEWEST, TaskSort.TITLE);

    private static final String LAYOUT = "tasks.layout";
    private static final String SORT = "tasks.sort";

    private final Desk desk;
    private final ObjectProperty<TaskLayout> layout = new SimpleObjectProperty<>(TaskLayout.LIST);
    private final ObjectProperty<TaskSort> sort = new SimpleObjectProperty<>(TaskSort.DUE);
    private final StringProperty filter = new SimpleStringProperty("");
    private boolean remembering = true;

    TaskChoices(Desk desk, Runnable changed) {
        this.desk = desk;
        layout.addListener((_, _, now) -> keep(LAYOUT, now, changed));
        sort.addListener((_, _, now) -> keep(SORT, now, changed));
        filter.addListener((_, _, _) -> changed.run());
    }

    /// What the settings of this screen are called.
    public static Optional<Named> named(String key) {
        return switch (key) {
            case LAYOUT ->
                Optional.of(Named.of(
                        text("tasks.layout.name"),
                        stored -> known(TaskLayout.values(), stored)
                                .map(TasksHeader::name)
                                .orElse(stored)));
            case SORT ->
                Optional.of(Named.of(
                        text("tasks.sort"),
                        stored -> known(TaskSort.values(), stored)
                                .map(TasksHeader::name)
                                .orElse(stored)));
            default -> Optional.empty();
        };
    }

    private static <E extends Enum<E>> Optional<E> known(E[] all, String stored) {
        return Arrays.stream(all)
                .filter(one -> one.name().equalsIgnoreCase(stored))
                .findFirst();
    }

    public ObjectProperty<TaskLayout> layout() {
        return layout;
    }

    public ObjectProperty<TaskSort> sort() {
        return sort;
    }

    public StringProperty filter() {
        return filter;
    }

    /// The words of the filter line that say nothing.
    List<FilterLine.Problem> problems() {
        return TaskQuery.parse(filter.get(), desk.formats().now()).problems();
    }

    /// Shows the list for now; the next window shows again what the user chose.
    void passToList() {
        pass(() -> layout.set(TaskLayout.LIST));
    }

    /// Shows what is no choice of the user, and is not remembered.
    private void pass(Runnable show) {
        remembering = false;
        show.run();
        remembering = true;
    }

    /// Chooses what was chosen the last time.
    void restore() {
        restore(LAYOUT, layout, TaskLayout.values());
        restore(SORT, sort, TaskSort.values());
    }

    private <E extends Enum<E>> void restore(String key, Property<E> choice, E[] known) {
        desk.runner()
                .run(
                        () -> desk.workspace().settings().get(key),
                        (Optional<String> stored) -> stored.flatMap(word -> known(known, word))
                                .ifPresent(one -> pass(() -> choice.setValue(one))),
                        _ -> {});
    }

    private void keep(String key, Enum<?> choice, Runnable changed) {
        if (remembering) {
            String word = choice.name().toLowerCase(Locale.ROOT);
            desk.runner()
                    .run(
                            () -> {
                                desk.workspace().settings().put(key, word);
                                return word;
                            },
                            _ -> {},
                            _ -> {});
        }
        changed.run();
    }
}
