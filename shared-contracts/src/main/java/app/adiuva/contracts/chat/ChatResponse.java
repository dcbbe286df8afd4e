package app.adiuva.contracts.chat;

import app.adiuva.contracts.plan.PlanAction;
import java.util.List;

/// The whole answer to a [ChatRequest] in direct mode.
///
/// @param response text for the user, Markdown
/// @param actions what the user is asked to approve; may be empty
/// @param agent the agent that answered, or the agents of a pipeline joined by `+`
/// @param model the model that answered, for example `built-in` or `gpt-4o-mini`
public record ChatResponse(String response, List<PlanAction> actions, String agent, String model) {
    public ChatResponse {
        actions = List.copyOf(actions);
    }

    @Override
    public String toString() {
        return "ChatResponse[" + agent + ", " + model + ", " + actions.size() + " actions, REDACTED]";
    }
}
