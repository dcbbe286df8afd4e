package app.adiuva.desktop.ui.tasks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.task.TaskStatus;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Latest;
import app.adiuva.desktop.ui.kit.Moments;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The tasks of the chosen scope and what the user does to them. JavaFX thread only.
public final class TasksViewModel {
    private final Desk desk;
    private final TaskQueries queries;
    private final Latest loading;
    private final ObjectProperty<TaskScope> scope = new SimpleObjectProperty<>(new TaskScope.All());
    private final ObservableList<Task> tasks = FXCollections.observableArrayList();
    private final ObservableList<String> lists = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Task> selected = new SimpleObjectProperty<>();
    private final BooleanProperty loaded = new SimpleBooleanProperty();
    private Map<String, String> deletions = Map.of();

    public TasksViewModel(Desk desk) {
        this.desk = desk;
        this.queries = new TaskQueries(desk.workspace(), desk.formats());
        this.loading = new Latest(desk.runner());
        scope.subscribe(_ -> {
            selected.set(null);
            reload();
        });
        desk.edits().revision().subscribe(_ -> reload());
    }

    public ObjectProperty<TaskScope> scope() {
        return scope;
    }

    public ObservableList<Task> tasks() {
        return tasks;
    }

    /// The names of the user's lists, in order.
    public ObservableList<String> lists() {
        return lists;
    }

    public ObjectProperty<@Nullable Task> selected() {
        return selected;
    }

    /// False until the first answer came: an empty screen is not yet an empty list.
    public ReadOnlyBooleanProperty loaded() {
        return loaded;
    }

    public void reload() {
        TaskScope wanted = scope.get();
        loading.run(() -> queries.page(wanted), this::show, _ -> desk.toasts().warn(text("load.failed")));
    }

    /// Adds a task from the quick-add line; dates and list come from the scope.
    public void add(String line) {
        if (!line.isBlank()) {
            desk.edits().perform(List.of(QuickAdd.task(line, defaults())), "");
        }
    }

    /// Completes an open task, opens a done one again.
    public void toggle(Task task) {
        boolean done = task.status() == TaskStatus.DONE;
        desk.edits()
                .perform(
                        List.of(PlanAction.update(Table.TASKS, task.id(), Map.of("status", done ? "open" : "done"))),
                        done ? text("task.reopened") : text("task.completed"));
    }

    public void delete(Task task) {
        if (scope.get() instanceof TaskScope.Trash) {
            return;
        }
        selected.set(null);
        desk.edits().perform(List.of(PlanAction.delete(Table.TASKS, task.id())), text("task.deleted", task.title()));
    }

    /// Takes a task out of the trash again.
    public void restore(Task task) {
        String deletion = deletions.get(task.id());
        if (deletion != null) {
            selected.set(null);
            desk.edits().undo(List.of(deletion));
        }
    }

    /// Writes one field of the selected task; nothing happens when it is the same.
    public void change(Task task, String field, @Nullable Object value) {
        change(task, Moments.field(field, value));
    }

    public void change(Task task, Map<String, @Nullable Object> fields) {
        desk.edits().perform(List.of(PlanAction.update(Table.TASKS, task.id(), fields)), "");
    }

    /// Shows the scope that holds the task and selects it.
    public void reveal(String id) {
        desk.runner()
                .run(
                        () -> desk.workspace().tasks().find(id),
                        found -> found.ifPresent(task -> {
                            scope.set(task.status() == TaskStatus.DONE ? new TaskScope.Done() : new TaskScope.All());
                            selected.set(task);
                        }),
                        _ -> {});
    }

    private Map<String, @Nullable Object> defaults() {
        LocalDate today = desk.formats().today();
        return switch (scope.get()) {
            case TaskScope.Today _ -> queries.dueOn(today);
            case TaskScope.Upcoming _ -> queries.dueOn(today.plusDays(1));
            case TaskScope.OfList list -> Moments.field("list", list.name());
            case TaskScope.All _, TaskScope.Done _, TaskScope.Trash _ -> Map.of();
        };
    }

    private void show(TaskQueries.Page page) {
        Task before = selected.get();
        tasks.setAll(page.tasks());
        lists.setAll(page.lists());
        deletions = page.deletions();
        loaded.set(true);
        if (before != null) {
            selected.set(page.tasks().stream()
                    .filter(task -> Objects.equals(task.id(), before.id()))
                    .findFirst()
                    .orElse(null));
        }
    }
}
