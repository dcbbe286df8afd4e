package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.chat.Waiting;
import app.adiuva.desktop.ui.kit.Desk;

/// What the user does with questions that wait for the cloud. JavaFX thread only.
public final class WaitingQuestions {
    private final Desk desk;
    private final ChatViewModel model;
    private Runnable wake = () -> {};

    WaitingQuestions(Desk desk, ChatViewModel model) {
        this.desk = desk;
        this.model = model;
    }

    /// @param wake called when a question that waits may go out now
    public void onWake(Runnable wake) {
        this.wake = wake;
    }

    /// Lets questions that wait go out at the next look.
    public void wake() {
        wake.run();
    }

    /// Sends a question that waits at once.
    void sendNow(Waiting waiting) {
        desk.runner()
                .run(
                        () -> {
                            desk.workspace().outbox().sendNow(waiting.messageId());
                            return true;
                        },
                        _ -> wake.run(),
                        _ -> desk.toasts().warn(text("load.failed")));
    }

    /// Puts a question that waits back into the composer, before what is written there.
    void takeBack(Waiting waiting) {
        desk.runner()
                .run(
                        () -> desk.workspace().outbox().takeBack(waiting.messageId()),
                        words -> words.ifPresentOrElse(
                                taken -> takenBack(waiting.chatId(), taken),
                                () -> desk.toasts().say(text("chat.too_late"))),
                        _ -> desk.toasts().warn(text("load.failed")));
    }

    private void takenBack(String chat, String words) {
        desk.runner()
                .run(
                        () -> desk.workspace().chats().messages(chat, 1).isEmpty(),
                        gone -> {
                            if (gone) {
                                startAgain(chat);
                            } else {
                                model.toEnd();
                            }
                            model.kept().putBefore(words);
                            model.list().reload();
                        },
                        _ -> desk.toasts().warn(text("load.failed")));
    }

    /// The conversation is gone with its only question; what else was written there goes along.
    private void startAgain(String chat) {
        String written = model.draft().get();
        model.startNew();
        if (!written.isBlank()) {
            model.kept().putBefore(written);
        }
        model.kept().forget(chat);
    }
}
