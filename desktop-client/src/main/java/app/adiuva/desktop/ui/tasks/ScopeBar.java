package app.adiuva.desktop.ui.tasks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.filter.SavedView;
import app.adiuva.desktop.task.Project;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.task.TaskStatus;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Messages;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The scopes of the Tasks screen: the fixed ones, the user's projects and views, and what is behind. Tasks can be
/// dropped on projects and on what is behind.
final class ScopeBar extends VBox {
    private final TasksViewModel model;
    private final TaskDrag drag;
    private final Consumer<List<Task>> newProject;
    private final VBox fixed = new VBox(2);
    private final VBox projects = new VBox(2);
    private final VBox views = new VBox(2);
    private final VBox behind = new VBox(2);
    private final Label viewsTitle = Controls.label(text("tasks.views"), "section-title", "scope-title");
    private final Label open = Controls.label("", "nav-count");
    private final Label today = Controls.label("", "nav-count");
    private TaskPage.@Nullable Sides shown;

    /// @param newProject asks for the name of a project and moves the tasks there
    ScopeBar(TasksViewModel model, TaskDrag drag, Consumer<List<Task>> newProject) {
        this.model = model;
        this.drag = drag;
        this.newProject = newProject;
        getStyleClass().add("scopes");
        fixed.getChildren()
                .addAll(
                        entry(new TaskScope.All(), open),
                        entry(new TaskScope.Today(), today),
                        entry(new TaskScope.Upcoming(), null));
        fillBehind();
        ScrollPane scroll = new ScrollPane(new VBox(
                fixed,
                Controls.label(text("tasks.projects"), "section-title", "scope-title"),
                projects,
                newEntry(),
                viewsTitle,
                views,
                behind));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
        Controls.show(viewsTitle, false);
        model.scope().subscribe(_ -> mark());
        model.page().subscribe(page -> {
            if (page != null && !page.sides().equals(shown)) {
                shown = page.sides();
                show(page.sides());
            }
        });
    }

    private void fillBehind() {
        ToggleButton done = entry(new TaskScope.Done(), null);
        ToggleButton archive = entry(new TaskScope.Archive(), null);
        ToggleButton trash = entry(new TaskScope.Trash(), null);
        drag.target(done, tasks -> model.actions().move(tasks, TaskStatus.DONE));
        drag.target(archive, tasks -> model.actions().move(tasks, TaskStatus.ARCHIVED));
        drag.target(trash, tasks -> model.actions().delete(tasks));
        behind.getChildren().addAll(done, archive, trash);
        behind.getStyleClass().add("scope-behind");
    }

    private ToggleButton newEntry() {
        ToggleButton entry = button(Feather.PLUS, text("project.new"), null);
        entry.setId("new-project");
        entry.setOnAction(_ -> {
            entry.setSelected(false);
            newProject.accept(List.of());
        });
        drag.target(entry, newProject);
        return entry;
    }

    private void show(TaskPage.Sides sides) {
        open.setText(count(sides.open()));
        today.setText(count(sides.today()));
        projects.getChildren()
                .setAll(sides.projects().stream().map(this::project).toList());
        views.getChildren().setAll(sides.views().stream().map(this::view).toList());
        Controls.show(viewsTitle, !sides.views().isEmpty());
        mark();
    }

    /// The entry of what is listed is the selected one.
    private void mark() {
        Stream.of(fixed, projects, views, behind)
                .flatMap(box -> box.getChildren().stream())
                .map(ToggleButton.class::cast)
                .forEach(entry -> entry.setSelected(model.scope().get().equals(entry.getUserData())));
    }

    private ToggleButton project(Project project) {
        ToggleButton entry =
                entry(new TaskScope.OfList(project.name()), Controls.label(count(project.open()), "nav-count"));
        drag.target(entry, tasks -> model.actions().toProject(tasks, project.name()));
        return entry;
    }

    private ToggleButton view(SavedView view) {
        return entry(new TaskScope.View(view), null);
    }

    private ToggleButton entry(TaskScope scope, @Nullable Label count) {
        ToggleButton entry = button(symbol(scope), name(scope), count);
        entry.setId("scope-" + name(scope).toLowerCase(Locale.ROOT).replace(' ', '-'));
        entry.setOnAction(_ -> {
            model.scope().set(scope);
            entry.setSelected(true);
        });
        entry.setUserData(scope);
        return entry;
    }

    private static ToggleButton button(Feather symbol, String name, @Nullable Label count) {
        HBox inside = new HBox(10, Controls.icon(symbol), Controls.oneLine(name, "nav-text"));
        if (count != null) {
            count.setMinWidth(USE_PREF_SIZE);
            inside.getChildren().addAll(Controls.spacer(), count);
        }
        inside.setAlignment(Pos.CENTER_LEFT);
        ToggleButton entry = new ToggleButton();
        inside.prefWidthProperty().bind(entry.widthProperty().subtract(20));
        inside.maxWidthProperty().bind(entry.widthProperty().subtract(20));
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setGraphic(inside);
        entry.getStyleClass().setAll("nav-item", "scope");
        entry.setAccessibleText(name);
        return entry;
    }

    private static String count(long tasks) {
        return tasks == 0 ? "" : String.format(Messages.language().words(), "%,d", tasks);
    }

    static String name(TaskScope scope) {
        return switch (scope) {
            case TaskScope.All _ -> text("scope.all");
            case TaskScope.Today _ -> text("scope.today");
            case TaskScope.Upcoming _ -> text("scope.upcoming");
            case TaskScope.OfList list -> list.name();
            case TaskScope.View view -> view.view().name();
            case TaskScope.Done _ -> text("scope.done");
            case TaskScope.Archive _ -> text("scope.archive");
            case TaskScope.Trash _ -> text("scope.trash");
        };
    }

    private static Feather symbol(TaskScope scope) {
        return switch (scope) {
            case TaskScope.All _ -> Feather.INBOX;
            case TaskScope.Today _ -> Feather.SUN;
            case TaskScope.Upcoming _ -> Feather.CALENDAR;
            case TaskScope.OfList _ -> Feather.FOLDER;
            case TaskScope.View _ -> Feather.FILTER;
            case TaskScope.Done _ -> Feather.CHECK_CIRCLE;
            case TaskScope.Archive _ -> Feather.ARCHIVE;
            case TaskScope.Trash _ -> Feather.TRASH_2;
        };
    }
}
