package app.adiuva.desktop.ui.capture;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.attachment.FileDrop;
import app.adiuva.desktop.ui.attachment.PendingFiles;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.DraftKeeper;
import app.adiuva.desktop.ui.kit.KeyNames;
import app.adiuva.desktop.ui.quickadd.Completion;
import app.adiuva.desktop.ui.quickadd.UnderstoodChips;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/// The capture sheet: Enter keeps a thought, Ctrl+Enter makes a task, Alt+Enter asks Chat, Shift+Enter starts a new
/// line.
/// It grows with its lines, and what was typed survives closing it, and the app.
public final class CaptureView extends VBox {
    private static final double LINE_PADDING = 20;
    private static final double TALLEST = 260;

    private final CaptureModel model;
    private final TextArea area = new TextArea();
    private final Text ruler = new Text();

    public CaptureView(CaptureModel model, Desk desk) {
        this.model = model;
        getStyleClass().addAll("overlay-sheet", "capture");
        setId("capture-sheet");
        area.setId("quick-capture-field");
        area.setPromptText(text("capture.prompt"));
        area.setAccessibleText(text("shell.capture"));
        area.setWrapText(true);
        area.getStyleClass().add("bare");
        area.textProperty().bindBidirectional(model.draft());
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        area.textProperty().subscribe(_ -> grow());
        area.widthProperty().subscribe(_ -> grow());
        area.fontProperty().subscribe(_ -> grow());
        UnderstoodChips chips = new UnderstoodChips(area, desk.formats(), model.projects());
        Completion.offer(area, model.tags(), model.projects());
        DraftKeeper.of(area, "capture", desk);
        FileDrop.on(this, text("attachment.picture"), model.files()::addAll);
        getChildren()
                .addAll(
                        area,
                        chips,
                        new PendingFiles(model.files()),
                        Controls.paragraph(hint(), "subtle", "small"),
                        buttons());
        model.onKept(() -> {
            if (getScene() != null) { // or it was closed meanwhile, and what is open now is another sheet
                desk.navigator().closeOverlay();
            }
        });
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                model.opened();
            }
        });
    }

    private static String hint() {
        return text("capture.hint", key("Shortcut+Enter"), key("Alt+Enter"), key("Shift+Enter"));
    }

    private static String key(String keys) {
        return KeyNames.of(KeyCombination.valueOf(keys));
    }

    private HBox buttons() {
        var ask = Controls.button(text("capture.ask"), model::ask, "quiet");
        var task = Controls.button(text("capture.task"), model::makeTask);
        task.setId("capture-task");
        var keep = Controls.button(text("capture.keep"), model::keep, "primary");
        HBox buttons = new HBox(8, Controls.spacer(), ask, task, keep);
        BooleanBinding nothing = Bindings.createBooleanBinding(
                () -> model.draft().get().isBlank() && model.files().isEmpty(), model.draft(), model.files());
        ask.disableProperty().bind(model.draft().map(String::isBlank));
        task.disableProperty().bind(nothing);
        keep.disableProperty().bind(nothing);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            enter(event);
            event.consume();
        }
    }

    private void enter(KeyEvent event) {
        if (event.isShiftDown()) {
            area.insertText(area.getCaretPosition(), "\n");
        } else if (event.isShortcutDown()) {
            model.makeTask();
        } else if (event.isAltDown()) {
            model.ask();
        } else {
            model.keep();
        }
    }

    private void grow() {
        String content = area.getText();
        ruler.setFont(area.getFont());
        ruler.setText(content.isEmpty() || content.endsWith("\n") ? content + "x" : content);
        ruler.setWrappingWidth(Math.max(40, area.getWidth() - 24));
        double height = Math.min(TALLEST, ruler.getLayoutBounds().getHeight() + LINE_PADDING);
        area.setMinHeight(height);
        area.setPrefHeight(height);
        area.setMaxHeight(height);
    }
}
