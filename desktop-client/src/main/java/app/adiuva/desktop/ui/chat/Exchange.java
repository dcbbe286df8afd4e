package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.ui.kit.TaskRunner;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One question and the answer that grows. JavaFX thread only, but for the [Questions.Listener], which is called on
/// the thread that asks.
final class Exchange implements Questions.Listener {
    private final Bubble question;
    private final Bubble answer = Bubble.growing();
    private final Cancellation cancellation = new Cancellation();
    private final TaskRunner runner;
    private final Consumer<Exchange> whenStored;
    private final StringBuilder arrived = new StringBuilder();
    private @Nullable String chatId;

    /// @param chatId null in a new conversation, until the question is stored
    /// @param question as it is shown
    Exchange(@Nullable String chatId, Bubble question, TaskRunner runner, Consumer<Exchange> whenStored) {
        this.chatId = chatId;
        this.question = question;
        this.runner = runner;
        this.whenStored = whenStored;
    }

    Bubble question() {
        return question;
    }

    Bubble answer() {
        return answer;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    @Nullable
    String chatId() {
        return chatId;
    }

    void stop() {
        answer.note(text("chat.stopping"));
        cancellation.cancel();
    }

    @Override
    public void stored(String chat, String questionId) {
        runner.deliver(() -> {
            chatId = chat;
            question.id().set(questionId);
            whenStored.accept(this);
        });
    }

    /// Many tokens may come between two frames; they are shown together.
    @Override
    public void token(String token) {
        boolean first;
        synchronized (arrived) {
            first = arrived.isEmpty();
            arrived.append(token);
        }
        if (first) {
            runner.deliver(this::showArrived);
        }
    }

    @Override
    public void notice(String message) {
        runner.deliver(() -> answer.note(message));
    }

    private void showArrived() {
        String words;
        synchronized (arrived) {
            words = arrived.toString();
            arrived.setLength(0);
        }
        answer.append(words);
    }
}
