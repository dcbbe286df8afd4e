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
import app.adiuva.desktop.plan.Changes;
import app.adiuva.desktop.plan.PlanRefused;
import app.adiuva.desktop.plan.Preview;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The whole way of one request, the same for the window and the command: the message is stored before anything else,
/// then the context picked, the ledger written, the cloud asked, and the plan tried on the user's data.
///
/// Thread-safe; calls block and belong on a virtual thread.
public final class Assistant {
    private final Chats chats;
    private final ContextBuilder contexts;
    private final EgressLedger ledger;
    private final Changes changes;
    private final CloudConnection cloud;

    public Assistant(Workspace workspace, CloudConnection cloud) {
        this.chats = workspace.chats();
        this.contexts = workspace.contextBuilder();
        this.ledger = workspace.egress();
        this.changes = workspace.changes();
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

        /// The message is stored, in this conversation.
        default void stored(String chatId) {}
    }

    /// Asks and waits for the whole answer. Nothing but the conversation is changed.
    ///
    /// @param chatId the conversation to go on with; null begins a new one
    /// @throws CloudFailure when there is no answer; the message and what had arrived of the answer are stored
    /// @throws PlanRefused when the proposed plan breaks a rule; the answer's text is stored
    public Answer ask(@Nullable String chatId, String text, Listener listener, Cancellation cancellation) {
        ChatMessage message = chats.say(chatId, text);
        listener.stored(message.chatId());
        StringBuilder heard = new StringBuilder();
        try {
            ChatRequest request = new ChatRequest(text, contexts.build(text, message.chatId()), ExecutionMode.DIRECT);
            return settle(message.chatId(), send(request, frame -> hear(frame, heard, listener), cancellation));
        } catch (CloudFailure failure) {
            chats.broken(message.chatId(), heard.toString());
            throw failure;
        }
    }

    private ChatResponse send(ChatRequest request, Consumer<StreamFrame> frames, Cancellation cancellation) {
        byte[] body = Json.write(request).getBytes(StandardCharsets.UTF_8);
        String entry = ledger.sending(cloud.locate().toString(), ApiPaths.CHAT_STREAM, SentFields.of(request), body);
        try {
            ChatResponse response = cloud.stream(request, frames, cancellation);
            ledger.ended(entry, "answered");
            return response;
        } catch (CloudFailure failure) {
            ledger.ended(entry, failure.code());
            throw failure;
        }
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

    private Answer settle(String chatId, ChatResponse response) {
        List<PlanAction> actions = response.actions();
        Preview preview;
        try {
            requireAgent(response);
            preview = actions.isEmpty() ? null : changes.preview(response.agent(), actions, response.readUntrusted());
        } catch (PlanRefused refused) {
            chats.answer(chatId, response, null);
            throw refused;
        }
        ChatMessage stored = chats.answer(chatId, response, preview == null ? null : preview.planId());
        return new Answer(
                chatId,
                stored.id(),
                response.response(),
                response.agent(),
                response.model(),
                actions,
                preview,
                response.usage());
    }

    /// A cloud that calls itself the user has no rights of the user's.
    private static void requireAgent(ChatResponse response) {
        List<Violation> violations = ActionCheck.ofAgent(response.agent(), response.actions());
        if (!violations.isEmpty()) {
            throw new PlanRefused(violations);
        }
    }
}
