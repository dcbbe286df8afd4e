package app.adiuva.desktop.ui.tasks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.task.TaskSort;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.field.Choice;
import app.adiuva.desktop.ui.kit.field.FilterField;
import app.adiuva.desktop.ui.kit.field.Segments;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The head of the Tasks screen: what is listed and what can be done to it as a whole, list or board, the order, and
/// the filter line.
final class TasksHeader extends VBox {
    private final TasksViewModel model;
    private final TaskSheets sheets;
    private final Label title = Controls.label("", "page-title");
    private final HBox deeds = new HBox(2);
    private final FilterField filter;

    TasksHeader(TasksViewModel model, TaskSheets sheets) {
        super(12);
        this.model = model;
        this.sheets = sheets;
        ComboBox<TaskSort> sort = sort();
        Segments<TaskLayout> layout = new Segments<>(
                List.of(TaskLayout.values()), TasksHeader::name, model.choices().layout());
        title.setMinWidth(60);
        HBox head = new HBox(8, title, deeds, Controls.spacer(), layout);
        head.setAlignment(Pos.CENTER_LEFT);
        filter = new FilterField(
                        "task-filter",
                        text("tasks.filter"),
                        model.choices().filter(),
                        model.choices()::problems,
                        new FilterField.Names(text("tasks.filter.fields"), text("tasks.filter.statuses")),
                        sheets::saveView)
                .with(sort);
        getChildren().addAll(head, filter);
        model.scope().subscribe(scope -> {
            title.setText(ScopeBar.name(scope));
            deeds.getChildren().setAll(deeds(scope));
            Controls.show(layout, scope.isOpen());
            Controls.show(sort, scope.isOpen());
            Controls.show(filter, !(scope instanceof TaskScope.Trash));
        });
    }

    void focusFilter() {
        filter.focus();
    }

    private ComboBox<TaskSort> sort() {
        ComboBox<TaskSort> sort = new ComboBox<>();
        sort.setId("task-sort");
        sort.getItems().setAll(TaskChoices.SORTS);
        sort.setConverter(Choice.names(TasksHeader::name));
        sort.setAccessibleText(text("tasks.sort"));
        sort.setMinWidth(USE_PREF_SIZE);
        sort.valueProperty().bindBidirectional(model.choices().sort());
        return sort;
    }

    private List<Node> deeds(TaskScope scope) {
        return switch (scope) {
            case TaskScope.OfList list ->
                List.of(
                        deed(
                                "rename-project",
                                Feather.EDIT_2,
                                text("project.rename"),
                                () -> sheets.renameProject(list.name())),
                        deed(
                                "archive-project",
                                Feather.ARCHIVE,
                                text("project.archive"),
                                () -> sheets.archiveProject(list.name())));
            case TaskScope.View view ->
                List.of(
                        deed("rename-view", Feather.EDIT_2, text("view.rename"), () -> sheets.renameView(view.view())),
                        deed("remove-view", Feather.TRASH_2, text("view.remove"), () -> model.removeView(view.view())));
            case TaskScope.Done _ ->
                List.of(deed(
                        "archive-done", Feather.ARCHIVE, text("tasks.archive_done"), model.actions()::archiveDone));
            default -> List.of();
        };
    }

    private static Button deed(String id, Feather symbol, String name, Runnable run) {
        Button deed = Controls.iconButton(symbol, name, run);
        deed.setId(id);
        return deed;
    }

    static String name(TaskLayout layout) {
        return switch (layout) {
            case LIST -> text("tasks.layout.list");
            case BOARD -> text("tasks.layout.board");
        };
    }

    static String name(TaskSort sort) {
        return switch (sort) {
            case DUE -> text("tasks.sort.due");
            case PRIORITY -> text("tasks.sort.priority");
            case NEWEST -> text("tasks.sort.newest");
            case TITLE, COMPLETED -> text("tasks.sort.title");
        };
    }
}
