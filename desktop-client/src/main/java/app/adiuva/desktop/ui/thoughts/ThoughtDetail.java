package app.adiuva.desktop.ui.thoughts;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.thought.ThoughtStatus;
import app.adiuva.desktop.thought.ThoughtType;
import app.adiuva.desktop.ui.attachment.AttachmentStrip;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.EditKeeper;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.field.Choice;
import app.adiuva.desktop.ui.quickadd.Completion;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The whole text of one thought, saved when it loses the focus, what it is, and what can become of it.
final class ThoughtDetail extends VBox {
    private final Thought thought;
    private final ThoughtsViewModel model;

    ThoughtDetail(Thought thought, ThoughtsViewModel model, Formats formats) {
        this.thought = thought;
        this.model = model;
        getStyleClass().add("detail");
        setId("thought-detail");
        Button toTask =
                Controls.button(text("thought.to_task"), () -> model.actions().turnIntoTask(thought));
        toTask.setGraphic(Controls.icon(Feather.CHECK_CIRCLE));
        toTask.setId("thought-to-task");
        AttachmentStrip files = new AttachmentStrip(model.desk(), Table.THOUGHTS);
        files.listenOn(this);
        files.show(thought.id());
        VBox inside = new VBox();
        inside.getStyleClass().addAll("detail-fields", "detail-content");
        inside.getChildren()
                .addAll(
                        kinds(),
                        content(),
                        tags(),
                        Surroundings.suggestions(model, formats),
                        Surroundings.made(model),
                        Surroundings.related(model),
                        files,
                        Controls.label(text("thought.made", formats.ago(thought.createdAt())), "subtle", "small"),
                        toTask);
        ScrollPane scroll = new ScrollPane(inside);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(), scroll);
    }

    private Node head() {
        HBox head = new HBox(
                8,
                Controls.spacer(),
                Controls.iconButton(Feather.TRASH_2, text("thought.delete"), () -> model.delete(List.of(thought))),
                Controls.iconButton(Feather.X, text("close"), () -> model.select(null)));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node kinds() {
        ComboBox<ThoughtType> type = Choice.of(
                Arrays.asList(ThoughtType.values()),
                ThoughtWords::type,
                thought.thoughtType(),
                text("field.type"),
                chosen -> model.actions().type(List.of(thought), chosen));
        type.setId("thought-type");
        ComboBox<ThoughtStatus> status = Choice.of(
                Arrays.asList(ThoughtStatus.values()),
                ThoughtWords::status,
                thought.status(),
                text("field.status"),
                chosen -> model.actions().status(List.of(thought), chosen));
        status.setId("thought-status");
        CheckBox toDo = new CheckBox(text("thoughts.actionable"));
        toDo.setId("thought-actionable");
        toDo.setTooltip(new Tooltip(text("thought.actionable.why")));
        toDo.setSelected(thought.actionable());
        toDo.setOnAction(_ -> model.actions().actionable(List.of(thought), toDo.isSelected()));
        HBox act = new HBox(toDo);
        act.setAlignment(Pos.CENTER_LEFT);
        FlowPane kinds = new FlowPane(8, 8, type, status, act);
        kinds.setRowValignment(VPos.CENTER);
        return kinds;
    }

    private Node content() {
        TextArea content = new TextArea();
        content.setId("thought-content");
        content.setWrapText(true);
        content.setPrefRowCount(6);
        content.setMinHeight(USE_PREF_SIZE);
        content.getStyleClass().addAll("bare", "detail-notes");
        content.setAccessibleText(text("field.text"));
        VBox.setVgrow(content, Priority.ALWAYS);
        EditKeeper keeper = new EditKeeper(content, model.desk());
        keeper.show("thought:" + thought.id(), thought.content());
        content.focusedProperty().subscribe((before, focused) -> {
            if (before && !focused) {
                model.actions().save(thought, content.getText(), keeper.leaves());
            }
        });
        return content;
    }

    private Node tags() {
        FlowPane tags = new FlowPane(6, 6);
        for (String tag : thought.tags()) {
            Button chip =
                    Controls.button(text("tag", tag), () -> model.actions().removeTag(thought, tag), "chip");
            chip.setGraphic(Controls.icon(Feather.X, "chip-icon"));
            chip.setAccessibleText(text("thought.untag", tag));
            tags.getChildren().add(chip);
        }
        TextField add = new TextField();
        add.setId("thought-tag");
        add.setPromptText(text("thought.tag"));
        add.setAccessibleText(text("thought.tag"));
        add.setPrefColumnCount(8);
        add.setOnAction(_ -> model.actions().addTag(thought, add.getText()));
        Completion.ofTags(add, model.tags());
        tags.getChildren().add(add);
        return tags;
    }
}
