package app.adiuva.desktop.ui.tasks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.link.Link;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.DraftKeeper;
import app.adiuva.desktop.ui.kit.EmptyState;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.Screen;
import app.adiuva.desktop.ui.quickadd.Completion;
import app.adiuva.desktop.ui.quickadd.UnderstoodChips;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Tasks: scopes on the left, the list with its quick-add line, the detail of the selected one on the right.
public final class TasksView implements Screen {
    private static final double ROOMY = 960;

    private final TasksViewModel model;
    private final Formats formats;
    private final BorderPane root = new BorderPane();
    private final ScopeBar scopes;
    private final TextField quickAdd = new TextField();
    private final ListView<Task> list;

    public TasksView(TasksViewModel model, Formats formats) {
        this.model = model;
        this.formats = formats;
        this.list = new ListView<>(model.tasks());
        root.setId("tasks");
        root.getStyleClass().add("tasks");
        this.scopes = new ScopeBar(model);
        root.setLeft(scopes);
        root.setCenter(center());
        model.selected().subscribe(this::showDetail);
        root.widthProperty().subscribe(_ -> makeRoom());
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && model.selected().get() != null) {
                list.requestFocus();
                model.select(null);
                event.consume();
            }
        });
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        model.reload();
        list.requestFocus();
    }

    @Override
    public void startNew() {
        quickAdd.requestFocus();
    }

    @Override
    public Optional<Link> link() {
        return Optional.ofNullable(model.selected().get()).map(task -> new Link.Item(Link.Kind.TASK, task.id()));
    }

    @Override
    public void reveal(String id) {
        model.reveal(id);
    }

    private Node center() {
        Label title = Controls.label("", "page-title");
        model.scope().subscribe(scope -> {
            title.setText(ScopeBar.name(scope));
            Controls.show(quickAddLine, !(scope instanceof TaskScope.Done || scope instanceof TaskScope.Trash));
        });
        list.setId("task-list");
        list.setCellFactory(_ -> new Cell());
        list.setPlaceholder(placeholder());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.getSelectionModel().selectedItemProperty().subscribe(task -> {
            if (task != null && !(model.scope().get() instanceof TaskScope.Trash)) {
                model.select(task);
            }
        });
        model.selected().subscribe(task -> {
            if (task == null) {
                list.getSelectionModel().clearSelection();
            } else {
                list.getSelectionModel().select(task);
                bringToView(task);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        prepareQuickAdd();
        VBox center = new VBox(title, quickAddLine, list);
        center.getStyleClass().add("tasks-center");
        return center;
    }

    /// Scrolls to a task that is out of sight; one that is in sight stays where it is.
    private void bringToView(Task task) {
        boolean inSight =
                list.lookupAll(".list-cell").stream().anyMatch(cell -> cell instanceof Cell row && row.isShowing(task));
        if (!inSight) {
            list.scrollTo(task);
        }
    }

    private final VBox quickAddLine = new VBox();

    private void prepareQuickAdd() {
        quickAdd.setId("quick-add");
        quickAdd.getStyleClass().add("bare");
        quickAdd.setPromptText(text("tasks.add"));
        quickAdd.setAccessibleText(text("tasks.add"));
        quickAdd.textProperty().bindBidirectional(model.draft());
        quickAdd.setOnAction(_ -> model.add());
        HBox.setHgrow(quickAdd, Priority.ALWAYS);
        HBox line = new HBox(Controls.icon(Feather.PLUS), quickAdd);
        line.getStyleClass().add("quick-add-line");
        quickAddLine.getChildren().addAll(line, new UnderstoodChips(quickAdd, formats, model.lists()));
        Completion.offer(quickAdd, model.tags(), model.lists());
        DraftKeeper.of(quickAdd, "tasks.add", model.desk());
        quickAddLine.getStyleClass().add("quick-add");
        quickAdd.focusedProperty().subscribe(focused -> {
            quickAddLine.getStyleClass().remove("active");
            if (focused) {
                quickAddLine.getStyleClass().add("active");
            }
        });
    }

    private Node placeholder() {
        StackPane place = new StackPane();
        Runnable fill = () -> place.getChildren().setAll(empty(model.scope().get()));
        model.scope().subscribe(_ -> fill.run());
        place.visibleProperty().bind(model.loaded());
        return place;
    }

    private static EmptyState empty(TaskScope scope) {
        return switch (scope) {
            case TaskScope.All _ -> new EmptyState(Feather.CHECK_CIRCLE, text("tasks.none"), text("tasks.none.hint"));
            case TaskScope.Today _ ->
                new EmptyState(Feather.SUN, text("tasks.none.today"), text("tasks.none.today.hint"));
            case TaskScope.Upcoming _ ->
                new EmptyState(Feather.CALENDAR, text("tasks.none.upcoming"), text("tasks.none.upcoming.hint"));
            case TaskScope.OfList _ ->
                new EmptyState(Feather.LIST, text("tasks.none.list"), text("tasks.none.list.hint"));
            case TaskScope.Done _ ->
                new EmptyState(Feather.AWARD, text("tasks.none.done"), text("tasks.none.done.hint"));
            case TaskScope.Trash _ ->
                new EmptyState(Feather.TRASH_2, text("tasks.none.trash"), text("tasks.none.trash.hint"));
        };
    }

    private void onKey(KeyEvent event) {
        Task task = list.getSelectionModel().getSelectedItem();
        if (task == null) {
            return;
        }
        switch (event.getCode()) {
            case SPACE -> model.toggle(task);
            case DELETE, BACK_SPACE -> model.delete(task);
            case ENTER -> {
                if (root.getRight() instanceof TaskDetail detail) {
                    detail.edit();
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void showDetail(@Nullable Task task) {
        if (task == null) {
            root.setRight(null);
        } else if (root.getRight() instanceof TaskDetail detail) {
            detail.show(task);
        } else {
            TaskDetail detail = new TaskDetail(model, formats);
            detail.show(task);
            root.setRight(detail);
        }
        makeRoom();
    }

    /// In a narrow window the detail takes the place of the scopes, so that the titles stay readable.
    private void makeRoom() {
        Controls.show(scopes, root.getRight() == null || root.getWidth() > ROOMY);
    }

    private final class Cell extends ListCell<Task> {
        boolean isShowing(Task task) {
            return isVisible() && getItem() != null && getItem().id().equals(task.id());
        }

        @Override
        protected void updateItem(@Nullable Task task, boolean empty) {
            super.updateItem(task, empty);
            setText(null);
            if (task == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
            } else {
                boolean inTrash = model.scope().get() instanceof TaskScope.Trash;
                TaskCell row = new TaskCell(task, formats, inTrash ? null : model::toggle);
                if (inTrash) {
                    row.getChildren().add(Controls.button(text("task.restore"), () -> model.restore(task), "link"));
                }
                row.prefWidthProperty().bind(list.widthProperty().subtract(16));
                row.maxWidthProperty().bind(list.widthProperty().subtract(16));
                setGraphic(row);
                setAccessibleText(task.title());
            }
        }
    }
}
