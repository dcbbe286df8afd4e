package app.adiuva.desktop.ui.tasks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.ui.attachment.AttachmentStrip;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Everything about one task: its fields, its parts, and what a repeating one can do besides being completed.
final class TaskDetail extends VBox {
    private final TasksViewModel model;
    private final Formats formats;
    private final TaskFields fields;
    private final PartsPane parts;
    private final VBox repeating;
    private final AttachmentStrip files;
    private final Button source = Controls.button(text("task.source"), this::openSource, "quiet");
    private final Button detach;
    private final Label made = Controls.label("", "subtle", "small");
    private @Nullable Task task;

    TaskDetail(TasksViewModel model, Formats formats) {
        this.model = model;
        this.formats = formats;
        this.fields = new TaskFields(model, formats);
        this.parts = new PartsPane(model);
        this.detach = Controls.button(text("task.detach"), this::detach, "link");
        this.repeating = repeating();
        this.files = new AttachmentStrip(model.addLine().desk(), Table.TASKS);
        files.listenOn(this);
        getStyleClass().add("detail");
        setId("task-detail");
        HBox head = new HBox(
                8,
                Controls.spacer(),
                Controls.iconButton(Feather.TRASH_2, text("task.delete"), this::delete),
                Controls.iconButton(Feather.X, text("close"), () -> model.select(null)));
        VBox content = new VBox(fields.texts(), parts, detach, fields, repeating, files, source, made);
        content.getStyleClass().addAll("detail-fields", "detail-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        getChildren().addAll(head, scroll);
    }

    void show(Task shown) {
        task = shown;
        fields.show(shown);
        parts.show(shown);
        files.show(shown.id());
        Controls.show(source, shown.sourceThoughtId() != null);
        Controls.show(detach, shown.parentId() != null);
        Controls.show(
                repeating,
                shown.recurrence() != null
                        && shown.dueAt() != null
                        && shown.status().isOpen());
        made.setText(text("task.made", formats.ago(shown.createdAt())));
    }

    /// Puts the caret into the title.
    void edit() {
        fields.edit();
    }

    private VBox repeating() {
        Button skip = Controls.button(text("task.skip"), this::skip, "link");
        skip.setId("skip-occurrence");
        Button finish = Controls.button(text("task.finish"), this::finish, "link");
        finish.setId("finish-task");
        return new VBox(skip, finish);
    }

    void skip() {
        if (task != null) {
            model.actions().skip(task);
        }
    }

    private void finish() {
        if (task != null) {
            model.actions().finish(task);
        }
    }

    private void detach() {
        if (task != null) {
            model.actions().detach(task);
        }
    }

    private void openSource() {
        if (task != null) {
            model.openSource(task);
        }
    }

    private void delete() {
        if (task != null) {
            model.actions().delete(List.of(task));
        }
    }
}
