package app.adiuva.desktop.chat;

import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.chat.ChatRequest;
import app.adiuva.contracts.chat.ChatResponse;
import app.adiuva.contracts.chat.ExecutionMode;
import app.adiuva.contracts.chat.StreamFrame;
import app.adiuva.contracts.plan.ActionCheck;
import app.adiuva.contracts.plan.ActionCheck.Violation;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.CloudConnection;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.cloud.EgressLedger;
import app.adiuva.desktop.cloud.Json;
import app.adiuva.desktop.cloud.ProviderKey;
import app.adiuva.desktop.plan.Changes;
import app.adiuva.desktop.plan.PlanRefused;
import app.adiuva.desktop.plan.Preview;
import app.adiuva.desktop.store.StorageException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The whole way of one request, the same for the window and the command: the message is stored before anything else,
/// then the context picked, the ledger written, the cloud asked, and the plan tried on the user's data.
///
/// Thread-safe; calls block and belong on a virtual thread.
public final class Assistant {
    private final Chats chats;
    private final Outbox outbox;
    private final ContextBuilder contexts;
    private final EgressLedger ledger;
    private final Changes changes;
    private final ModelPicks picks;
    private final CloudConnection cloud;

    public Assistant(Workspace workspace, CloudConnection cloud) {
        this.chats = workspace.chats();
        this.outbox = workspace.outbox();
        this.contexts = workspace.contextBuilder();
        this.ledger = workspace.egress();
        this.changes = workspace.changes();
        this.picks = workspace.modelPicks();
        this.cloud = cloud;
    }

    /// Hears the answer while it comes, on the asking thread.
    public interface Listener {
        /// The next piece of the answer's text.
        void token(String text);

        /// Something about how the answer is made.
        ///
        /// @param code as in [StreamFrame.Notice]
        void notice(String code, String message);

        /// The question is stored.
        default void stored(ChatMessage question) {}
    }

    /// Asks and waits for the whole answer. Nothing but the conversation is changed.
    ///
    /// @throws CloudFailure when there is no answer. The question waits in the [Outbox] when the same can be asked
    ///     again; else it and what had arrived of the answer are stored.
    /// @throws PlanRefused when the proposed plan breaks a rule; the answer's text is stored
    public Answer ask(Ask ask, Listener listener, Cancellation cancellation) {
        ChatMessage question = outbox.put(ask);
        listener.stored(question);
        return send(question, listener, cancellation);
    }

    /// Sends a question that the caller has claimed in the [Outbox], as [#ask].
    Answer send(ChatMessage question, Listener listener, Cancellation cancellation) {
        StringBuilder heard = new StringBuilder();
        try {
            ModelPicks.Asked model = picks.of(question.chatId(), cloud.keys());
            ChatRequest request =
                    new ChatRequest(question.content(), contexts.build(question), ExecutionMode.DIRECT, model.choice());
            chats.sent(question.id(), Along.with(request.context()));
            return settle(question, send(request, model.key(), frame -> hear(frame, heard, listener), cancellation));
        } catch (CloudFailure failure) {
            unanswered(question, heard.toString(), failure);
            throw failure;
        } finally {
            outbox.release(question.id());
        }
    }

    private void unanswered(ChatMessage question, String heard, CloudFailure failure) {
        if (outbox.leaving() && !(failure instanceof CloudFailure.Stopped)) {
            return;
        }
        Optional<Duration> pause =
                heard.isEmpty() ? Patience.after(failure, outbox.attempts(question.id())) : Optional.empty();
        pause.ifPresentOrElse(
                later -> outbox.postpone(question.id(), failure.code(), later), () -> chats.broken(question, heard));
    }

    private ChatResponse send(
            ChatRequest request, @Nullable ProviderKey key, Consumer<StreamFrame> frames, Cancellation cancellation) {
        byte[] body = Json.write(request).getBytes(StandardCharsets.UTF_8);
        return ledger.noting(
                cloud.locate(),
                ApiPaths.CHAT_STREAM,
                SentFields.of(request, key != null),
                body,
                () -> cloud.stream(request, key, frames, cancellation));
    }

    private static void hear(StreamFrame frame, StringBuilder heard, Listener listener) {
        switch (frame) {
            case StreamFrame.Token token -> {
                heard.append(token.text());
                listener.token(token.text());
            }
            case StreamFrame.Notice notice -> listener.notice(notice.code(), notice.message());
            case StreamFrame.Action _, StreamFrame.Done _, StreamFrame.Failure _ -> {
                // the whole answer brings the actions again, the connection reports how it ended
            }
        }
    }

    private Answer settle(ChatMessage question, ChatResponse response) {
        List<PlanAction> actions = response.actions();
        Preview preview;
        try {
            requireAgent(response);
            preview = actions.isEmpty() ? null : tried(response);
        } catch (PlanRefused refused) {
            chats.answer(question, response, null);
            throw refused;
        }
        ChatMessage stored =
                chats.answer(question, response, preview == null || preview.isEmpty() ? null : preview.planId());
        return new Answer(
                question.chatId(),
                stored.id(),
                response.response(),
                response.agent(),
                response.model(),
                actions,
                stored.planId() == null ? null : preview,
                response.usage());
    }

    /// An answer is paid for: it is kept also when its plan cannot be tried, and then proposes nothing.
    private @Nullable Preview tried(ChatResponse response) {
        try {
            return changes.preview(response.agent(), response.actions(), response.readUntrusted());
        } catch (StorageException untried) {
            return null;
        }
    }

    /// A cloud that calls itself the user has no rights of the user's.
    private static void requireAgent(ChatResponse response) {
        List<Violation> violations = ActionCheck.ofAgent(response.agent(), response.actions());
        if (!violations.isEmpty()) {
            throw new PlanRefused(violations);
        }
    }
}
