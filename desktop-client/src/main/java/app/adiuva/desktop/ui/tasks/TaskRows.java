package app.adiuva.desktop.ui.tasks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.task.ListedTask;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.task.TaskStatus;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A virtual list of tasks, of which any can be chosen: the list, or a column of the board. What is chosen is the
/// view-model's; all lists follow it.
final class TaskRows extends ListView<ListedTask> {
    private static final int NEAR_THE_END = 20;
    private static final Set<KeyCode> KEYS_OF_STATUS = Set.of(KeyCode.SPACE, KeyCode.LEFT, KeyCode.RIGHT);

    private final TasksViewModel model;
    private final Formats formats;
    private final Runnable edit;
    private final Look look;
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private Set<String> ids = Set.of();
    private @Nullable ListedTask pressed;
    private boolean following;

    /// @param tasks what of a page is listed here
    /// @param cards whether tasks are drawn as cards
    record Look(TaskLayout layout, Function<TaskPage, List<ListedTask>> tasks, boolean cards) {
        static Look list() {
            return new Look(TaskLayout.LIST, TaskPage::tasks, false);
        }

        static Look column(TaskStatus status) {
            return new Look(TaskLayout.BOARD, page -> page.column(status), true);
        }
    }

    /// @param edit puts the caret into the details
    TaskRows(TasksViewModel model, Formats formats, TaskDrag drag, Runnable edit, Look look) {
        super(FXCollections.observableArrayList());
        this.model = model;
        this.formats = formats;
        this.edit = edit;
        this.look = look;
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(_ -> new Cell());
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed = under(event));
        drag.source(this, () -> dragged(pressed));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<ListedTask>) _ -> choose());
        model.page().subscribe(this::show);
        model.chosen().subscribe(_ -> follow());
    }

    /// How many tasks are listed, `300+` when there are more.
    ReadOnlyStringProperty count() {
        return count.getReadOnlyProperty();
    }

    /// Takes the focus, with its first task chosen.
    void enter() {
        requestFocus();
        if (!getItems().isEmpty()) {
            model.select(getItems().getFirst().task());
        }
    }

    boolean holdsTheChosen() {
        return model.chosen().get().stream().anyMatch(task -> ids.contains(task.id()));
    }

    private void show(@Nullable TaskPage page) {
        if (page == null || page.layout() != look.layout()) {
            return;
        }
        List<ListedTask> tasks = look.tasks().apply(page);
        ids = tasks.stream().map(ListedTask::id).collect(Collectors.toSet());
        following = true;
        getItems().setAll(tasks);
        following = false;
        count.set(tasks.isEmpty() ? "" : tasks.size() + (page.more() && look.cards() ? "+" : ""));
        follow();
    }

    private void choose() {
        if (!following) {
            model.choose(getSelectionModel().getSelectedItems().stream()
                    .filter(java.util.Objects::nonNull)
                    .map(ListedTask::task)
                    .toList());
        }
    }

    /// Selects what is chosen.
    private void follow() {
        Set<String> chosen = ids.isEmpty()
                ? Set.of()
                : model.chosen().get().stream()
                        .map(Task::id)
                        .filter(ids::contains)
                        .collect(Collectors.toSet());
        List<ListedTask> selected = getSelectionModel().getSelectedItems();
        if (selected.size() == chosen.size()
                && selected.stream().allMatch(one -> one != null && chosen.contains(one.id()))) {
            return;
        }
        following = true;
        getSelectionModel().clearSelection();
        if (chosen.size() == getItems().size()) {
            getSelectionModel().selectAll();
        } else if (!chosen.isEmpty()) {
            int[] places = IntStream.range(0, getItems().size())
                    .filter(i -> chosen.contains(getItems().get(i).id()))
                    .toArray();
            getSelectionModel().selectIndices(places[0], places);
            bringToView(places[0]);
        }
        following = false;
    }

    /// Scrolls to a task that is out of sight; one that is in sight stays where it is.
    private void bringToView(int place) {
        boolean inSight = lookupAll(".list-cell").stream()
                .anyMatch(node -> node instanceof Cell cell && cell.isVisible() && cell.getIndex() == place);
        if (!inSight) {
            scrollTo(place);
        }
    }

    private void onKey(KeyEvent event) {
        List<Task> chosen = model.chosen().get();
        if (event.isShortcutDown() && event.getCode() == KeyCode.A) {
            model.chooseAll();
            event.consume();
        } else if (!chosen.isEmpty() && model.scope().get() instanceof TaskScope.Trash) {
            return;
        } else if (!chosen.isEmpty() && handled(event, chosen)) {
            event.consume();
        }
    }

    /// What is in the archive has no tick.
    private boolean isPutAway() {
        return model.scope().get() instanceof TaskScope.Archive;
    }

    private boolean handled(KeyEvent event, List<Task> chosen) {
        if (isPutAway() && KEYS_OF_STATUS.contains(event.getCode())) {
            return false;
        }
        switch (event.getCode()) {
            case SPACE -> model.actions().toggle(chosen);
            case DELETE, BACK_SPACE -> model.actions().delete(chosen);
            case ENTER -> edit.run();
            case ESCAPE -> model.select(null);
            case LEFT, RIGHT -> {
                if (!event.isShortcutDown()) {
                    return false;
                }
                int step = event.getCode() == KeyCode.LEFT ? -1 : 1;
                model.actions().move(chosen, BoardColumns.beside(chosen.getFirst(), step));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static @Nullable ListedTask under(MouseEvent event) {
        Node node = event.getPickResult().getIntersectedNode();
        while (node != null && !(node instanceof Cell)) {
            node = node.getParent();
        }
        return node instanceof Cell cell ? cell.getItem() : null;
    }

    private List<Task> dragged(@Nullable ListedTask under) {
        if (under == null || model.scope().get() instanceof TaskScope.Trash) {
            return List.of();
        }
        List<Task> chosen = model.chosen().get();
        return chosen.stream().anyMatch(task -> task.id().equals(under.id())) ? chosen : List.of(under.task());
    }

    /// What a row was drawn from. The words for days change with the day.
    private record Drawn(ListedTask listed, boolean below, TaskScope scope, LocalDate day) {}

    /// Draws its row anew only when it says something else.
    private final class Cell extends ListCell<ListedTask> {
        private @Nullable Drawn drawn;

        Cell() {
            setPrefWidth(0); // as wide as the list, never wider
        }

        @Override
        protected void updateItem(@Nullable ListedTask listed, boolean empty) {
            super.updateItem(listed, empty);
            setText(null);
            if (listed == null || empty) {
                drawn = null;
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            String parent = listed.task().parentId();
            Drawn wanted = new Drawn(
                    listed,
                    parent != null && ids.contains(parent),
                    model.scope().get(),
                    formats.today());
            if (!wanted.equals(drawn)) {
                drawn = wanted;
                draw(listed, wanted.below());
            }
            if (getIndex() > getItems().size() - NEAR_THE_END) {
                model.more(getItems().size());
            }
        }

        private void draw(ListedTask listed, boolean below) {
            Region row = look.cards() ? new TaskCard(listed, formats, this::toggle) : row(listed, below);
            setGraphic(Controls.span(TaskRows.this, row));
            setAccessibleText(listed.task().title());
        }

        /// A row wraps by its own width, which a label would not ask it for.
        @Override
        protected double computePrefHeight(double width) {
            return getGraphic() instanceof Region row
                    ? snappedTopInset() + snapSizeY(row.prefHeight(row.getPrefWidth())) + snappedBottomInset()
                    : super.computePrefHeight(width);
        }

        private void toggle(Task task) {
            model.actions().toggle(List.of(task));
        }

        private Region row(ListedTask listed, boolean below) {
            boolean inTrash = model.scope().get() instanceof TaskScope.Trash;
            boolean inArchive = model.scope().get() instanceof TaskScope.Archive;
            Task task = listed.task();
            TaskCell row = new TaskCell(listed, formats, inTrash || inArchive ? null : this::toggle, below);
            if (inTrash) {
                row.getChildren()
                        .add(Controls.button(text("task.restore"), () -> model.restore(List.of(task)), "link"));
            } else if (inArchive) {
                row.getChildren()
                        .add(Controls.button(
                                text("task.unarchive"), () -> model.actions().unarchive(List.of(task)), "link"));
            }
            return row;
        }

        private List<ListedTask> getItems() {
            return TaskRows.this.getItems();
        }
    }
}
