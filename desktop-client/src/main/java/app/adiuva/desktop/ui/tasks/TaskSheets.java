package app.adiuva.desktop.ui.tasks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.task.Project;
import app.adiuva.desktop.task.SavedView;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Navigator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What the Tasks screen asks before it does something: a name, tags, or whether it is meant.
final class TaskSheets {
    private final TasksViewModel model;
    private final Navigator navigator;

    TaskSheets(TasksViewModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
    }

    /// Asks for the name of a project and moves the tasks there; without tasks the empty project is opened.
    void newProject(List<Task> tasks) {
        name(text("project.new"), text("project.create"), "", name -> {
            if (tasks.isEmpty()) {
                model.scope().set(new TaskScope.OfList(name));
            } else {
                model.actions().toProject(tasks, name);
            }
        });
    }

    void renameProject(String project) {
        name(text("project.rename"), text("rename"), project, name -> {
            model.actions().rename(project, name);
            model.scope().set(new TaskScope.OfList(name));
        });
    }

    void archiveProject(String project) {
        TaskPage page = model.page().get();
        long open = page == null
                ? 0
                : page.sides().projects().stream()
                        .filter(one -> one.name().equalsIgnoreCase(project))
                        .mapToLong(Project::open)
                        .sum();
        confirm(
                text("project.archive.title", project),
                text("project.archive.text", open),
                text("project.archive"),
                () -> {
                    model.actions().archive(project);
                    model.scope().set(new TaskScope.All());
                });
    }

    void saveView() {
        name(text("view.save.title"), text("save"), "", model::saveView);
    }

    void renameView(SavedView view) {
        name(text("view.rename"), text("rename"), view.name(), name -> model.renameView(view, name));
    }

    /// Asks which tags to add and remove.
    void tags(List<Task> tasks) {
        TextField add = field("tags-add", text("tasks.tags.add"));
        TextField remove = field("tags-remove", text("tasks.tags.remove"));
        show(
                text("tasks.tags"),
                text("tasks.tags.set"),
                () -> {
                    model.actions().tag(tasks, words(add), words(remove));
                    return true;
                },
                add,
                remove);
    }

    private void name(String title, String deed, String before, Consumer<String> then) {
        TextField name = field("sheet-name", text("name"));
        name.setText(before);
        name.selectAll();
        show(
                title,
                deed,
                () -> {
                    String typed = name.getText().strip();
                    if (!typed.isEmpty() && typed.length() <= 100) {
                        then.accept(typed);
                    }
                    return !typed.isEmpty();
                },
                name);
    }

    private void confirm(String title, String question, String deed, Runnable then) {
        show(
                title,
                deed,
                () -> {
                    then.run();
                    return true;
                },
                Controls.paragraph(question, "muted"));
    }

    /// @param done does it; false keeps the sheet open
    private void show(
            String title, String deed, java.util.function.BooleanSupplier done, javafx.scene.Node... content) {
        Runnable run = () -> {
            if (done.getAsBoolean()) {
                navigator.closeOverlay();
            }
        };
        Button button = Controls.button(deed, run, "primary");
        button.setId("sheet-do");
        HBox buttons = new HBox(
                8, Controls.button(text("cancel"), navigator::closeOverlay, "quiet"), Controls.spacer(), button);
        VBox sheet = new VBox(Controls.label(title, "sheet-title"));
        sheet.getStyleClass().addAll("overlay-sheet", "dialog-sheet");
        sheet.getChildren().addAll(content);
        sheet.getChildren().add(buttons);
        for (javafx.scene.Node node : content) {
            if (node instanceof TextField field) {
                field.setOnAction(_ -> run.run());
            }
        }
        navigator.overlay(sheet, title);
    }

    private static TextField field(String id, String name) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(name);
        field.setAccessibleText(name);
        return field;
    }

    private static Set<String> words(TextField field) {
        return new LinkedHashSet<>(TaskFields.words(field.getText()));
    }
}
