package app.adiuva.contracts;

import static org.junit.jupiter.api.Assertions.assertFalse;

import app.adiuva.contracts.auth.AuthTokens;
import app.adiuva.contracts.auth.LoginRequest;
import app.adiuva.contracts.auth.RefreshRequest;
import app.adiuva.contracts.auth.RegisterRequest;
import app.adiuva.contracts.chat.ChatContext;
import app.adiuva.contracts.chat.ChatRequest;
import app.adiuva.contracts.chat.ChatResponse;
import app.adiuva.contracts.chat.ConversationTurn;
import app.adiuva.contracts.chat.StreamFrame;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.PlanStep;
import app.adiuva.contracts.plan.Table;
import app.adiuva.contracts.suggestion.Suggested;
import app.adiuva.contracts.suggestion.SuggestionKind;
import app.adiuva.contracts.suggestion.SuggestionRequest;
import app.adiuva.contracts.suggestion.SuggestionResponse;
import app.adiuva.contracts.suggestion.ThoughtText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A record that ends up in a log line or an exception text must not take secrets or content with it.
class RedactionTest {
    private static final String CANARY = "canary-7f3a";

    static List<Object> carriers() {
        PlanAction action = PlanAction.create(Table.TASKS, Map.of("title", CANARY));
        ChatResponse answer = new ChatResponse(CANARY, List.of(action), "task_agent", "built-in");
        ConversationTurn turn = new ConversationTurn("user", CANARY);
        ChatContext context = new ChatContext(
                Map.of("name", CANARY), List.of(CANARY), null, List.of(turn), null, null, null, null, null);
        ThoughtText thought = new ThoughtText(CANARY, List.of(CANARY));
        Suggested suggested = new Suggested(0, SuggestionKind.TAG, CANARY, null, null, 1, CANARY);
        return List.of(
                thought,
                new SuggestionRequest(List.of(thought), List.of(CANARY), null, null, null),
                suggested,
                new SuggestionResponse(List.of(suggested), "built-in", null),
                new RegisterRequest(CANARY, CANARY),
                new LoginRequest(CANARY, CANARY),
                new RefreshRequest(CANARY),
                new AuthTokens(CANARY, CANARY, 0),
                turn,
                context,
                new ChatRequest(CANARY, context, null),
                action,
                answer,
                new PlanStep("create_record", null, Map.of("title", CANARY), null),
                new StreamFrame.Token(CANARY),
                new StreamFrame.Action(action),
                StreamFrame.Done.of(answer));
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void does_not_print_what_it_carries(Object carrier) {
        assertFalse(carrier.toString().contains(CANARY), () -> carrier.getClass() + " prints its content");
    }
}
