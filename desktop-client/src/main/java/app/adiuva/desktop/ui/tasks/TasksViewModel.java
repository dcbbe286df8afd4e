package app.adiuva.desktop.ui.tasks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.quickadd.QuickAdd;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.task.TaskStatus;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Draft;
import app.adiuva.desktop.ui.kit.Latest;
import app.adiuva.desktop.ui.kit.Moments;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.kit.Trouble;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
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
    private final ObservableList<String> tags = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Task> selected = new SimpleObjectProperty<>();
    private final BooleanProperty loaded = new SimpleBooleanProperty();
    private final Draft draft = new Draft();
    private final Latest revealing;
    private final Latest naming;
    private Map<String, String> deletions = Map.of();
    /// Listed in its scope even when it is too old for the page.
    private @Nullable String revealed;
    /// Selected as soon as it is read.
    private @Nullable String wanted;
    private boolean showing;

    public TasksViewModel(Desk desk) {
        this.desk = desk;
        this.queries = new TaskQueries(desk.workspace(), desk.formats());
        this.loading = new Latest(desk.runner());
        this.revealing = new Latest(desk.runner());
        this.naming = new Latest(desk.runner());
        scope.subscribe(_ -> {
            selected.set(null);
            revealed = null;
            wanted = null;
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

    /// The user's tags, the most used first.
    public ObservableList<String> tags() {
        return tags;
    }

    public ReadOnlyObjectProperty<@Nullable Task> selected() {
        return selected;
    }

    /// Selects a task of the list, or none. What the list itself does while its rows change is no choice of the user.
    public void select(@Nullable Task task) {
        if (!showing) {
            selected.set(task);
        }
    }

    /// The quick-add line.
    public StringProperty draft() {
        return draft.text();
    }

    /// What the quick-add line and the fields of a task need of the window.
    public Desk desk() {
        return desk;
    }

    /// False until the first answer came: an empty screen is not yet an empty list.
    public ReadOnlyBooleanProperty loaded() {
        return loaded;
    }

    public void reload() {
        TaskScope asked = scope.get();
        naming.run(() -> desk.workspace().tasks().tags(), tags::setAll, _ -> {});
        String first = revealed;
        loading.run(() -> queries.page(asked, first), this::show, this::warn);
    }

    /// Adds a task from the quick-add line; a date and a list that it does not name come from the scope.
    public void add() {
        String line = draft.ready();
        if (!line.isEmpty()) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>(defaults());
            fields.putAll(QuickAdd.read(line, desk.formats().now(), lists).fields());
            List<PlanAction> actions = List.of(PlanAction.create(Table.TASKS, fields));
            desk.edits().keep(draft, () -> desk.workspace().changes().perform(actions));
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
    /// Shows the thought that the task was made from.
    public void openSource(Task task) {
        if (task.sourceThoughtId() != null) {
            desk.navigator().reveal(Place.THOUGHTS, task.sourceThoughtId());
        }
    }

    public void change(Task task, String field, @Nullable Object value) {
        change(task, Moments.field(field, value));
    }

    public void change(Task task, Map<String, @Nullable Object> fields) {
        desk.edits().perform(List.of(PlanAction.update(Table.TASKS, task.id(), fields)), "");
    }

    /// Shows the scope that holds the task and selects it.
    public void reveal(String id) {
        revealing.run(
                () -> desk.workspace().tasks().find(id),
                found -> found.ifPresentOrElse(this::reveal, () -> desk.toasts().say(text("reveal.gone"))),
                this::warn);
    }

    private void reveal(Task task) {
        scope.set(TaskQueries.home(task));
        revealed = task.id();
        wanted = task.id();
        reload();
    }

    private void warn(Exception failure) {
        desk.toasts().warn(Trouble.reading(failure));
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
        String target = wanted != null || before == null ? wanted : before.id();
        Task found = page.tasks().stream()
                .filter(task -> task.id().equals(target))
                .findFirst()
                .orElse(null);
        showing = true;
        tasks.setAll(page.tasks());
        showing = false;
        if (!lists.equals(page.lists())) {
            lists.setAll(page.lists());
        }
        deletions = page.deletions();
        loaded.set(true);
        if (found == null && wanted != null) {
            desk.toasts().say(text("reveal.gone"));
        }
        wanted = null;
        selected.set(found);
    }
}
