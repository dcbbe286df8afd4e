package app.adiuva.desktop.chat;

import app.adiuva.contracts.chat.ModelUsage;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.desktop.plan.Preview;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The whole answer to one request, stored, with its plan tried on the user's data and not applied.
///
/// @param messageId of the stored answer
/// @param agent the agent, or the agents of a pipeline joined by `+`
/// @param preview null when the answer proposes nothing
/// @param usage what it took of a paid model; null when no model costs anything
public record Answer(
        String chatId,
        String messageId,
        String response,
        String agent,
        String model,
        List<PlanAction> actions,
        @Nullable Preview preview,
        @Nullable ModelUsage usage) {
    public Answer {
        actions = List.copyOf(actions);
    }

    /// An answer that cost nothing.
    public Answer(
            String chatId,
            String messageId,
            String response,
            String agent,
            String model,
            List<PlanAction> actions,
            @Nullable Preview preview) {
        this(chatId, messageId, response, agent, model, actions, preview, null);
    }

    @Override
    public String toString() {
        return "Answer[" + agent + ", " + model + ", " + actions.size() + " actions, REDACTED]";
    }
}
