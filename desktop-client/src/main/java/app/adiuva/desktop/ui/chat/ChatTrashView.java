package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.chat.ChatTrash;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.EmptyState;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The deleted conversations and messages, each with its way back.
final class ChatTrashView extends VBox {
    private final ChatViewModel model;
    private final Desk desk;
    private final VBox rows = new VBox();

    private ChatTrashView(ChatViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        getStyleClass().addAll("overlay-sheet", "record-sheet");
        setId("chat-trash-sheet");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(420);
        var done = Controls.button(text("close"), desk.navigator()::closeOverlay, "quiet");
        HBox head = new HBox(Controls.label(text("chat.trash"), "section-title"), Controls.spacer(), done);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, Controls.paragraph(text("chat.trash.hint"), "muted", "small"), scroll);
    }

    static void open(ChatViewModel model, Desk desk) {
        ChatTrashView view = new ChatTrashView(model, desk);
        model.list().trash(found -> {
            view.show(found);
            desk.navigator().overlay(view, text("chat.trash"));
        });
    }

    private void show(List<ChatTrash.Item> found) {
        rows.getChildren().setAll(found.stream().map(this::row).toList());
        if (found.isEmpty()) {
            rows.getChildren()
                    .setAll(new EmptyState(Feather.TRASH_2, text("tasks.none.trash"), text("chat.trash.none.hint")));
        }
    }

    private Node row(ChatTrash.Item item) {
        boolean whole = item.kind() == ChatTrash.Kind.CHAT;
        String title = item.title().isEmpty() ? text("chat.trash.message") : item.title();
        String kind = whole ? text("chat.trash.chat") : text("chat.trash.message");
        VBox what = new VBox(
                Controls.oneLine(title, "row-title"),
                Controls.oneLine(
                        text("chat.trash.when", kind, desk.formats().ago(item.deletedAt())), "subtle", "small"));
        what.setMinWidth(0);
        HBox.setHgrow(what, Priority.ALWAYS);
        Button back = Controls.button(text("task.restore"), () -> putBack(item), "link");
        back.setAccessibleText(text("chat.trash.restore", title));
        HBox row = new HBox(8, Controls.icon(whole ? Feather.MESSAGE_CIRCLE : Feather.CORNER_DOWN_RIGHT), what, back);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("row");
        return row;
    }

    private void putBack(ChatTrash.Item item) {
        model.list().putBack(item, () -> {
            if (item.chatId().equals(model.chatId().get())) {
                model.toEnd();
            }
            model.list().trash(this::show);
        });
    }
}
