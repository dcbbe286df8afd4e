package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.chat.Chat;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Latest;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The conversations, the last used first. JavaFX thread only.
public final class ChatListModel {
    private static final int MOST = 200;

    private final Desk desk;
    private final Latest loading;
    private final ObservableList<Chat> chats = FXCollections.observableArrayList();

    ChatListModel(Desk desk) {
        this.desk = desk;
        this.loading = new Latest(desk.runner());
    }

    public ObservableList<Chat> chats() {
        return chats;
    }

    void reload() {
        loading.run(
                () -> desk.workspace().chats().latest(MOST),
                chats::setAll,
                _ -> desk.toasts().warn(text("load.failed")));
    }
}
