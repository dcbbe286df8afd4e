package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.document.Document;
import app.adiuva.desktop.document.DocumentRefused;
import app.adiuva.desktop.document.DocumentText;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Edits;
import app.adiuva.desktop.ui.kit.TaskRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The documents that the open conversation was given. Their text is kept on this computer; passages of it leave with
/// the questions that need them. A file belongs to the conversation in which it was chosen, however long it is read
/// and whatever is opened meanwhile. JavaFX thread only.
public final class Attachments {
    /// Where the documents of a conversation stand that has no message yet, so that they outlive the app.
    private static final String FRESH = "files:new";

    private final Desk desk;
    private final ObservableList<Document> documents = FXCollections.observableArrayList();
    private final BooleanProperty reading = new SimpleBooleanProperty();
    private final List<Given> busy = new ArrayList<>();
    private Given fresh = new Given(null);
    private Given open = fresh;
    private Given asked = fresh;
    private boolean restored;
    private boolean keeping;
    private boolean behind;

    Attachments(Desk desk) {
        this.desk = desk;
    }

    public ObservableList<Document> documents() {
        return documents;
    }

    /// Whether a file of the open conversation is being read.
    public ReadOnlyBooleanProperty reading() {
        return reading;
    }

    /// Reads files and gives them to the conversation, or says why not.
    public void attach(List<Path> files) {
        Given given = open;
        files.forEach(file -> read(given, file));
    }

    private void read(Given given, Path file) {
        Object read = new Object();
        given.reads.add(read);
        busy.remove(given);
        busy.add(given);
        show();
        given.running.add(desk.runner()
                .run(
                        () -> DocumentText.of(file),
                        content -> keep(given, read, String.valueOf(file.getFileName()), content),
                        failure -> failed(given, read, explain(file, failure))));
    }

    private void keep(Given given, Object read, String title, String content) {
        String chat = given.chatId;
        desk.runner()
                .run(
                        () -> desk.workspace().documents().keep(title, content, chat),
                        document -> {
                            if (chat == null) {
                                link(given.chatId, document);
                            }
                            given.documents.add(document);
                            keepFresh();
                            end(given, read);
                        },
                        failure -> failed(given, read, Edits.explain(failure)));
    }

    private void failed(Given given, Object read, String why) {
        given.then = null;
        desk.toasts().warn(why);
        end(given, read);
    }

    private void end(Given given, Object read) {
        given.reads.remove(read);
        Runnable then = given.then;
        if (given.reads.isEmpty()) {
            busy.remove(given);
            given.running.clear();
            given.then = null;
        }
        show();
        if (then != null && given.then == null && given.equals(open)) {
            then.run();
        }
    }

    /// Reads no further; what was read already stays.
    public void stop() {
        open.then = null;
        open.running.forEach(TaskRunner.Running::stop);
        open.running.clear();
        open.reads.clear();
        busy.remove(open);
        show();
    }

    /// @param then called when all files of the open conversation were read, and none failed or was stopped
    void whenRead(Runnable then) {
        open.then = then;
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
        open.documents.remove(document);
        show();
        keepFresh();
        String chat = open.chatId;
        if (chat != null) {
            work(() -> {
                desk.workspace().documents().detach(chat, document.id());
                return true;
            });
        }
    }

    /// Brings back what a conversation was given that had no message when the app ended; once.
    void restore() {
        if (!restored) {
            restored = true;
            bring(() -> desk.workspace().drafts().get(FRESH).stream()
                    .flatMap(String::lines)
                    .toList());
        }
    }

    /// What a conversation was given that is gone with its only question goes along with the next new one.
    void takenBack(List<String> ids) {
        if (!ids.isEmpty()) {
            bring(() -> ids);
        }
    }

    private void bring(Callable<List<String>> ids) {
        Given given = fresh;
        desk.runner()
                .run(
                        () -> ids.call().stream()
                                .flatMap(id -> desk.workspace().documents().find(id).stream())
                                .toList(),
                        found -> {
                            add(given, found);
                            found.forEach(document -> link(given.chatId, document));
                            keepFresh();
                        },
                        _ -> {});
    }

    private void add(Given given, List<Document> found) {
        List<Document> more = new ArrayList<>(found);
        more.removeAll(given.documents);
        given.documents.addAll(0, more);
        show();
    }

    /// A question is about to be asked in the open conversation.
    void asking() {
        asked = open;
    }

    /// What goes along with the first question of a new conversation.
    List<String> ofNew() {
        return open.chatId == null ? open.ids() : List.of();
    }

    /// The question that was asked is on the disk, in this conversation.
    void stored(@Nullable String chat) {
        if (chat != null && asked.chatId == null) {
            asked.chatId = chat;
            fresh = new Given(null);
            asked.documents.forEach(document -> link(chat, document));
            keepFresh();
        }
    }

    /// Another conversation is open.
    void turnTo(@Nullable String chat) {
        open = chat == null ? fresh : inHand(chat).orElseGet(() -> new Given(chat));
        show();
        if (chat != null) {
            Given given = open;
            desk.runner().run(() -> desk.workspace().documents().ofChat(chat), found -> add(given, found), _ -> {});
        }
    }

    private Optional<Given> inHand(String chat) {
        return busy.stream().filter(given -> chat.equals(given.chatId)).findFirst();
    }

    private void show() {
        reading.set(!open.reads.isEmpty());
        if (!documents.equals(open.documents)) {
            documents.setAll(open.documents);
        }
    }

    private void link(@Nullable String chat, Document document) {
        if (chat != null) {
            work(() -> {
                desk.workspace().documents().attach(chat, document.id());
                return true;
            });
        }
    }

    /// One write at a time, so that none overtakes another.
    private void keepFresh() {
        if (keeping) {
            behind = true;
            return;
        }
        keeping = true;
        behind = false;
        String ids = fresh.ids().stream().collect(Collectors.joining("\n"));
        desk.runner()
                .run(
                        () -> {
                            desk.workspace().drafts().put(FRESH, ids);
                            return true;
                        },
                        _ -> {
                            keeping = false;
                            if (behind) {
                                keepFresh();
                            }
                        },
                        _ -> keeping = false);
    }

    private void work(Callable<Boolean> deed) {
        desk.runner().run(deed, _ -> {}, _ -> desk.toasts().warn(text("load.failed")));
    }

    /// What one conversation was given so far; it gets its id with its first question.
    private static final class Given {
        private final List<Document> documents = new ArrayList<>();
        private final List<TaskRunner.Running> running = new ArrayList<>();
        private final Set<Object> reads = new HashSet<>();
        private @Nullable Runnable then;
        private @Nullable String chatId;

        private Given(@Nullable String chatId) {
            this.chatId = chatId;
        }

        private List<String> ids() {
            return documents.stream().map(Document::id).toList();
        }
    }
}
