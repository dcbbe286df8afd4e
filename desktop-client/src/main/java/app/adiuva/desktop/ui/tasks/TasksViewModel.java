package app.adiuva.desktop.ui.tasks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.filter.SavedView;
import app.adiuva.desktop.task.Condition;
import app.adiuva.desktop.task.ListedTask;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.task.TaskFilter;
import app.adiuva.desktop.ui.kit.Chosen;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Latest;
import app.adiuva.desktop.ui.kit.Moments;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.kit.Trouble;
import app.adiuva.desktop.ui.kit.field.NamedFilters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The tasks of the chosen scope and which of them are chosen. JavaFX thread only.
public final class TasksViewModel {
    private static final int PAGE = 300;

    private final Desk desk;
    private final TaskQueries queries;
    private final TaskActions actions;
    private final AddLine addLine;
    private final TaskChoices choices;
    private final NamedFilters named;
    private final Latest loading;
    private final Latest revealing;
    private final Latest readingParts;
    private final ObjectProperty<TaskScope> scope = new SimpleObjectProperty<>(new TaskScope.All());
    private final ObservableList<ListedTask> tasks = FXCollections.observableArrayList();
    private final ObservableList<Task> parts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable TaskPage> page = new ReadOnlyObjectWrapper<>();
    private final Chosen<Task> chosen;
    private int limit = PAGE;
    /// Listed in its scope even when it is too old for the page.
    private @Nullable String revealed;
    private boolean showing;

    public TasksViewModel(Desk desk) {
        this(desk, new TaskQueries(desk.workspace(), desk.formats()));
    }

    TasksViewModel(Desk desk, TaskQueries queries) {
        this.desk = desk;
        this.queries = queries;
        this.actions = new TaskActions(desk);
        this.addLine = new AddLine(desk);
        this.choices = new TaskChoices(desk, this::restart);
        this.named = new NamedFilters(desk, Workspace::taskViews, this::reload);
        this.loading = new Latest(desk.runner());
        this.revealing = new Latest(desk.runner());
        this.readingParts = new Latest(desk.runner());
        this.chosen = new Chosen<>(desk, Task::id, () -> {
            TaskPage.Request request = request();
            return () -> queries.all(request);
        });
        chosen.one().subscribe(this::readParts);
        scope.subscribe(_ -> {
            choices.filter().set("");
            restart();
        });
        desk.edits().revision().subscribe(_ -> reload());
        choices.restore();
    }

    /// Another question: nothing of the last answer stays.
    private void restart() {
        chosen.take(List.of());
        chosen.want(null);
        revealed = null;
        limit = PAGE;
        reload();
    }

    public TaskActions actions() {
        return actions;
    }

    /// The layout, the order and the filter line.
    public TaskChoices choices() {
        return choices;
    }

    public ObjectProperty<TaskScope> scope() {
        return scope;
    }

    /// What was read last; null before the first answer came: an empty screen is not yet an empty list.
    ReadOnlyObjectProperty<@Nullable TaskPage> page() {
        return page.getReadOnlyProperty();
    }

    public ObservableList<ListedTask> tasks() {
        return tasks;
    }

    /// The parts of the selected task.
    public ObservableList<Task> parts() {
        return parts;
    }

    /// What is chosen to do something to.
    public ReadOnlyObjectProperty<List<Task>> chosen() {
        return chosen.rows();
    }

    /// The one task that is chosen, if it is one.
    public ReadOnlyObjectProperty<@Nullable Task> selected() {
        return chosen.one();
    }

    public void select(@Nullable Task task) {
        choose(task == null ? List.of() : List.of(task));
    }

    /// Chooses tasks. What a list itself does while its rows change is no choice of the user.
    public void choose(List<Task> wish) {
        if (!showing) {
            chosen.choose(wish);
        }
    }

    /// Chooses everything that fits, also what the list has not shown yet. Of more than can be changed at once the
    /// first
    /// are chosen, and that is told.
    public void chooseAll() {
        chosen.chooseAll();
    }

    /// The quick-add line.
    public StringProperty draft() {
        return addLine.text();
    }

    AddLine addLine() {
        return addLine;
    }

    public void reload() {
        TaskPage.Request request = request();
        addLine.reload();
        loading.run(() -> queries.page(request), this::show, this::warn);
    }

    private TaskPage.Request request() {
        return new TaskPage.Request(
                scope.get(),
                choices.filter().get(),
                choices.sort().get(),
                choices.layout().get(),
                limit,
                revealed);
    }

    /// Reads further, when there is more.
    ///
    /// @param listed how many tasks the list shows whose end is near
    void more(int listed) {
        TaskPage shown = page.get();
        if (shown != null && shown.more() && listed >= limit) {
            limit += limit;
            reload();
        }
    }

    /// Adds a task from the quick-add line; a date and a project that it does not name come from the scope.
    public void add() {
        addLine.add(defaults());
    }

    /// Takes tasks out of the trash again.
    public void restore(List<Task> deleted) {
        TaskPage shown = page.get();
        if (shown != null) {
            List<String> ids = deleted.stream()
                    .map(task -> shown.deletions().getOrDefault(task.id(), ""))
                    .filter(id -> !id.isEmpty())
                    .toList();
            select(null);
            desk.edits().undo(ids);
        }
    }

    /// Keeps the filter line under a name and goes there.
    public void saveView(String name) {
        named.save(name, choices.filter().get(), this::open);
    }

    public void renameView(SavedView view, String name) {
        named.rename(view, name, this::open);
    }

    public void removeView(SavedView view) {
        named.remove(view, () -> scope.set(new TaskScope.All()));
    }

    private void open(SavedView view) {
        scope.set(new TaskScope.View(view));
    }

    /// Shows the thought that the task was made from.
    public void openSource(Task task) {
        if (task.sourceThoughtId() != null) {
            desk.navigator().reveal(Place.THOUGHTS, task.sourceThoughtId());
        }
    }

    /// Shows the scope that holds the task and selects it.
    public void reveal(String id) {
        revealing.run(
                () -> desk.workspace().tasks().find(id),
                found -> found.ifPresentOrElse(this::reveal, () -> desk.toasts().say(text("reveal.gone"))),
                this::warn);
    }

    private void reveal(Task task) {
        choices.passToList();
        scope.set(TaskQueries.home(task));
        revealed = task.id();
        chosen.want(task.id());
        reload();
    }

    private void warn(Exception failure) {
        desk.toasts().warn(Trouble.reading(failure));
    }

    private void readParts(@Nullable Task task) {
        if (task == null || task.parentId() != null) {
            readingParts.stop();
            parts.clear();
            return;
        }
        TaskFilter filter = TaskFilter.ALL.and(new Condition.PartOf(task.id()));
        readingParts.run(
                () -> desk.workspace().tasks().page(filter, app.adiuva.desktop.task.TaskSort.DUE, false, PAGE),
                found -> parts.setAll(found.stream().map(ListedTask::task).toList()),
                this::warn);
    }

    private Map<String, @Nullable Object> defaults() {
        LocalDate today = desk.formats().today();
        return switch (scope.get()) {
            case TaskScope.Today _ -> Moments.due(today, null, desk.formats().zone());
            case TaskScope.Upcoming _ ->
                Moments.due(today.plusDays(1), null, desk.formats().zone());
            case TaskScope.OfList list -> Moments.field("list", list.name());
            case TaskScope.All _, TaskScope.View _, TaskScope.Done _, TaskScope.Archive _, TaskScope.Trash _ ->
                Map.of();
        };
    }

    private void show(TaskPage read) {
        List<Task> found =
                chosen.among(read.tasks().stream().map(ListedTask::task).toList());
        boolean same = chosen.rows().get().equals(found);
        showing = true;
        addLine.show(read.sides().projects());
        tasks.setAll(read.tasks());
        page.set(read);
        showing = false;
        chosen.listed(found);
        if (same) {
            readParts(chosen.one().get());
        }
    }
}
