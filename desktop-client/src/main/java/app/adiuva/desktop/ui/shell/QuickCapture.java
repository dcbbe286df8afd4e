package app.adiuva.desktop.ui.shell;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Trouble;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One line that becomes a thought: Enter keeps it, Ctrl+Enter asks Chat instead. What was typed survives closing.
final class QuickCapture extends VBox {
    private final Desk desk;
    private final TextField field = new TextField();

    QuickCapture(Desk desk) {
        this.desk = desk;
        getStyleClass().addAll("overlay-sheet", "capture");
        field.setId("quick-capture-field");
        field.setPromptText(text("capture.prompt"));
        field.getStyleClass().add("bare");
        field.setAccessibleText(text("shell.capture"));
        field.setOnAction(_ -> keep());
        var ask = Controls.button(text("capture.ask"), this::ask, "quiet");
        var keep = Controls.button(text("capture.keep"), this::keep, "primary");
        HBox buttons =
                new HBox(8, Controls.label(text("capture.hint"), "subtle", "small"), Controls.spacer(), ask, keep);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(field, buttons);
    }

    private void keep() {
        String thought = field.getText().strip();
        if (thought.isEmpty()) {
            return;
        }
        desk.runner()
                .run(
                        () -> desk.workspace().thoughts().capture(thought),
                        _ -> {
                            field.clear();
                            desk.navigator().closeOverlay();
                            desk.toasts().say(text("capture.done"));
                            desk.edits().changed();
                        },
                        failure -> desk.toasts().warn(Trouble.keeping(failure)));
    }

    private void ask() {
        String question = field.getText().strip();
        if (!question.isEmpty()) {
            field.clear();
            desk.navigator().closeOverlay();
            desk.navigator().ask(question);
        }
    }
}
