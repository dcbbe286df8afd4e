package app.adiuva.desktop.ui.thoughts;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.thought.ThoughtStatus;
import app.adiuva.desktop.thought.ThoughtType;
import app.adiuva.desktop.ui.attachment.AttachmentStrip;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.field.Choice;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The whole text of one thought, what it is, and what can become of it.
final class ThoughtDetail extends VBox {
    private final ThoughtsViewModel model;
    private final ComboBox<ThoughtType> type;
    private final ComboBox<ThoughtStatus> status;
    private final CheckBox toDo = new CheckBox(text("thoughts.actionable"));
    private final ThoughtText content;
    private final ThoughtTags tags;
    private final AttachmentStrip files;
    private final Label made = Controls.label("", "subtle", "small");
    private final Formats formats;
    private Thought thought;

    ThoughtDetail(Thought thought, ThoughtsViewModel model, Formats formats) {
        this.thought = thought;
        this.model = model;
        this.formats = formats;
        this.type = Choice.of(
                Arrays.asList(ThoughtType.values()),
                ThoughtWords::type,
                thought.thoughtType(),
                text("field.type"),
                this::type);
        this.status = Choice.of(
                Arrays.asList(ThoughtStatus.values()),
                ThoughtWords::status,
                thought.status(),
                text("field.status"),
                this::status);
        this.content = new ThoughtText(thought, model);
        this.tags = new ThoughtTags(thought, model);
        this.files = new AttachmentStrip(model.desk(), Table.THOUGHTS);
        getStyleClass().add("detail");
        setId("thought-detail");
        Button toTask = Controls.button(text("thought.to_task"), this::turnIntoTask);
        toTask.setGraphic(Controls.icon(Feather.CHECK_CIRCLE));
        toTask.setId("thought-to-task");
        files.listenOn(this);
        VBox.setVgrow(content, Priority.ALWAYS);
        VBox inside = new VBox();
        inside.getStyleClass().addAll("detail-fields", "detail-content");
        inside.getChildren()
                .addAll(
                        kinds(),
                        content,
                        tags,
                        Surroundings.suggestions(model, formats),
                        Surroundings.made(model),
                        Surroundings.related(model),
                        files,
                        made,
                        toTask);
        ScrollPane scroll = new ScrollPane(inside);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(), scroll);
        showRest();
    }

    boolean isOf(Thought other) {
        return thought.id().equals(other.id());
    }

    /// The same thought as it is now. What is being typed stays, and so does the focus.
    void show(Thought shown) {
        thought = shown;
        type.setValue(shown.thoughtType());
        status.setValue(shown.status());
        content.show(shown);
        tags.show(shown);
        showRest();
    }

    private void showRest() {
        toDo.setSelected(thought.actionable());
        files.show(thought.id());
        made.setText(text("thought.made", formats.ago(thought.createdAt())));
    }

    private Node head() {
        HBox head = new HBox(
                8,
                Controls.spacer(),
                Controls.iconButton(Feather.TRASH_2, text("thought.delete"), this::delete),
                Controls.iconButton(Feather.X, text("close"), () -> model.select(null)));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node kinds() {
        type.setId("thought-type");
        status.setId("thought-status");
        toDo.setId("thought-actionable");
        toDo.setTooltip(new Tooltip(text("thought.actionable.why")));
        toDo.setOnAction(_ -> model.actions().actionable(List.of(thought), toDo.isSelected()));
        HBox act = new HBox(toDo);
        act.setAlignment(Pos.CENTER_LEFT);
        FlowPane kinds = new FlowPane(8, 8, type, status, act);
        kinds.setRowValignment(VPos.CENTER);
        return kinds;
    }

    private void type(ThoughtType chosen) {
        model.actions().type(List.of(thought), chosen);
    }

    private void status(ThoughtStatus chosen) {
        model.actions().status(List.of(thought), chosen);
    }

    private void turnIntoTask() {
        model.actions().turnIntoTask(thought);
    }

    private void delete() {
        model.delete(List.of(thought));
    }
}
