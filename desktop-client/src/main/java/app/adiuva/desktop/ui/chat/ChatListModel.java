package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.chat.Chat;
import app.adiuva.desktop.chat.ChatMarkdown;
import app.adiuva.desktop.chat.ChatTrash;
import app.adiuva.desktop.chat.Conversations;
import app.adiuva.desktop.delivery.Deliverable;
import app.adiuva.desktop.search.Hit;
import app.adiuva.desktop.search.Kind;
import app.adiuva.desktop.ui.delivery.DeliverSheet;
import app.adiuva.desktop.ui.kit.Deed;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Latest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The conversations beside the open one: pinned ones first, then the last used; while words are typed into the filter,
/// those whose titles or messages hold them. JavaFX thread only.
public final class ChatListModel {
    private static final int PAGE = 100;
    private static final int MOST_HITS = 50;
    private static final int MOST_IN_TRASH = 500;

    private final Desk desk;
    private final Latest loading;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private int shown = PAGE;

    /// One line of the list.
    ///
    /// @param messageId the message that holds the words; null for a conversation as a whole
    /// @param line the words around the match; empty for a conversation as a whole
    public record Entry(Chat chat, @Nullable String messageId, String line) {}

    ChatListModel(Desk desk) {
        this.desk = desk;
        this.loading = new Latest(desk.runner());
        filter.subscribe((_, _) -> reload());
    }

    public StringProperty filter() {
        return filter;
    }

    public ObservableList<Entry> entries() {
        return entries;
    }

    void reload() {
        String words = filter.get().strip();
        int most = shown;
        loading.run(() -> words.isEmpty() ? all(most) : found(words), this::show, _ -> warn());
    }

    /// Equal lists stay as they are, so that no selection is lost.
    private void show(List<Entry> found) {
        if (!found.equals(entries)) {
            entries.setAll(found);
        }
    }

    /// Reads more when the end of the list is seen.
    void showMore() {
        if (entries.size() >= shown && filter.get().isBlank()) {
            shown += PAGE;
            reload();
        }
    }

    private List<Entry> all(int most) {
        return conversations().list(null, most).stream()
                .map(chat -> new Entry(chat, null, ""))
                .toList();
    }

    private List<Entry> found(String words) {
        List<Entry> found = new ArrayList<>();
        conversations().titled(words, MOST_HITS).forEach(chat -> found.add(new Entry(chat, null, "")));
        for (Hit hit : desk.workspace().search().find(Kind.MESSAGE, words, MOST_HITS)) {
            desk.workspace()
                    .chats()
                    .ofMessage(hit.id())
                    .ifPresent(chat -> found.add(new Entry(chat, hit.id(), hit.snippet())));
        }
        return found;
    }

    /// Keeps it above the others, or no longer.
    public void pin(Chat chat) {
        boolean pinned = !chat.pinned();
        turn(
                pinned ? text("chat.pinned", chat.title()) : text("chat.unpinned", chat.title()),
                () -> conversations().pin(chat.id(), pinned),
                () -> conversations().pin(chat.id(), chat.pinned()));
    }

    /// A blank name changes nothing.
    public void rename(Chat chat, String title) {
        String wanted = title.strip();
        if (!wanted.isEmpty() && !wanted.equals(chat.title())) {
            turn(
                    text("chat.renamed", wanted),
                    () -> conversations().rename(chat.id(), wanted),
                    () -> conversations().rename(chat.id(), chat.title()));
        }
    }

    /// @param folder blank for none
    public void file(Chat chat, String folder) {
        String wanted = folder.strip();
        String before = Objects.requireNonNullElse(chat.folder(), "");
        if (!wanted.equals(before)) {
            turn(
                    wanted.isEmpty() ? text("chat.unfiled", chat.title()) : text("chat.filed", chat.title(), wanted),
                    () -> conversations().file(chat.id(), wanted),
                    () -> conversations().file(chat.id(), before));
        }
    }

    private void turn(String said, Deed.Step make, Deed.Step takeBack) {
        desk.edits().act(Deed.of(said, make, takeBack).then(this::reload, this::reload));
    }

    /// Hands over the names of the folders.
    public void folders(Consumer<List<String>> names) {
        desk.runner().run(() -> conversations().folders(), names, _ -> warn());
    }

    /// Puts a conversation into the trash; undo brings it back.
    ///
    /// @param then told when it is there
    public void delete(Chat chat, Runnable then) {
        desk.edits()
                .act(Deed.of(
                                text("chat.deleted", chat.title()),
                                () -> conversations().delete(chat.id()),
                                () -> conversations().restore(chat.id()))
                        .then(
                                () -> {
                                    reload();
                                    then.run();
                                },
                                this::reload));
    }

    /// Hands over the conversations and messages that were deleted last.
    void trash(Consumer<List<ChatTrash.Item>> found) {
        desk.runner().run(() -> desk.workspace().chatTrash().list(MOST_IN_TRASH), found, _ -> warn());
    }

    /// Takes a conversation or a message out of the trash again.
    ///
    /// @param then told when what is in the trash has changed by it, or by its undo
    void putBack(ChatTrash.Item item, Runnable then) {
        ChatTrash trash = desk.workspace().chatTrash();
        Runnable changed = () -> {
            reload();
            then.run();
        };
        desk.edits()
                .act(Deed.of(
                                text("chat.put_back", item.title()),
                                () -> trash.restore(item),
                                () -> trash.deleteAgain(item))
                        .then(changed, changed));
    }

    /// Hands over a conversation as Markdown.
    public void export(Chat chat, Consumer<String> markdown) {
        desk.runner().run(() -> ChatMarkdown.of(desk.workspace(), chat), markdown, _ -> warn());
    }

    /// Writes a conversation to a file as Markdown.
    public void write(Chat chat, Path file) {
        desk.runner()
                .run(
                        () -> {
                            ChatMarkdown.write(desk.workspace(), chat, file);
                            return file;
                        },
                        written -> desk.toasts().say(text("chat.exported.file", written)),
                        _ -> desk.toasts().warn(text("chat.unwritable")));
    }

    /// Asks where to hand a conversation over to.
    public void deliver(Chat chat) {
        DeliverSheet.open(desk, () -> Deliverable.of(desk.workspace(), chat));
    }

    void deliver(String chatId) {
        DeliverSheet.open(
                desk,
                () -> Deliverable.of(
                        desk.workspace(), desk.workspace().chats().find(chatId).orElseThrow()));
    }

    private Conversations conversations() {
        return desk.workspace().conversations();
    }

    private void warn() {
        desk.toasts().warn(text("load.failed"));
    }
}
