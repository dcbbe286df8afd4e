package app.adiuva.cloud.chat;

import app.adiuva.cloud.config.Secret;
import app.adiuva.contracts.chat.StreamFrame;
import java.util.Optional;

/// The connection on which one request is answered, as the orchestrator sees it.
///
/// Thread-safe: agents of a pipeline and the model's callbacks may use it at once.
public interface ChatExchange {
    /// Sends a frame to whoever listens; does nothing when only the whole answer is wanted.
    void send(StreamFrame frame);

    /// Runs `stop` once, as soon as the user cancels or the connection closes; at once if that has happened.
    void onCancel(Runnable stop);

    boolean cancelled();

    /// Marks the end of the work: nothing stops it from here on, and an interrupt that did so is over. To be called by
    /// the thread that answers, any number of times.
    ///
    /// @return whether it was cancelled before
    boolean end();

    /// On what terms the request is answered.
    Terms terms();

    /// The user's own key of a provider of models, for this request alone.
    default Optional<Secret> providerKey() {
        return Optional.empty();
    }
}
