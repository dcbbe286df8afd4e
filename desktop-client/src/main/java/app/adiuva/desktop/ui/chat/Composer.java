package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.KeyHints;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/// Where a question is written: grows with its lines, Enter sends, Shift+Enter breaks the line, Stop while it runs.
final class Composer extends HBox {
    private static final double LINE_PADDING = 20;
    private static final double TALLEST = 180;

    private final ChatViewModel model;
    private final AttachmentBar attachments;
    private final IntConsumer turn;
    private final TextArea area = new TextArea();
    private final Text ruler = new Text();

    /// @param turn reads a screen further up (-1) or down (1)
    Composer(ChatViewModel model, AttachmentBar attachments, IntConsumer turn) {
        this.model = model;
        this.attachments = attachments;
        this.turn = turn;
        getStyleClass().add("composer");
        setAlignment(Pos.BOTTOM_LEFT);
        area.setId("composer");
        area.setWrapText(true);
        area.setPromptText(text("chat.prompt"));
        area.setAccessibleText(text("chat.prompt"));
        area.getStyleClass().add("bare");
        area.textProperty().bindBidirectional(model.draft());
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        area.textProperty().subscribe(_ -> grow());
        area.widthProperty().subscribe(_ -> grow());
        area.fontProperty().subscribe(_ -> grow());
        HBox.setHgrow(area, Priority.ALWAYS);
        var send = Controls.iconButton(Feather.ARROW_UP, text("chat.send"), model::send);
        send.setId("send");
        send.getStyleClass().addAll("primary", "send");
        send.disableProperty().bind(model.draft().map(String::isBlank));
        var stop = Controls.iconButton(Feather.SQUARE, text("chat.stop"), model::stop);
        stop.setId("stop");
        stop.getStyleClass().add("send");
        model.busy().subscribe(busy -> {
            Controls.show(send, !busy);
            Controls.show(stop, busy);
        });
        area.focusedProperty().subscribe(focused -> {
            getStyleClass().remove("active");
            if (focused) {
                getStyleClass().add("active");
            }
        });
        var keep = Controls.button(text("chat.stop_editing"), model::stopEditing, "link");
        keep.setId("stop-editing");
        model.editing().subscribe(question -> Controls.show(keep, question != null));
        var attach = Controls.iconButton(Feather.PAPERCLIP, text("chat.attach"), attachments::choose);
        attach.setId("attach");
        KeyHints.show(attach, "chat.attach");
        KeyHints.show(stop, "chat.stop");
        attach.getStyleClass().add("send");
        getChildren().addAll(area, keep, attach, send, stop);
    }

    void begin() {
        area.requestFocus();
        area.end();
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShiftDown()) {
            model.send();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            area.insertText(area.getCaretPosition(), "\n");
            event.consume();
        } else if (event.getCode() == KeyCode.V && event.isShortcutDown() && attachments.paste()) {
            event.consume();
        } else if (event.getCode() == KeyCode.PAGE_UP || event.getCode() == KeyCode.PAGE_DOWN) {
            turn.accept(event.getCode() == KeyCode.PAGE_UP ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && model.busy().get()) {
            model.stop();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && model.editing().get() != null) {
            model.stopEditing();
            event.consume();
        } else if (event.getCode() == KeyCode.UP && area.getText().isEmpty()) {
            model.editLast();
            event.consume();
        }
    }

    private void grow() {
        ruler.setFont(area.getFont());
        ruler.setText(
                area.getText().isEmpty() || area.getText().endsWith("\n") ? area.getText() + "x" : area.getText());
        ruler.setWrappingWidth(Math.max(40, area.getWidth() - 24));
        double height = Math.min(TALLEST, ruler.getLayoutBounds().getHeight() + LINE_PADDING);
        area.setMinHeight(height);
        area.setPrefHeight(height);
        area.setMaxHeight(height);
    }
}
