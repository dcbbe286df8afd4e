package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.chat.ChatMessage;
import app.adiuva.desktop.ui.kit.Deed;
import app.adiuva.desktop.ui.kit.Desk;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// What the user does with messages that are said: branch, delete, look at earlier versions. JavaFX thread only.
public final class Turnings {
    private final Desk desk;
    private final ChatViewModel model;

    Turnings(Desk desk, ChatViewModel model) {
        this.desk = desk;
        this.model = model;
    }

    /// Opens a conversation of its own that begins with a copy of this one up to the message.
    void branch(Bubble message) {
        withId(
                message,
                id -> work(() -> desk.workspace().conversations().branch(id), branch -> {
                    model.open(branch);
                    model.list().reload();
                    desk.toasts().say(text("chat.branched"));
                }));
    }

    void delete(Bubble message) {
        withId(
                message,
                id -> desk.edits()
                        .act(Deed.of(
                                        text("chat.message_deleted"),
                                        () -> desk.workspace().conversations().deleteMessage(id),
                                        () -> desk.workspace().conversations().restoreMessage(id))
                                .then(() -> gone(id), model::toEnd)));
    }

    private void gone(String id) {
        model.bubbles().removeIf(each -> id.equals(each.id().get()));
        model.kept().questionGone(id);
    }

    void showVersions(Bubble message) {
        withId(
                message,
                id -> work(
                        () -> versions(id),
                        found -> desk.navigator()
                                .overlay(
                                        VersionsView.of(found, desk.navigator()::closeOverlay),
                                        text("chat.versions"))));
    }

    /// Shows what was deleted, with its way back.
    void showTrash() {
        ChatTrashView.open(model, desk);
    }

    /// Shows what left this computer with a question.
    void showSent(Bubble question) {
        desk.navigator()
                .overlay(
                        new ReadingSheet(
                                text("chat.sent.title"),
                                new AlongWords(desk.formats())
                                        .parts(question.sent().get()),
                                desk.navigator()::closeOverlay),
                        text("chat.sent.title"));
    }

    private List<List<ChatMessage>> versions(String id) {
        return desk.workspace()
                .chats()
                .message(id)
                .map(desk.workspace().messageVersions()::of)
                .orElse(List.of());
    }

    private static void withId(Bubble message, Consumer<String> deed) {
        String id = message.id().get();
        if (id != null) {
            deed.accept(id);
        }
    }

    private <T> void work(Callable<T> job, Consumer<T> done) {
        desk.runner().run(job, done, failure -> desk.toasts().warn(text("load.failed")));
    }
}
