package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.chat.Chat;
import app.adiuva.desktop.ui.chat.ChatListModel.Entry;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The list of conversations with its filter: arrows and a click open, Enter goes on to the composer, Delete deletes,
/// the menu has the rest.
final class ChatListView extends VBox {
    private final ChatViewModel model;
    private final Formats formats;
    private final TextField filter = new TextField();
    private final ListView<Entry> list;
    private final Runnable write;
    private boolean following;

    /// @param trash opens what was deleted
    ChatListView(ChatViewModel model, Formats formats, Runnable startNew, Runnable write, Runnable trash) {
        this.model = model;
        this.formats = formats;
        this.write = write;
        this.list = new ListView<>(model.list().entries());
        getStyleClass().add("chat-list");
        filter.setId("chat-filter");
        filter.setPromptText(text("chat.filter"));
        filter.setAccessibleText(text("chat.filter"));
        filter.textProperty().bindBidirectional(model.list().filter());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::onFilterKey);
        list.setId("chat-list");
        list.setAccessibleText(text("nav.chat"));
        list.setCellFactory(_ -> new Cell());
        list.getSelectionModel().selectedItemProperty().subscribe(this::open);
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> openAgain());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::onListKey);
        model.chatId().subscribe(_ -> follow());
        model.list().entries().subscribe(this::follow);
        list.setPlaceholder(Controls.paragraph(text("chat.none"), "subtle", "small"));
        VBox.setVgrow(list, Priority.ALWAYS);
        var fresh = Controls.iconButton(Feather.EDIT, text("chat.new"), startNew);
        fresh.setId("chat-new");
        HBox head = new HBox(Controls.label(text("nav.chat"), "section-title"), Controls.spacer(), fresh);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("chat-list-head");
        HBox search = new HBox(filter);
        search.getStyleClass().add("chat-filter-place");
        HBox.setHgrow(filter, Priority.ALWAYS);
        var deleted = Controls.button(text("chat.trash"), trash, "quiet", "small");
        deleted.setGraphic(Controls.icon(Feather.TRASH_2));
        deleted.setId("chat-trash");
        HBox foot = new HBox(deleted);
        foot.getStyleClass().add("chat-list-foot");
        getChildren().setAll(head, search, list, foot);
    }

    void search() {
        filter.requestFocus();
        filter.selectAll();
    }

    /// Shows what can be done with the conversation that is chosen.
    void showMenu() {
        chosen().ifPresent(chat -> {
            ChatMenu menu = new ChatMenu(model, chat, () -> delete(chat));
            menu.show(list, Side.RIGHT, 0, 0);
        });
    }

    /// The conversation that is chosen in the list.
    Optional<Chat> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem()).map(Entry::chat);
    }

    private void open(@Nullable Entry entry) {
        if (entry == null || following) {
            return;
        }
        String message = entry.messageId();
        if (message == null) {
            model.open(entry.chat().id());
        } else {
            model.reveal(message);
        }
    }

    /// A conversation that could not be read is read by choosing it once more.
    private void openAgain() {
        String id = model.chatId().get();
        chosen().map(Chat::id).filter(chosen -> chosen.equals(id)).ifPresent(model::open);
    }

    /// The open conversation is the selected one, unless a hit in it is.
    private void follow() {
        String id = model.chatId().get();
        Entry selected = list.getSelectionModel().getSelectedItem();
        if (selected != null && selected.chat().id().equals(id)) {
            return;
        }
        following = true;
        model.list().entries().stream()
                .filter(entry -> entry.chat().id().equals(id))
                .findFirst()
                .ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
        following = false;
    }

    private void onFilterKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            list.requestFocus();
            list.getSelectionModel().selectFirst();
            event.consume();
        }
    }

    private void onListKey(KeyEvent event) {
        Entry selected = list.getSelectionModel().getSelectedItem();
        if (selected != null && event.getCode() == KeyCode.DELETE) {
            delete(selected.chat());
            event.consume();
        } else if (selected != null && event.getCode() == KeyCode.ENTER) {
            openAgain();
            write.run();
            event.consume();
        }
    }

    private void delete(Chat chat) {
        model.deleting(chat.id());
        model.list().delete(chat, () -> {
            if (chat.id().equals(model.chatId().get())) {
                model.startNew();
            }
        });
    }

    private final class Cell extends ListCell<Entry> {
        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            if (entry == null || empty) {
                setGraphic(null);
                setContextMenu(null);
                return;
            }
            if (getIndex() == getListView().getItems().size() - 1) {
                model.list().showMore();
            }
            Chat chat = entry.chat();
            setGraphic(row(entry));
            setContextMenu(new ChatMenu(model, chat, () -> delete(chat)));
            setAccessibleText(chat.title());
        }

        private VBox row(Entry entry) {
            Chat chat = entry.chat();
            HBox title = new HBox(6, Controls.oneLine(chat.title(), "row-title"));
            title.setAlignment(Pos.CENTER_LEFT);
            if (chat.pinned()) {
                title.getChildren().addFirst(Controls.icon(Feather.BOOKMARK, "small"));
            }
            String folder = chat.folder() == null ? "" : Objects.requireNonNull(chat.folder()) + " · ";
            Node line = entry.line().isEmpty()
                    ? Controls.oneLine(folder + formats.ago(chat.updatedAt()), "subtle", "small")
                    : new FoundWords(entry.line(), model.list().filter().get());
            VBox row = new VBox(title, line);
            row.getStyleClass().addAll("row", "chat-row");
            row.maxWidthProperty().bind(getListView().widthProperty().subtract(2));
            return row;
        }
    }
}
