package app.adiuva.desktop.ui.chat;

import app.adiuva.desktop.chat.Answer;
import app.adiuva.desktop.chat.Ask;
import app.adiuva.desktop.cloud.Cancellation;

/// Asks the brain, wherever it runs. Blocking: call it inside a [app.adiuva.desktop.ui.kit.TaskRunner].
public interface Questions {
    /// @throws app.adiuva.desktop.cloud.CloudFailure when there is no whole answer; the question is kept, or waits
    Answer ask(Ask ask, Listener listener, Cancellation cancellation);

    /// Hears of an answer while it grows, on the thread that asks.
    interface Listener {
        void token(String token);

        /// The question is stored, in this conversation, under this id.
        void stored(String chatId, String questionId);

        /// Something the user should know, such as that the built-in planner answered.
        void notice(String message);
    }
}
