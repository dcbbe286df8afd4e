package app.adiuva.cloud.chat.work;

import app.adiuva.contracts.chat.ConversationTurn;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.List;
import java.util.stream.Stream;

/// The earlier turns of a conversation as messages for a model.
public final class Turns {
    private static final int MOST_TURNS = 40;

    private Turns() {}

    /// The last 40 turns. Empty ones and those of other roles than `user` and `assistant` are left out.
    public static List<ChatMessage> of(List<ConversationTurn> history) {
        return history.subList(Math.max(0, history.size() - MOST_TURNS), history.size()).stream()
                .flatMap(Turns::message)
                .toList();
    }

    /// What the user said in them.
    @SuppressWarnings("ConstantValue") // records from JSON may hold null where the contract says otherwise
    public static List<String> ofUser(List<ConversationTurn> history) {
        return history.stream()
                .filter(turn -> turn != null && "user".equals(turn.role()) && turn.content() != null)
                .map(ConversationTurn::content)
                .toList();
    }

    @SuppressWarnings("ConstantValue") // records from JSON may hold null where the contract says otherwise
    private static Stream<ChatMessage> message(ConversationTurn turn) {
        if (turn == null || turn.content() == null || turn.content().isBlank() || turn.role() == null) {
            return Stream.empty();
        }
        return switch (turn.role()) {
            case "user" -> Stream.of(UserMessage.from(turn.content()));
            case "assistant" -> Stream.of(AiMessage.from(turn.content()));
            default -> Stream.empty();
        };
    }
}
