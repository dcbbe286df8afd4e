package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.document.Document;
import app.adiuva.desktop.document.DocumentRefused;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Edits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The documents that the open conversation was given. Their text is kept on this computer; passages of it leave with
/// the questions that need them. JavaFX thread only.
public final class Attachments {
    private final Desk desk;
    private final ObservableList<Document> documents = FXCollections.observableArrayList();
    private final BooleanProperty reading = new SimpleBooleanProperty();
    private @Nullable String chatId;

    Attachments(Desk desk) {
        this.desk = desk;
    }

    public ObservableList<Document> documents() {
        return documents;
    }

    /// Whether a file is being read.
    public ReadOnlyBooleanProperty reading() {
        return reading;
    }

    /// Reads files and gives them to the conversation, or says why not.
    public void attach(List<Path> files) {
        files.forEach(this::attach);
    }

    private void attach(Path file) {
        String chat = chatId;
        reading.set(true);
        desk.runner()
                .run(
                        () -> desk.workspace().attach(file, chat),
                        document -> {
                            reading.set(false);
                            documents.add(document);
                        },
                        failure -> {
                            reading.set(false);
                            desk.toasts().warn(explain(file, failure));
                        });
    }

    private static String explain(Path file, Exception failure) {
        return failure instanceof DocumentRefused refused
                ? text("chat.attach.refused", String.valueOf(file.getFileName()), words(refused.why()))
                : Edits.explain(failure);
    }

    private static String words(DocumentRefused.Why why) {
        return switch (why) {
            case KIND -> text("chat.attach.kind");
            case TOO_LARGE -> text("chat.attach.too_large");
            case TOO_LONG -> text("chat.attach.too_long");
            case EMPTY -> text("chat.attach.empty");
            case NO_TEXT -> text("chat.attach.no_text");
            case UNREADABLE -> text("chat.attach.unreadable");
            case MISSING -> text("chat.attach.missing");
        };
    }

    /// Takes a document from the conversation; it stays among the documents.
    public void remove(Document document) {
        documents.remove(document);
        String chat = chatId;
        if (chat != null) {
            desk.runner()
                    .run(
                            () -> {
                                desk.workspace().documents().detach(chat, document.id());
                                return true;
                            },
                            _ -> {},
                            _ -> desk.toasts().warn(text("load.failed")));
        }
    }

    /// What goes along with the first question of a new conversation.
    List<String> ofNew() {
        return chatId == null ? documents.stream().map(Document::id).toList() : List.of();
    }

    /// The new conversation has got its id.
    void movedTo(@Nullable String chat) {
        chatId = chat;
    }

    /// Another conversation is open.
    void turnTo(@Nullable String chat) {
        chatId = chat;
        documents.clear();
        if (chat != null) {
            desk.runner()
                    .run(
                            () -> desk.workspace().documents().ofChat(chat),
                            found -> {
                                if (chat.equals(chatId)) {
                                    List<Document> fresh = new ArrayList<>(found);
                                    fresh.removeAll(documents);
                                    documents.addAll(0, fresh);
                                }
                            },
                            _ -> {});
        }
    }
}
