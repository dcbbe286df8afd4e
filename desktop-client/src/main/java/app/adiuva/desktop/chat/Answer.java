package app.adiuva.desktop.chat;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.desktop.plan.Preview;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The whole answer to one request, stored, with its plan tried on the user's data and not applied.
///
/// @param messageId of the stored answer
/// @param agent the agent, or the agents of a pipeline joined by `+`
/// @param preview null when the answer proposes nothing
public record Answer(
        String chatId,
        String messageId,
        String response,
        String agent,
        String model,
        List<PlanAction> actions,
        @Nullable Preview preview) {
    public Answer {
        actions = List.copyOf(actions);
    }

    @Override
    public String toString() {
        return "Answer[" + agent + ", " + model + ", " + actions.size() + " actions, REDACTED]";
    }
}
