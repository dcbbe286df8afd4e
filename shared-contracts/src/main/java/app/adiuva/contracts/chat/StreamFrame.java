package app.adiuva.contracts.chat;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A frame that the cloud sends on `WS /api/v1/chat/stream`. On the wire each is a JSON object whose `type` is
/// the name given at the record; exactly one [Done] or [Failure] ends an exchange.
public sealed interface StreamFrame {

    /// `token`: the next piece of the answer's text.
    record Token(String text) implements StreamFrame {
        @Override
        public String toString() {
            return "Token[REDACTED]";
        }
    }

    /// `action`: an action the agent has settled on; all of them come again in [Done].
    record Action(PlanAction action) implements StreamFrame {}

    /// `notice`: something the user should know about how the answer is made, such as the model that answers.
    ///
    /// @param code a stable word for programs: `routed`, `model`, `limit`, `declined`, `withheld`
    record Notice(String code, String message) implements StreamFrame {}

    /// `error`: the exchange failed; what was streamed before stays valid text.
    record Failure(Problem problem) implements StreamFrame {}

    /// `done`: the whole answer. `done` is always true: clients of the older protocol look for it.
    record Done(
            boolean done,
            String response,
            List<PlanAction> actions,
            String agent,
            String model,
            @Nullable ModelUsage usage,
            List<String> readUntrusted)
            implements StreamFrame {
        public Done(
                boolean done,
                String response,
                List<PlanAction> actions,
                String agent,
                String model,
                @Nullable ModelUsage usage,
                @Nullable List<String> readUntrusted) {
            this.done = done;
            this.response = response;
            this.actions = List.copyOf(actions);
            this.agent = agent;
            this.model = model;
            this.usage = usage;
            this.readUntrusted = readUntrusted == null ? List.of() : List.copyOf(readUntrusted);
        }

        public static Done of(ChatResponse answer) {
            return new Done(
                    true,
                    answer.response(),
                    answer.actions(),
                    answer.agent(),
                    answer.model(),
                    answer.usage(),
                    answer.readUntrusted());
        }

        public ChatResponse toResponse() {
            return new ChatResponse(response, actions, agent, model, usage, readUntrusted);
        }

        @Override
        public String toString() {
            return "Done[" + agent + ", " + model + ", " + actions.size() + " actions, REDACTED]";
        }
    }
}
