package app.adiuva.desktop.ui.tasks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.link.Link;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.ui.kit.Command;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.DraftKeeper;
import app.adiuva.desktop.ui.kit.EmptyState;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.Screen;
import app.adiuva.desktop.ui.kit.Sheets;
import app.adiuva.desktop.ui.quickadd.Completion;
import app.adiuva.desktop.ui.quickadd.UnderstoodChips;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
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

/// Tasks: scopes on the left, the list or the board with its quick-add line, the detail of the selected one on the
/// right, and below what can be done to several.
public final class TasksView implements Screen {
    private static final double ROOMY = 960;

    private final TasksViewModel model;
    private final Formats formats;
    private final TaskSheets sheets;
    private final TaskDrag drag;
    private final BorderPane root = new BorderPane();
    private final ScopeBar scopes;
    private final TasksHeader header;
    private final TextField quickAdd = new TextField();
    private final VBox quickAddLine = new VBox();
    private final TaskRows list;
    private final BoardColumns board;
    private final TaskDetail detail;

    public TasksView(TasksViewModel model, Desk desk) {
        this.model = model;
        this.formats = desk.formats();
        this.sheets = new TaskSheets(model, new Sheets(desk.navigator()));
        this.drag = new TaskDrag(root);
        this.header = new TasksHeader(model, sheets);
        this.list = new TaskRows(model, formats, drag, this::edit, TaskRows.Look.list());
        this.board = new BoardColumns(model, formats, drag, this::edit);
        this.detail = new TaskDetail(model, formats);
        this.scopes = new ScopeBar(model, drag, sheets::newProject);
        root.setId("tasks");
        root.getStyleClass().add("tasks");
        root.setLeft(scopes);
        root.setCenter(center());
        model.selected().subscribe(this::showDetail);
        root.widthProperty().subscribe(_ -> makeRoom());
        drag.carrying().subscribe(_ -> makeRoom());
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !model.chosen().get().isEmpty()) {
                focusTasks();
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
        focusTasks();
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

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(
                        "tasks.filter",
                        Feather.FILTER,
                        text("tasks.filter.command"),
                        "Shortcut+F",
                        header::focusFilter),
                Command.of(
                        "tasks.board",
                        Feather.COLUMNS,
                        text("tasks.layout.command"),
                        "Shortcut+Shift+B",
                        this::turnLayout),
                Command.of(
                                "tasks.bulk_tags",
                                Feather.TAG,
                                text("tasks.tags"),
                                "Shortcut+Shift+T",
                                () -> sheets.tags(model.chosen().get()))
                        .when(() -> !model.chosen().get().isEmpty()),
                Command.of("tasks.skip", Feather.SKIP_FORWARD, text("task.skip"), "Shortcut+Shift+K", this::skip)
                        .when(this::isDetailed),
                Command.of(
                        "tasks.new_project",
                        Feather.FOLDER,
                        text("project.new"),
                        "Shortcut+Shift+P",
                        () -> sheets.newProject(model.chosen().get())));
    }

    private void turnLayout() {
        boolean isBoard = model.choices().layout().get() == TaskLayout.BOARD;
        model.choices().layout().set(isBoard ? TaskLayout.LIST : TaskLayout.BOARD);
        focusTasks();
    }

    private void skip() {
        if (isDetailed()) {
            detail.skip();
        }
    }

    private void edit() {
        if (isDetailed()) {
            detail.edit();
        }
    }

    private boolean isDetailed() {
        return root.getRight() != null;
    }

    private void focusTasks() {
        if (board.isVisible()) {
            board.focus();
        } else {
            list.requestFocus();
        }
    }

    private Node center() {
        list.setId("task-list");
        list.setAccessibleText(text("nav.tasks"));
        list.setPlaceholder(placeholder());
        model.scope().subscribe(_ -> layOut());
        model.choices().layout().subscribe(_ -> layOut());
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(board, Priority.ALWAYS);
        prepareQuickAdd();
        BulkBar bulk = new BulkBar(model, sheets, formats);
        VBox.setMargin(bulk, new Insets(0, 0, 16, 0));
        VBox center = new VBox(header, quickAddLine, list, board, bulk);
        center.getStyleClass().add("tasks-center");
        return center;
    }

    private void layOut() {
        boolean isOpen = model.scope().get().isOpen();
        boolean isBoard = isOpen && model.choices().layout().get() == TaskLayout.BOARD;
        Controls.show(quickAddLine, isOpen);
        Controls.show(list, !isBoard);
        Controls.show(board, isBoard);
    }

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
        AddLine add = model.addLine();
        quickAddLine.getChildren().addAll(line, new UnderstoodChips(quickAdd, formats, add.projects()));
        Completion.offer(quickAdd, add.tags(), add.projects());
        DraftKeeper.of(quickAdd, "tasks.add", add.desk());
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
        Runnable fill = () -> place.getChildren()
                .setAll(
                        model.choices().filter().get().isBlank()
                                ? empty(model.scope().get())
                                : new EmptyState(
                                        Feather.FILTER, text("tasks.none.filter"), text("tasks.none.filter.hint")));
        model.scope().subscribe(_ -> fill.run());
        model.choices().filter().subscribe(_ -> fill.run());
        place.visibleProperty().bind(model.page().isNotNull());
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
                new EmptyState(Feather.FOLDER, text("tasks.none.list"), text("tasks.none.list.hint"));
            case TaskScope.View _ ->
                new EmptyState(Feather.FILTER, text("tasks.none.filter"), text("tasks.none.filter.hint"));
            case TaskScope.Done _ ->
                new EmptyState(Feather.AWARD, text("tasks.none.done"), text("tasks.none.done.hint"));
            case TaskScope.Archive _ ->
                new EmptyState(Feather.ARCHIVE, text("tasks.none.archive"), text("tasks.none.archive.hint"));
            case TaskScope.Trash _ ->
                new EmptyState(Feather.TRASH_2, text("tasks.none.trash"), text("tasks.none.trash.hint"));
        };
    }

    private void showDetail(@Nullable Task task) {
        if (task == null || model.scope().get() instanceof TaskScope.Trash) {
            root.setRight(null);
        } else {
            detail.show(task);
            root.setRight(detail);
        }
        makeRoom();
    }

    /// In a narrow window the detail takes the place of the scopes, so that the titles stay readable. Tasks that are
    /// dragged need the scopes to be dropped on.
    private void makeRoom() {
        boolean tight = root.getWidth() <= ROOMY;
        boolean carrying = drag.carrying().get();
        Controls.show(detail, !tight || !carrying);
        Controls.show(scopes, !isDetailed() || !tight || carrying);
    }
}
