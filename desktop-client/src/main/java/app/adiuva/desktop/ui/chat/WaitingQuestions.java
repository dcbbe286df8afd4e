package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.chat.TakenBack;
import app.adiuva.desktop.chat.Waiting;
import app.adiuva.desktop.ui.kit.Desk;
import java.util.Optional;

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

    /// Puts a question that waits back into the composer of its conversation, before what is written there.
    void takeBack(Waiting waiting) {
        String id = waiting.messageId();
        desk.runner()
                .run(
                        () -> desk.workspace().outbox().takeBack(id, chat -> KeptTexts.edit(KeptTexts.place(chat), id)),
                        question -> question.ifPresentOrElse(
                                taken -> takenBack(waiting.chatId(), taken),
                                () -> desk.toasts().say(text("chat.too_late"))),
                        _ -> desk.toasts().warn(text("load.failed")));
    }

    /// A conversation that is gone with its only question is left, when it is still open.
    private void takenBack(String chat, TakenBack question) {
        model.kept().takenBack(KeptTexts.place(chat), question);
        model.attachments().takenBack(question.documents());
        if (chat.equals(model.chatId().get())) {
            if (question.chatId() == null) {
                model.startNew();
                Optional.ofNullable(question.model()).ifPresent(model.model()::choose);
            } else {
                model.toEnd();
            }
        }
        model.list().reload();
    }
}
