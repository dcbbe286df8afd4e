package app.adiuva.desktop.ui.thoughts;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.thought.ThoughtType;
import app.adiuva.desktop.ui.kit.Chip;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The whole text of one thought, saved when it loses the focus, and what can become of it.
final class ThoughtDetail extends VBox {
    ThoughtDetail(Thought thought, ThoughtsViewModel model, Formats formats) {
        getStyleClass().add("detail");
        setId("thought-detail");
        HBox head = new HBox(
                8,
                new Chip(symbol(thought), type(thought)),
                Controls.spacer(),
                Controls.iconButton(Feather.ARCHIVE, text("thought.archive"), () -> model.archive(thought)),
                Controls.iconButton(Feather.TRASH_2, text("thought.delete"), () -> model.delete(thought)),
                Controls.iconButton(Feather.X, text("close"), () -> model.select(null)));
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        TextArea content = new TextArea(thought.content());
        content.setWrapText(true);
        content.getStyleClass().addAll("bare", "detail-notes");
        content.setAccessibleText(text("field.text"));
        VBox.setVgrow(content, Priority.ALWAYS);
        content.focusedProperty().subscribe((before, focused) -> {
            if (before && !focused) {
                model.save(thought, content.getText());
            }
        });
        var toTask = Controls.button(text("thought.to_task"), () -> model.turnIntoTask(thought));
        toTask.setGraphic(Controls.icon(Feather.CHECK_CIRCLE));
        toTask.setId("thought-to-task");
        getChildren()
                .addAll(
                        head,
                        content,
                        tags(thought, model),
                        Surroundings.suggestions(model, formats),
                        Surroundings.made(model),
                        Surroundings.related(model),
                        Controls.label(text("thought.made", formats.ago(thought.createdAt())), "subtle", "small"),
                        toTask);
    }

    private static FlowPane tags(Thought thought, ThoughtsViewModel model) {
        FlowPane tags = new FlowPane(6, 6);
        for (String tag : thought.tags()) {
            Button chip = Controls.button(text("tag", tag), () -> model.removeTag(thought, tag), "chip");
            chip.setGraphic(Controls.icon(Feather.X, "chip-icon"));
            chip.setAccessibleText(text("thought.untag", tag));
            tags.getChildren().add(chip);
        }
        TextField add = new TextField();
        add.setId("thought-tag");
        add.setPromptText(text("thought.tag"));
        add.setAccessibleText(text("thought.tag"));
        add.setPrefColumnCount(8);
        add.setOnAction(_ -> model.addTag(thought, add.getText()));
        tags.getChildren().add(add);
        return tags;
    }

    static Feather symbol(Thought thought) {
        return switch (thought.thoughtType()) {
            case NOTE -> Feather.FILE_TEXT;
            case IDEA -> Feather.ZAP;
            case QUESTION -> Feather.HELP_CIRCLE;
            case TASK -> Feather.CHECK_CIRCLE;
            case JOURNAL -> Feather.BOOK_OPEN;
        };
    }

    private static String type(Thought thought) {
        ThoughtType type = thought.thoughtType();
        return switch (type) {
            case NOTE -> text("thought.note");
            case IDEA -> text("thought.idea");
            case QUESTION -> text("thought.question");
            case TASK -> text("thought.task");
            case JOURNAL -> text("thought.journal");
        };
    }
}
