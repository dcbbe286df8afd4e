package app.adiuva.desktop.ui.tasks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.filter.SavedView;
import app.adiuva.desktop.task.Project;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.ui.kit.Sheets;
import app.adiuva.desktop.ui.quickadd.Completion;
import java.util.List;

/// What the Tasks screen asks before it does something: a name, tags, or whether it is meant.
final class TaskSheets {
    private final TasksViewModel model;
    private final Sheets sheets;

    TaskSheets(TasksViewModel model, Sheets sheets) {
        this.model = model;
        this.sheets = sheets;
    }

    /// Asks for the name of a project and moves the tasks there; without tasks the empty project is opened.
    void newProject(List<Task> tasks) {
        sheets.name(text("project.new"), text("project.create"), "", name -> {
            if (tasks.isEmpty()) {
                model.scope().set(new TaskScope.OfList(name));
            } else {
                model.actions().toProject(tasks, name);
            }
        });
    }

    void renameProject(String project) {
        sheets.name(text("project.rename"), text("rename"), project, name -> {
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
        sheets.confirm(
                text("project.archive.title", project),
                text("project.archive.text", open),
                text("project.archive"),
                () -> {
                    model.actions().archive(project);
                    model.scope().set(new TaskScope.All());
                });
    }

    void saveView() {
        sheets.name(text("view.save.title"), text("save"), "", model::saveView);
    }

    void renameView(SavedView view) {
        sheets.name(text("view.rename"), text("rename"), view.name(), name -> model.renameView(view, name));
    }

    /// Asks which tags to add and remove.
    void tags(List<Task> tasks) {
        sheets.tags(
                field -> Completion.ofTags(field, model.addLine().tags()),
                (add, remove) -> model.actions().tag(tasks, add, remove));
    }
}
