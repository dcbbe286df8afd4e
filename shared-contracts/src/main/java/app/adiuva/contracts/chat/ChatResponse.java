package app.adiuva.contracts.chat;

import app.adiuva.contracts.plan.PlanAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The whole answer to a [ChatRequest] in direct mode.
///
/// @param response text for the user, Markdown
/// @param actions what the user is asked to approve; may be empty
/// @param agent the agent that answered, or the agents of a pipeline joined by `+`
/// @param model the model that answered, for example `built-in` or `gpt-4o-mini`
/// @param usage what it took of a paid model; null when no model costs anything
/// @param readUntrusted the origins of texts by others that the answer has read, see [TextOrigin]; empty when absent
public record ChatResponse(
        String response,
        List<PlanAction> actions,
        String agent,
        String model,
        @Nullable ModelUsage usage,
        List<String> readUntrusted) {
    public ChatResponse(
            String response,
            List<PlanAction> actions,
            String agent,
            String model,
            @Nullable ModelUsage usage,
            @Nullable List<String> readUntrusted) {
        this.response = response;
        this.actions = List.copyOf(actions);
        this.agent = agent;
        this.model = model;
        this.usage = usage;
        this.readUntrusted = readUntrusted == null ? List.of() : List.copyOf(readUntrusted);
    }

    /// An answer that cost nothing and read nothing of others.
    public ChatResponse(String response, List<PlanAction> actions, String agent, String model) {
        this(response, actions, agent, model, null, List.of());
    }

    public ChatResponse withUsage(@Nullable ModelUsage used) {
        return new ChatResponse(response, actions, agent, model, used, readUntrusted);
    }

    @Override
    public String toString() {
        return "ChatResponse[" + agent + ", " + model + ", " + actions.size() + " actions, REDACTED]";
    }
}
